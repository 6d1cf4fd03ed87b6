import { error, fail, redirect } from '@sveltejs/kit';
import { sessionRooms, startedSlots, veilPitch, wallOf } from '#unconference';
import { claimCell, engineCampOf, readPitch, readTurnout, readWhole } from '#unconference/server';
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
  const engine = engineCampOf(whole, false);
  const placements = whole.placed.map(({ pitch: session, slot, room }) => ({ session, slot, room }));
  const moving = await cellChoices({ engine, placements, named: namesOf(pitches), turnout }, pitch.id);
  const started = new Set(startedSlots(whole.plan, camp.start.slice(0, 10), localNow(camp.zone)));
  const free = (moving?.choices ?? []).filter(({ swapsWith, slot }) => swapsWith.length === 0 && !started.has(slot));
  const most = Math.max(...free.filter(({ rules }) => rules.length === 0).map(({ gain }) => gain));
  const readsCounts = whole.camp.interestShown || reader.looksAfter;
  return {
    camp,
    plans: may('plan-camp'),
    pitch: { id: pitch.id, number: pitch.number, title: pitch.title },
    isOpen: whole.camp.claimsOpen,
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
    const [slot = '', room = ''] = textOf(await event.request.formData(), 'to').split(' ');
    if (!isUuid(slot) || !isUuid(room)) error(404);
    if (!mayNow('post', person.id)) return fail(429, { refused: 'often' as const });
    const when = { date: camp.start.slice(0, 10), local: localNow(camp.zone) };
    const claiming = { gathering: camp.id, by: person.id, pitch: pitch.id, to: { slot, room }, ...when };
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

/** A session for whoever hosts it. */
async function ownSession(event: RequestEvent) {
  const read = await campFor(event, 'pitch');
  const number = /^\d{1,6}$/.test(event.params.number) ? Number(event.params.number) : 0;
  const found = await readPitch(database(), { gathering: read.camp.id, number }, read.reader);
  const isHosts = found?.pitch.hosts.some(({ id }) => id === read.person.id);
  if (!found || !isHosts || found.pitch.withdrawn || found.pitch.hidden) error(404);
  return { ...read, pitch: found.pitch };
}
