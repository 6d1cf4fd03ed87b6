import { error } from '@sveltejs/kit';
import { saysNothing } from '#notes';
import { markdownFile, notesAsMarkdown } from '#app/server/notes-markdown.ts';
import { notesOfCamp } from '#app/server/notes-of-camp.ts';
import { asEverybodyReads, namesAround } from '#app/server/session-notes.ts';
import type { RequestHandler } from './$types';

/** The notes of all sessions as one file. */
export const GET: RequestHandler = async (event) => {
  const { camp, sessions, writers, reads } = await notesOfCamp(event);
  const begun = sessions.filter(({ notes }) => !notes.hidden && !saysNothing(notes.said));
  if (begun.length === 0) error(404);
  const around = await namesAround(camp, writers);
  const files = begun.map(({ pitch, stands, notes }) => {
    const said = reads ? notes.said : asEverybodyReads({ pitch, notes }, around).said;
    const present = notes.present.filter(({ named }) => reads || named);
    return notesAsMarkdown({ number: pitch.number, title: pitch.title, stands, said, present });
  });
  return markdownFile(camp, files);
};
