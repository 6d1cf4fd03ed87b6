import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { type Topic, TOPICS } from '#notifications';
import { isUnsubscribeToken, unsubscribe } from '#notifications/server';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link changes nothing: a program that looks at mails before their reader would have ended them. */
export const load: PageServerLoad = async (event) => {
  const topic = topicOf(event);
  if (!(await isUnsubscribeToken(database(), event.params.token))) error(404);
  return { topic, ended: event.url.searchParams.has('ended') };
};

export const actions: Actions = {
  /** A mail program posts here by itself, when its reader presses its own button (RFC 8058). */
  default: async (event) => {
    if (!(await unsubscribe(database(), event.params.token, topicOf(event)))) error(404);
    redirect(303, `${event.url.pathname}?ended`);
  }
};

function topicOf({ params }: RequestEvent<{ token: string; topic: string }>): Topic {
  return TOPICS.find((one) => one === params.topic) ?? error(404);
}
