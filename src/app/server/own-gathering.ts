import type { RequestEvent } from '@sveltejs/kit';
import { readGathering, readHosted } from '#gatherings/server';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from './database.ts';

/**
 * The path of a gathering's page here, where that is what somebody pasted: it has her answer already, and is hers to see as she is
 * signed in. Undefined for every other link, and for a page that she may not see.
 */
export async function ownGatheringPath({ url, locals }: RequestEvent, link: string): Promise<string | undefined> {
  const typed = /^https?:\/\//i.test(link) ? link : `${url.protocol}//${link}`;
  if (!URL.canParse(typed)) return undefined;
  const { host, pathname } = new URL(typed);
  const [, name = ''] = /^\/gatherings\/([\w-]+)\/?$/.exec(pathname) ?? [];
  if (host !== url.host || name === '') return undefined;
  const { person } = locals;
  const found = isUuid(name)
    ? await readGathering(database(), { person: person?.id ?? null, id: name })
    : await readHosted(database(), { slug: name }, { person, now: new Date() });
  return found && `/gatherings/${name}`;
}
