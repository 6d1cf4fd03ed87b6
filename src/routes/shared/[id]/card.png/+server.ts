import { error } from '@sveltejs/kit';
import { drawAnswerCard, readSharedAnswer } from '#travel/server';
import { verdictSentence } from '#travel/ui/verdict-sentence.ts';
import { database } from '#app/server/database.ts';
import type { RequestHandler } from './$types';

/** The picture that chats and mail programs show beside a link to an answer. */
export const GET: RequestHandler = async ({ params }) => {
  const shared = await readSharedAnswer(database(), params.id);
  if (!shared) error(404);
  const { view } = shared;
  const card = await drawAnswerCard({ view, title: view.gathering.title, sentence: verdictSentence(view) });
  return new Response(new Uint8Array(card), {
    headers: { 'content-type': 'image/png', 'cache-control': 'private, no-store' }
  });
};
