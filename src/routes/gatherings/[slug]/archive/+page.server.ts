import { error, redirect } from '@sveltejs/kit';
import { countArchive, isLeftOut } from '#archives';
import { leaveOut, readLeftOut } from '#archives/server';
import { freezeHosted, listSignUps, thawHosted } from '#gatherings/server';
import { textOf } from '#app/server/asked.ts';
import { archiveOf, campOfArchive } from '#app/server/archive/archive-page.ts';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const now = new Date();
  const { camp, reader, may } = await campOfArchive(event);
  const read = await archiveOf(camp, now);
  const leftOut = await readLeftOut(database(), camp.id);
  const edits = may('edit-archive');
  return {
    camp,
    plans: may('plan-camp'),
    may: { freeze: may('freeze'), thaw: may('thaw') },
    ...(read && {
      counts: countArchive(read.archive),
      areNotesOpened: read.archive.areNotesOpened,
      isTooLarge: read.isTooLarge
    }),
    ...(may('leave-archive') && { me: { isOut: isLeftOut(leftOut, reader.person, 'herself') } }),
    ...(edits && {
      leftOut: leftOut.map(({ id, name, by }) => ({ id, name, isOurs: by.includes('organisers') })),
      others: (await knownTo(camp, read?.named ?? [], now)).filter(({ id }) => !isLeftOut(leftOut, id))
    })
  };
};

export const actions: Actions = {
  freeze: async (event) => {
    const { camp } = await campFor(event, 'freeze');
    await database()
      .transaction()
      .execute((tx) => freezeHosted(tx, camp.id, new Date()));
    redirect(303, event.url.pathname);
  },
  thaw: async (event) => {
    const { camp } = await campFor(event, 'thaw');
    await database()
      .transaction()
      .execute((tx) => thawHosted(tx, camp.id));
    redirect(303, event.url.pathname);
  },
  me: async (event) => {
    const { camp, person } = await campFor(event, 'leave-archive');
    const isOut = textOf(await event.request.formData(), 'out') === 'yes';
    const wish = { gathering: camp.id, person: person.id, by: 'herself' } as const;
    await database()
      .transaction()
      .execute((tx) => leaveOut(tx, wish, isOut));
    redirect(303, `${event.url.pathname}#me`);
  },
  takeOut: async (event) => {
    const { camp } = await campFor(event, 'edit-archive');
    const read = await archiveOf(camp, new Date());
    const form = await event.request.formData();
    const person = textOf(form, 'person');
    const isOut = textOf(form, 'out') !== 'no';
    const known = [
      ...(await readLeftOut(database(), camp.id)),
      ...(await knownTo(camp, read?.named ?? [], new Date()))
    ];
    if (!known.some(({ id }) => id === person)) error(404);
    const wish = { gathering: camp.id, person, by: 'organisers' } as const;
    await database()
      .transaction()
      .execute((tx) => leaveOut(tx, wish, isOut));
    redirect(303, `${event.url.pathname}#out`);
  }
};

type Camp = Awaited<ReturnType<typeof campOfArchive>>['camp'];
type Someone = { id: string; name: string };

/** Whom it names, and who signed up, by name: who takes somebody out need not look for where she stands. */
async function knownTo(camp: Camp, named: readonly Someone[], now: Date): Promise<Someone[]> {
  const signedUp = await listSignUps(database(), camp, now);
  const all = [...named, ...signedUp.map(({ person: id, name }) => ({ id, name }))];
  const byId = new Map(all.filter(({ name }) => name !== '').map(({ id, name }) => [id, { id, name }]));
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
