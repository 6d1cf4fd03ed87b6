import { fail } from '@sveltejs/kit';
import { letIn, listRequests, refuse } from '#groups/server';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from '#app/server/database.ts';
import { textOf } from '#app/server/asked.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { group } = await groupAndPersonOf(event, 'let-in');
  return { requests: await listRequests(database(), group.id) };
};

export const actions: Actions = {
  letIn: async (event) => {
    const { request } = await requestOf(event);
    const isLetIn =
      request &&
      (await database()
        .transaction()
        .execute((tx) => letIn(tx, request, new Date())));
    return isLetIn ? { done: 'let-in' as const } : fail(409, { gone: true });
  },
  refuse: async (event) => {
    const { request, words } = await requestOf(event);
    if (!request) return fail(409, { gone: true });
    const answer = await database()
      .transaction()
      .execute((tx) => refuse(tx, { ...request, words }, new Date()));
    if (answer.answer === 'gone') return fail(409, { gone: true });
    if (answer.answer === 'wrong') return fail(400, { person: request.person, words, trouble: answer.trouble });
    return { done: 'refused' as const };
  }
};

async function requestOf(event: RequestEvent) {
  const { group, person } = await groupAndPersonOf(event, 'let-in');
  const form = await event.request.formData();
  const about = textOf(form, 'person');
  return {
    request: isUuid(about) ? { group: group.id, person: about, by: person.id } : undefined,
    words: textOf(form, 'words')
  };
}
