import { createHash } from 'node:crypto';
import { button, type Camp, everybody, mustFind, think } from './camp.ts';
import { textOf } from './form.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwyz';

/** A word like no other: nobody is asked whether her session is the same as another's. */
function wordOf(n: number): string {
  return Array.from(createHash('sha256').update(String(n)).digest().subarray(0, 7), (byte) => LETTERS[byte % 25]).join(
    ''
  );
}

function wordsOf(count: number, from: number): string {
  return Array.from({ length: count }, (_, n) => wordOf(from + n)).join(' ');
}

/** Some of those who are there suggest a session each; everybody looks at the list. */
export async function suggest(camp: Camp): Promise<void> {
  const { path, sizes, tally, people, organiser } = camp;
  const titles = Array.from({ length: sizes.pitches }, (_, n) => wordsOf(2, 100 * n));
  await everybody(camp, people.slice(0, sizes.pitches), {
    within: sizes.think * 4,
    act: async ({ phone }, index) => {
      const page = await phone.open(`${path}/pitches`);
      await think(camp);
      const typed = { title: titles[index], about: wordsOf(6, 100 * index + 50) };
      const after = await phone.submit(page, mustFind(page, '?/pitch'), typed);
      if (!textOf(after.html).includes('Your session is on the list')) throw new Error('her session was not taken');
    }
  });
  const list = await organiser.open(`${path}/pitches`);
  const rows = [...list.html.matchAll(/<li id="pitch-(\d+)"[^>]*>(.*?)<\/li>/gs)];
  camp.pitches = titles.flatMap((title, n) => {
    const number = rows.find(([, , row = '']) => textOf(row).includes(title))?.[1];
    if (!number) tally.lose(`the session ${title} is not on the list`);
    return number ? [{ title, host: people[n]?.name ?? '', number: Number(number), must: 0, like: 0 }] : [];
  });
}

/** Everybody taps on what she must see and what she would like to see; then the organiser reads how many did. */
export async function tick(camp: Camp): Promise<void> {
  const { path, sizes, people, organiser, tally } = camp;
  await everybody(camp, people, {
    within: sizes.think * 6,
    act: async ({ phone }, index) => {
      let page = await phone.open(`${path}/pitches`);
      for (let tap = 0; tap < sizes.taps; tap++) {
        await think(camp);
        const pitch = camp.pitches[(index * 7 + tap * tap * 3 + tap) % camp.pitches.length]!;
        const form = formOf(page.html, pitch.number, (html) => mustFind({ ...page, html }, '?/interest'));
        const wish = tap < 2 ? 'must' : 'like';
        const chosen = form?.buttons.find(({ value }) => value === wish);
        if (!form || !chosen || form.buttons.length < 2 || form.buttons.some(({ value }) => value === 'none')) continue;
        page = await phone.submit(page, form, {}, button(form, wish));
        if (page.status < 400) pitch[wish]++;
      }
    }
  });
  const { html } = await organiser.open(`${path}/pitches`);
  for (const { title, number, must, like } of camp.pitches) {
    const row = textOf(rowOf(html, number));
    if (!row.includes(`${must} must see it, ${like} would like to`))
      tally.lose(`of ${title} it does not say that ${must} must see it and ${like} would like to`);
  }
}

/** Of a session that one does not host. */
function formOf<Found>(html: string, number: number, find: (row: string) => Found): Found | undefined {
  const row = rowOf(html, number);
  return row.includes('?/interest"') ? find(row) : undefined;
}

function rowOf(html: string, number: number): string {
  const from = html.indexOf(`<li id="pitch-${number}"`);
  return from < 0 ? '' : html.slice(from, html.indexOf('</li>', from));
}
