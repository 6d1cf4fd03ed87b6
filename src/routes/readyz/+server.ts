import { readServer } from '#people/server';
import { database } from '#app/server/database.ts';

/** The process can answer: its database does. */
export const GET = async (): Promise<Response> => {
  try {
    await readServer(database());
    return new Response('ready\n');
  } catch {
    return new Response('the database does not answer\n', { status: 503 });
  }
};
