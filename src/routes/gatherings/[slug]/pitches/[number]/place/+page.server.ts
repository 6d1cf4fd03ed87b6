import { error, fail, redirect } from '@sveltejs/kit';
import { type Pitch, pitchOfShowing, sessionRooms, startedSlots, veilPitch, wallOf } from '#unconference';
import { claimCell, engineGridOf, readPitch, readTurnout, readWhole } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { cellChoices, namesOf } from '#app/server/cell-choices.ts';
import { database } from '#app/server/database.ts';
import { localNow } from '#app/server/live-wall.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Where a host puts her own session up. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, pitch, may } = await ownSession(event);
  const [whole, { turnout }] = await Promise.all([
    readWhole(database(), camp.id, 'published'),
    readTurnout(database(), camp.id)
  ]);
  const pitches = whole.pitches.map((one) => veilPitch(one, reader));
  const all = timesOf(pitch, whole);
  const showing = chosenOf(all, event.url.searchParams.get('move'));
  const grid = engineGridOf(whole, showing);
  const moving = await cellChoices({ grid, named: namesOf(pitches), turnout }, showing);
  const started = new Set(startedSlots(whole.plan, camp.start.slice(0, 10), localNow(camp.zone)));
  const free = (moving?.choices ?? []).filter(({ swapsWith, slot }) => swapsWith.length === 0 && !started.has(slot));
  const most = Math.max(...free.filter(({ rules }) => rules.length === 0).map(({ gain }) => gain));
  const readsCounts = whole.camp.interestShown || reader.looksAfter;
  return {
    camp,
    plans: may('plan-camp'),
    pitch: { id: pitch.id, number: pitch.number, title: pitch.title },
    isOpen: whole.camp.claimsOpen,
    showing,
    times: all,
    stands: moving?.stands ?? false,
    readsCounts,
    rooms: sessionRooms(whole.plan),
    rows: wallOf({ ...whole, pitches }, { person: reader.person, wishes: new Map() }),
    choices: free.map(({ gain, missing, gaining, ...choice }) => ({
      ...choice,
      fitsBest: gain === most,
      ...(readsCounts ? { missing, gaining } : { missing: 0, gaining: 0 })
    }))
  };
};

export const actions: Actions = {
  claim: async (event) => {
    const { camp, person, pitch } = await ownSession(event);
    const form = await event.request.formData();
    const [slot = '', room = ''] = textOf(form, 'to').split(' ');
    const showing = textOf(form, 'pitch');
    if (!isUuid(slot) || !isUuid(room)) error(404);
    if (!mayNow('post', person.id)) return fail(429, { refused: 'often' as const });
    const when = { date: camp.start.slice(0, 10), local: localNow(camp.zone) };
    const claiming = { gathering: camp.id, by: person.id, pitch: pitch.id, showing, to: { slot, room }, ...when };
    const claimed = await database()
      .transaction()
      .execute((tx) => claimCell(tx, claiming, new Date()));
    if (claimed.answer === 'not-there') error(404);
    if (claimed.answer !== 'claimed') {
      return fail(409, { refused: claimed.answer, ...('rules' in claimed && { rules: claimed.rules }) });
    }
    redirect(303, `/gatherings/${camp.slug}/wall`);
  }
};

/** Each time that it is held, with when that is where it stands already. */
function timesOf({ id }: Pitch, whole: Awaited<ReturnType<typeof readWhole>>) {
  const { camp, placements } = engineGridOf(whole);
  const starts = new Map(whole.plan.slots.map((slot) => [slot.id, slot.starts]));
  return camp.sessions
    .filter((session) => pitchOfShowing(session.id).pitch === id)
    .map((session) => ({
      id: session.id,
      at: starts.get(placements.find((one) => one.session === session.id)?.slot ?? '')
    }));
}

/** The one that is asked for; or the first that stands nowhere yet. */
function chosenOf(all: readonly { id: string; at: string | undefined }[], asked: string | null): string {
  return (all.find(({ id }) => id === asked) ?? all.find(({ at }) => at === undefined) ?? all[0])?.id ?? '';
}

/** A session for whoever hosts it. */
async function ownSession(event: RequestEvent) {
  const read = await campFor(event, 'pitch');
  const number = /^\d{1,6}$/.test(event.params.number) ? Number(event.params.number) : 0;
  const found = await readPitch(database(), { gathering: read.camp.id, number }, read.reader);
  const isHosts = found?.pitch.hosts.some(({ id }) => id === read.person.id);
  if (!found || !isHosts || found.pitch.withdrawn || found.pitch.hidden) error(404);
  return { ...read, pitch: found.pitch };
}
