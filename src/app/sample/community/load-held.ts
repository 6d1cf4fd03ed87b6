import type { Transaction } from 'kysely';
import { checkHosted, SIGN_UP_SHOWN_TO, type TypedHosted } from '#gatherings';
import { cancelHosted, makeHosted, signUp } from '#gatherings/server';
import type { Person } from '#people';
import { addVenue } from '#venues/server';
import type { AllTables } from '../../server/tables.ts';
import { dateOf } from '../sample-gathering.ts';
import { SAMPLE_HELD, type SampleHeld } from './held.ts';
import type { MadeGroup } from './load-groups.ts';

type Tx = Transaction<AllTables>;

const MINUTE = 60_000;
/** Whoever comes for the first time in the sample. */
const FIRST_TIMERS = ['Catrin Moss', 'Wil Thackeray'];

/** Makes what the groups of the sample hold, and lets people sign up, as if in the last ten days, or before what has been. @returns their ids by title */
export async function loadHeld(
  tx: Tx,
  groups: Map<string, MadeGroup>,
  people: Person[],
  now: Date,
  today: string
): Promise<Map<string, string>> {
  const venues = new Map<string, string>();
  const made = new Map<string, string>();
  for (const held of SAMPLE_HELD) {
    const group = groups.get(held.group);
    if (!group) throw new Error(`There is no group ${held.group} in the sample`);
    const madeAt = new Date(now.getTime() - Math.max(10, 20 - held.ahead) * 24 * 60 * MINUTE);
    const id = await make(tx, held, group, venues, madeAt, today);
    made.set(held.title, id);
    const asked = held.members ? people.filter(({ id: person }) => group.members.includes(person)) : people;
    const goers = asked.slice(held.from % asked.length, (held.from % asked.length) + held.goers);
    for (const [index, person] of goers.entries())
      await answer(tx, id, person, index, new Date(madeAt.getTime() + index * 7 * MINUTE));
    if (held.cancelled) await cancelHosted(tx, { id, by: group.owner, because: held.cancelled }, now);
  }
  return made;
}

async function make(
  tx: Tx,
  held: SampleHeld,
  group: MadeGroup,
  venues: Map<string, string>,
  at: Date,
  today: string
): Promise<string> {
  const read = checkHosted(typedOf(held, dateOf(held, today)));
  if ('troubles' in read) throw new Error(`The sample's ${held.title} could not be made`);
  const venueId = held.venue ? await venueOf(tx, held.venue, group, venues, at) : null;
  const state = held.draft ? 'draft' : 'published';
  const { id } = await makeHosted(tx, { group: group.id, by: group.owner, state }, { ...read.checked, venueId }, at);
  return id;
}

async function venueOf(
  tx: Tx,
  { access = '', ...venue }: NonNullable<SampleHeld['venue']>,
  group: MadeGroup,
  venues: Map<string, string>,
  at: Date
): Promise<string> {
  const known = venues.get(venue.name);
  if (known) return known;
  const id = await addVenue(
    tx,
    {
      ...venue,
      access,
      pointTold: true,
      stepFree: 'yes',
      hearingLoop: access ? 'yes' : 'unknown',
      sockets: access ? 'Plenty' : '',
      wifi: 'Free, ask at the desk',
      nearestStop: ''
    },
    { group: group.id, by: group.owner, at }
  );
  venues.set(venue.name, id);
  return id;
}

function typedOf(held: SampleHeld, date: string): TypedHosted {
  return {
    title: held.title,
    kind: held.kind,
    attendance: held.attendance ?? 'in-person',
    date,
    start: held.start,
    lastDate: '',
    end: held.end,
    zone: 'Europe/London',
    room: '',
    link: held.link ?? '',
    about: held.about,
    bring: held.bring ?? '',
    door: held.door ?? '',
    newcomers: '',
    tags: held.tags ?? '',
    fee: held.fee ?? '',
    placesInPerson: held.places ? String(held.places) : '',
    placesOnline: held.onlinePlaces ? String(held.onlinePlaces) : '',
    shownTo: held.members ? 'members' : 'everyone'
  };
}

async function answer(tx: Tx, gathering: string, person: Person, index: number, at: Date): Promise<void> {
  await signUp(
    tx,
    {
      gathering,
      person: person.id,
      answer: index % 9 === 8 ? 'maybe' : 'going',
      way: 'in-person',
      shownTo: SIGN_UP_SHOWN_TO[index % SIGN_UP_SHOWN_TO.length] ?? 'going',
      words: index === 1 ? 'I eat no nuts. Is there somewhere quiet?' : '',
      firstTime: FIRST_TIMERS.includes(person.name)
    },
    at
  );
}
