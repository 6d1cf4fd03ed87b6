import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { DECISIONS, mayWithText, standingsToText, type Text, type TextAct, textKind } from '#moderation';
import { type Dossier, isDecidable, readDossier, reportText } from '#moderation/server';
import { roleInGroup } from '#groups/server';
import type { Person } from '#people';
import { findPerson, readServer, requirePerson } from '#people/server';
import { textOf } from './asked.ts';
import { blockWriter } from './block.ts';
import type { Asker } from './camp-texts.ts';
import { database } from './database.ts';
import { guestAsking } from './guests.ts';
import { mayNow } from './rate-limits.ts';
import { findText } from './texts.ts';

export type TextRead = {
  asker: Asker;
  /** of who asks */
  id: string;
  text: Text;
  dossier: Dossier;
  /** may read it where it stands */
  isReader: boolean;
  /** it says there who wrote it */
  isNamed: boolean;
  may: (act: TextAct) => boolean;
};

type TextEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url' | 'request'> & {
  params: { kind: string; id: string };
};

/** The text that a page is about, and what its reader may do with it; 404 where there is nothing for her. */
export async function textOfPage(event: TextEvent): Promise<TextRead & { person: Person }> {
  const person = requirePerson(event);
  return { ...(await readFor({ person }, event)), person };
}

/** The same in a camp, where guests read too. */
export async function textOfCampPage(event: TextEvent): Promise<TextRead> {
  const guest = await guestAsking(event);
  return await readFor(guest ? { person: null, guest } : { person: requirePerson(event) }, event);
}

async function readFor(asker: Asker, { params }: TextEvent): Promise<TextRead> {
  const kind = textKind(params.kind);
  if (!kind) error(404);
  const name = { kind, id: params.id };
  const dossier = await readDossier(database(), name);
  const found = await findText(database(), name, asker, new Date());
  // What is withheld has no words where it stands, but for those who look after it.
  const text = dossier.state === 'shown' ? (found ?? dossier.text) : (dossier.text ?? found);
  if (!text) error(404);
  const person = asker.person ?? { id: asker.guest.id, administrator: false, isGuest: true };
  const role = text.group && asker.person ? await roleInGroup(database(), text.group, person.id) : undefined;
  const standings = standingsToText(text, {
    person,
    isReader: found !== undefined,
    isOrganiser: role === 'owner' || role === 'organiser',
    isReported: dossier.reports.length > 0
  });
  const may = (act: TextAct) => mayWithText(standings, dossier.state, act);
  if (!may('read') && !may('report') && !may('decide') && !may('bring-back')) error(404);
  return { asker, id: person.id, text, dossier, isReader: found !== undefined, isNamed: found?.isNamed ?? false, may };
}

/** A text as the page shows it on which it is reported, or looked after. */
export async function textShown(read: TextRead, url: URL) {
  const { id: asker, text, dossier, isReader, may: mayDo } = read;
  const { kind, id, title, author, path, group } = text;
  const isDecided = mayDo('decide') || mayDo('bring-back');
  const isOpen = dossier.reports.some(({ settledAt }) => settledAt === null);
  return {
    text: {
      kind,
      id,
      title,
      said: mayDo('read') || isDecided ? text.said : '',
      ...(isReader && { path }),
      isMine: author === asker,
      hasOrganisers: group !== null && kind !== 'group'
    },
    state: dossier.state,
    because: dossier.because,
    reports: isDecided ? dossier.reports : [],
    may: { report: mayDo('report') && !mayDo('decide'), decide: mayDo('decide'), bringBack: mayDo('bring-back') },
    ...(mayDo('block') && { writer: author === null ? null : { name: await writerNamed(read) } }),
    decisions: DECISIONS.filter((what) => what !== dossier.state && (isOpen || what !== 'nothing')),
    isDecidable: await isDecidable(database(), text),
    sent: url.searchParams.has('sent'),
    blocked: url.searchParams.has('blocked'),
    zone: (await readServer(database())).zone
  };
}

/** Sends what somebody reports of a text. */
export async function sendReport({ id, text, may: mayDo }: TextRead, { request, url }: TextEvent) {
  if (!mayDo('report')) error(403);
  const form = await request.formData();
  const typed = { trouble: textOf(form, 'trouble'), words: textOf(form, 'words') };
  if (!mayNow('report', id)) return fail(429, { typed, often: true });
  const reported = await database()
    .transaction()
    .execute((tx) => reportText(tx, { text, by: id, typed }, new Date()));
  if (reported.answer === 'refused') return fail(400, { typed, troubles: reported.troubles });
  redirect(303, `${url.pathname}?sent`);
}

/** Blocks who wrote a text. */
export async function blockWriterOf(read: TextRead, { url }: TextEvent) {
  const { id, text, may: mayDo } = read;
  const { author } = text;
  if (!mayDo('block') || author === null) error(403);
  await blockWriter(id, { ...text, author }, await writerNamed(read), new Date());
  redirect(303, `${url.pathname}?blocked`);
}

/** Who wrote a text, where it says so to its readers. */
async function writerNamed({ text, isNamed }: TextRead): Promise<string | undefined> {
  return isNamed && text.author !== null ? (await findPerson(database(), text.author))?.name : undefined;
}
