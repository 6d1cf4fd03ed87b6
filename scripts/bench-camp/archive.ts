import { button, type Camp, everybody, mustFind, newPhone, think } from './camp.ts';
import { checkArchive } from './check-archive.ts';
import { formTo, textOf } from './form.ts';
import type { Phone } from './phone.ts';

export type TookAway = {
  bytes: number;
  files: number;
  /** milliseconds until somebody had it who asked first, and who asked after her */
  first: number;
  again: number;
};

/** From where somebody asks who was not there. */
const ELSEWHERE = '203.0.113.7';

/** The day after: the organiser says that the camp was yesterday, opens its notes to everybody and freezes it. */
export async function endCamp({ organiser, path, pitches, tally }: Camp): Promise<void> {
  const edit = await organiser.open(`${path}/edit`);
  const form = mustFind(edit, '', ['title', 'Library Camp']);
  const today = new Map(form.fields).get('date') ?? '';
  const date = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  await organiser.submit(edit, form, { date }, button(form, '?/save'));
  const notes = await organiser.open(`${path}/notes`);
  const open = mustFind(notes, '?/open');
  await organiser.submit(notes, open, {}, button(open, 'yes'));
  const archive = await organiser.open(`${path}/archive`);
  const frozen = await organiser.submit(archive, mustFind(archive, '?/freeze'));
  if (!textOf(frozen.html).includes('This camp has been frozen since')) tally.lose('the camp was not frozen');
  const page = await organiser.open(`${path}/notes/${pitches[0]?.number}`);
  if (formTo(page.html, '?/write')) tally.lose('notes can be written in a camp that is frozen');
}

/** Everybody reads what stays of the camp; somebody who was not there takes it away, and again once somebody does not want to stand in it. */
export async function takeAway(camp: Camp): Promise<TookAway> {
  const { path, people, pitches, sizes, tally } = camp;
  await everybody(camp, people, {
    within: sizes.think * 3,
    act: async ({ name, phone }, index) => {
      const { html } = await phone.open(`${path}/archive`);
      if (!textOf(html).includes(`Sessions: ${pitches.length}`)) tally.lose(`${name} does not read of every session`);
      await think(camp);
      await phone.open(`${path}/notes/${pitches[index % pitches.length]?.number}`);
    }
  });
  const visitor = newPhone(camp, ELSEWHERE);
  const [first, again] = [await download(camp, visitor), await download(camp, visitor)];
  if (!first.zip.equals(again.zip)) tally.lose('the archive is another though nothing was changed');
  const files = await checkArchive(camp, first.zip, []);
  const leaver = people.find(({ shownTo, email }) => shownTo === 'everyone' && email !== undefined);
  if (leaver) {
    await takeOut(camp, leaver.phone);
    await checkArchive(camp, (await download(camp, visitor)).zip, [leaver.name]);
  }
  return { bytes: first.zip.length, files, first: first.took, again: again.took };
}

async function download({ path }: Camp, phone: Phone): Promise<{ zip: Buffer; took: number }> {
  const begun = performance.now();
  const zip = await phone.download(`${path}/archive.zip`);
  return { zip, took: performance.now() - begun };
}

async function takeOut({ path }: Camp, phone: Phone): Promise<void> {
  const page = await phone.open(`${path}/archive`);
  const form = mustFind(page, '?/me');
  await phone.submit(page, form, {}, button(form, 'yes'));
}
