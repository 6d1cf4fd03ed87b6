import { error, type RequestEvent } from '@sveltejs/kit';
import { type GatheringAct, mayWithGathering } from '#gatherings';
import { readHosted } from '#gatherings/server';
import { requirePerson } from '#people/server';
import { database } from './database.ts';
import * as m from '#messages';

/** A gathering for somebody who wants to do something with it as its organiser; others are told that they may not. */
export async function organisedGathering(event: Pick<RequestEvent, 'locals' | 'url'>, slug: string, act: GatheringAct) {
  const person = requirePerson(event);
  const read = await readHosted(database(), { slug }, { person, now: new Date() });
  if (!read) error(404);
  const may = (other: GatheringAct) => mayWithGathering(read.standings, read.stage, other);
  if (!may(act)) error(403, m.gatherings_organisers_only());
  return { hosted: read.hosted, may };
}
