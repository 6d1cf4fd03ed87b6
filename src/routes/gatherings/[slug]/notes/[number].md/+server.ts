import { error } from '@sveltejs/kit';
import { markdownFile, notesAsMarkdown } from '#app/server/notes-markdown.ts';
import { asEverybodyReads, namesAround, notesOfPage } from '#app/server/session-notes.ts';
import type { RequestHandler } from './$types';

/** The notes of one session as a file. */
export const GET: RequestHandler = async (event) => {
  const read = await notesOfPage(event);
  const { camp, pitch, stands, notes, reads } = read;
  if (notes.hidden) error(404);
  const said = reads ? notes.said : asEverybodyReads(read, await namesAround(camp, read.writers)).said;
  const present = notes.present.filter(({ named }) => reads || named);
  return markdownFile(camp, [notesAsMarkdown({ number: pitch.number, title: pitch.title, stands, said, present })]);
};
