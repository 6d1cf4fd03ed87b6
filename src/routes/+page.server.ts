import { fail, redirect } from '@sveltejs/kit';
import { listIdeas } from '#ideas/server';
import { readServer } from '#people/server';
import { type ListFilter, pageAddress, readListFilter, startNames } from '#travel';
import {
  askAbout,
  type AskTroubles,
  type AskTyped,
  chooseStart,
  readAskTyped,
  type StartChosen,
  setStart,
  startOf
} from '#travel/server';
import { database } from '#app/server/database.ts';
import { fetchPage } from '#app/server/fetching.ts';
import { ownGatheringPath } from '#app/server/own-gathering.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { travelling } from '#app/server/reach.ts';
import { visitorOf } from '#app/server/visitor.ts';
import { whatIsOn } from '#app/server/what-is-on.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const IDEAS_SHOWN = 3;
const MOST_FILE_BYTES = 5_000_000;

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const [start, { zone }] = await Promise.all([startOf(database(), visitorOf(event)), readServer(database())]);
  const filter = readListFilter(event.url.searchParams);
  const asker = event.locals.person?.id ?? event.getClientAddress();
  const searchesOften = filter.search !== undefined && !mayNow('search', asker);
  const { search: _unsearched, ...unsearched } = filter;
  const viewer = event.locals.person?.id ?? null;
  const isFirst = isWhole(filter);
  const [{ before, after, ...on }, { ideas }] = await Promise.all([
    whatIsOn(
      { db: database(), travelling: travelling() },
      { person: viewer, start, zone, filter: searchesOften ? unsearched : filter }
    ),
    isFirst ? listIdeas(database(), { viewer, most: IDEAS_SHOWN }) : { ideas: [] }
  ]);
  const params = event.url.searchParams;
  return {
    ideas,
    places: startNames(start.places),
    filter,
    isWhole: isFirst,
    searchesOften,
    on,
    previous: before && pageAddress(params, { before }),
    next: after && pageAddress(params, { after }),
    thisYear: Temporal.Now.plainDateISO(zone).year
  };
};

/** The first page of a list that nothing is left out of. */
function isWhole({ verdicts, search, kind, from, free, after, before }: ListFilter): boolean {
  return verdicts.length === 0 && !search && !kind && !from && !free && !after && !before;
}

export const actions: Actions = {
  ask: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const typed = readAskTyped(text);
    const chosen = await chosenStart(event, text('start').trim(), text('place'));
    const own = await ownGatheringPath(event, typed.link.trim());
    if ('found' in chosen && own) redirect(303, own);
    const asked = own ? { troubles: {} } : await askedAbout(event, typed, form.get('file'), text('asked'));
    const id = 'id' in asked ? asked.id : undefined;
    if ('found' in chosen && id) redirect(303, `/answers/${id}`);
    return fail(400, {
      typed: { ...typed, startPlace: text('start') },
      asked: id,
      troubles: troublesOf(asked),
      several: 'several' in chosen ? chosen.several : undefined,
      unknown: 'unknown' in chosen
    });
  }
};

/** None where it was read. */
function troublesOf(asked: { id: string } | { troubles: Troubles }): Troubles {
  return 'troubles' in asked ? asked.troubles : {};
}

type Troubles = AskTroubles & { tooMany?: true; tooLarge?: true };
type Started = StartChosen | { found: true };

/** A start that is kept already counts; one that was typed is kept from now on. */
async function chosenStart(event: RequestEvent, typed: string, key: string): Promise<Started> {
  const visitor = visitorOf(event);
  const kept = await startOf(database(), visitor);
  if (typed === '' && key === '' && kept.places.length > 0) return { found: true };
  const chosen =
    typed === '' && key === '' ? { unknown: true as const } : await chooseStart(database(), typed, key || null);
  if ('found' in chosen) await setStart(database(), visitor, { ...kept, places: [chosen.found] });
  return chosen;
}

/** What was read the first time is not read again while the start is being asked for. */
async function askedAbout(
  event: RequestEvent,
  typed: AskTyped,
  file: FormDataEntryValue | null,
  asked: string
): Promise<{ id: string } | { troubles: Troubles }> {
  if (/^[\w-]{16}$/.test(asked)) return { id: asked };
  const given = typeof file === 'object' && file !== null && file.size > 0 ? file : undefined;
  if (given && given.size > MOST_FILE_BYTES) return { troubles: { tooLarge: true } };
  const now = new Date();
  if (!given && typed.link.trim() !== '' && !mayNow('read-link', event.getClientAddress(), now))
    return { troubles: { tooMany: true } };
  return askAbout({ db: database(), fetch: fetchPage(), now }, typed, await given?.text());
}
