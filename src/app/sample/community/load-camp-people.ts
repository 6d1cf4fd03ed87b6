import type { Transaction } from 'kysely';
import type { Person } from '#people';
import { makeGuest, standGuest } from '#people/server';
import { signUp } from '#gatherings/server';
import { BLANK_PITCH, NO_HELLO, NO_WANTS, type TypedWants } from '#unconference';
import { commentOnPitch, knowGuest, openDoor, pitchSession, sayHello, sayHelp, sayWants } from '#unconference/server';
import type { AllTables } from '../../server/tables.ts';

type Tx = Transaction<AllTables>;
type Camp = { gathering: string; /** sessions by title */ made: ReadonlyMap<string, string> };

const HELLOS: [string, string, string, string][] = [
  ['Gwen Pritchard', 'Bangor', 'Because the cake is good', 'maps, and long train rides'],
  ['Nia Parri', 'Aberystwyth', 'To meet whoever else has boxes of zines', 'Cymraeg in catalogues'],
  ['Huw Bebb', 'Newtown', 'I need a budget', 'forms that get signed'],
  ['Catrin Moss', 'Wrexham', 'It worked last time', 'code clubs for shy people']
];
const WANTS: [string, Partial<TypedWants>][] = [
  [
    'Gwen Pritchard',
    { cake: 'Bara brith, two of them', lift: 'offers', from: 'Bangor', seats: '3', leaves: 'At eight' }
  ],
  ['Nia Parri', { lift: 'seeks', from: 'Bangor station', leaves: 'After half past seven', needs: 'Vegan' }],
  ['Huw Bebb', { lift: 'seeks', from: 'Newtown', needs: 'vegan\nI cannot climb stairs' }],
  ['Catrin Moss', { cake: 'Lemon drizzle', needs: 'No nuts' }]
];
const COMMENTS: [string, string, string][] = [
  ['Local history on a map', 'Nia Parri', 'Can I bring a box of slides?'],
  ['Local history on a map', 'Gwen Pritchard', 'Please do. There is a table.'],
  ['My first code club', 'Huw Bebb', 'Does it need the good wifi?']
];
const GUESTS = [
  { name: 'Ann', letIn: true, pitch: 'A quiet hour with knitting' },
  { name: 'Dafydd', letIn: false, pitch: 'Repair café: bring what is broken' }
];

/** People who joined with a name, what everybody says of herself and below sessions, and who goes in with whom. */
export async function loadCampPeople(
  tx: Tx,
  camp: Camp,
  people: ReadonlyMap<string, Person>,
  now: Date
): Promise<void> {
  const { gathering } = camp;
  await openDoor(tx, gathering, true);
  for (const [name, fromWhere, why, askMe] of HELLOS) {
    const person = idOf(people, name);
    const typed = { ...NO_HELLO, fromWhere, why, askMe, firstTime: name === 'Nia Parri' };
    await sayHello(tx, { gathering, person, typed }, now);
  }
  for (const [name, typed] of WANTS) {
    const person = idOf(people, name);
    await sayWants(tx, { gathering, person, typed: { ...NO_WANTS, ...typed } }, now);
  }
  for (const [n, [title, name, typed]] of COMMENTS.entries()) {
    const pitch = camp.made.get(title);
    const at = new Date(now.getTime() + n * 1000);
    if (pitch) await commentOnPitch(tx, { gathering, pitch, by: idOf(people, name), typed }, at);
  }
  for (const guest of GUESTS) await joinAsGuest(tx, gathering, guest, now);
  const buddies = { gathering, kind: 'buddy' } as const;
  await sayHelp(tx, { ...buddies, person: idOf(people, 'Huw Bebb'), side: 'offers' }, now);
  await sayHelp(tx, { ...buddies, person: idOf(people, 'Nia Parri'), side: 'asks' }, now);
}

async function joinAsGuest(
  tx: Tx,
  gathering: string,
  { name, letIn, pitch }: (typeof GUESTS)[number],
  now: Date
): Promise<void> {
  const person = await makeGuest(tx, { name, language: 'en' }, now);
  await knowGuest(tx, { person, gathering, language: 'en' }, now);
  if (letIn) await standGuest(tx, person, 'known', now);
  const asked = { gathering, person, answer: 'going', way: 'in-person', shownTo: 'going' } as const;
  await signUp(tx, { ...asked, words: '', firstTime: true }, now);
  await pitchSession(tx, { gathering, by: person, typed: { ...BLANK_PITCH, title: pitch } }, now);
}

/** Somebody of the sample, by name. */
export function idOf(people: ReadonlyMap<string, Person>, name: string): string {
  const person = people.get(name);
  if (!person) throw new Error(`There is no ${name} in the sample`);
  return person.id;
}
