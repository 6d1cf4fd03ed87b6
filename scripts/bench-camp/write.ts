import { setTimeout as pause } from 'node:timers/promises';
import { type Camp, everybody, mustFind } from './camp.ts';
import { Writer } from './writer.ts';

const LETTER_MILLISECONDS = 120;
const PATIENCE_MILLISECONDS = 60_000;

export type Wrote = {
  writers: number;
  letters: number;
  /** times that each asked the server, in a minute of writing, and in one in which nobody wrote any more */
  askedPerMinute: { writing: number; quiet: number };
  /** times that the network of somebody went away */
  cuts: number;
};

/** Many write in the notes of one session at once; a third of them have no network for a while, and write on. */
export async function writeTogether(camp: Camp): Promise<Wrote> {
  const { path, people, pitches, sizes, tally } = camp;
  const notes = `${path}/notes/${pitches[0]?.number}`;
  const writing = people.slice(0, sizes.writers).map((one) => ({ ...one, writer: undefined as Writer | undefined }));
  const words = writing.map((_, who) => Array.from({ length: sizes.words }, (_each, n) => `w${who}n${n} `));
  camp.words = words.flat().map((word) => word.trim());
  const begun = performance.now();
  const said = new Map<string, number>();
  const pace = Math.min(1, camp.sizes.think);
  await everybody(camp, writing, {
    within: camp.sizes.think,
    act: async (one, index) => {
      one.wall?.close();
      const writer = new Writer(one.phone, await one.phone.open(notes));
      one.writer = writer;
      // What the first of them reads of the others' words, from the last letter on.
      if (index === 0) writer.onRead = (text) => hearWords(text, said, tally.told);
      const cutAt = index % 3 === 1 ? Math.floor(sizes.words / 3) : -1;
      for (const [n, word] of (words[index] ?? []).entries()) {
        if (n === cutAt) cutFor(one, 1000 * camp.sizes.think * 2);
        await writer.type(word, placeFor(writer, index, n), LETTER_MILLISECONDS * pace);
        if (index % 3 !== 1) said.set(word, performance.now());
        await pause(1500 * pace * Math.random());
      }
    }
  });
  const whileWriting = askedSince(writing, { at: begun, asked: 0 });
  await allAreEqual(writing);
  const rest = { at: performance.now(), asked: askedBy(writing) };
  await pause(2000 * camp.sizes.think);
  const askedPerMinute = { writing: whileWriting, quiet: askedSince(writing, rest) };
  lookForAll(camp, writing, words);
  await readOnPage(camp, notes, words);
  for (const { writer } of writing) writer?.close();
  const letters = words.flat().join('').length;
  const cuts = writing.filter((_, index) => index % 3 === 1).length;
  return { writers: writing.length, letters, askedPerMinute, cuts };
}

type Writing = { name: string; writer: Writer | undefined };

function askedBy(writing: Writing[]): number {
  return writing.reduce((sum, { writer }) => sum + (writer?.asked ?? 0), 0);
}

/** By each, in a minute. */
function askedSince(writing: Writing[], { at, asked }: { at: number; asked: number }): number {
  return (askedBy(writing) - asked) / writing.length / ((performance.now() - at) / 60_000);
}

/** Some write on at the end, some in the middle of what others write; never inside of a word. */
function placeFor(writer: Writer, index: number, n: number): number {
  const says = writer.says();
  if (index % 2 === 0) return says.lastIndexOf(' ') + 1;
  const gaps = [...says.matchAll(/ /g)].map(({ index: at }) => at + 1);
  return gaps[(index * 31 + n * 17) % Math.max(1, gaps.length)] ?? 0;
}

function cutFor({ phone }: { phone: Camp['people'][number]['phone'] }, milliseconds: number): void {
  phone.cut();
  setTimeout(() => phone.reconnect(), milliseconds);
}

function hearWords(text: string, said: Map<string, number>, told: (milliseconds: number) => void): void {
  for (const [word, at] of said) {
    if (!text.includes(word)) continue;
    said.delete(word);
    told(performance.now() - at);
  }
}

async function allAreEqual(writing: Writing[]): Promise<void> {
  const isQuiet = () =>
    writing.every(({ writer }) => writer?.isKept() === true && writer.says() === writing[0]?.writer?.says());
  for (const end = performance.now() + PATIENCE_MILLISECONDS; performance.now() < end && !isQuiet();) await pause(100);
}

/** Every word that was typed is there once, and nothing else is. */
function lookForAll({ tally }: Camp, writing: Writing[], words: string[][]): void {
  const all = words.flat();
  for (const { name, writer } of writing) {
    const says = writer?.says() ?? '';
    if (writer && writer.refused.length > 0) tally.lose(`${name} was refused: ${writer.refused.join(', ')}`);
    if (says !== writing[0]?.writer?.says()) tally.lose(`${name} reads other notes`);
    if (says.length !== all.join('').length)
      tally.lose(`${name} reads ${says.length} letters of ${all.join('').length}`);
    const missing = all.filter((word) => says.split(word).length !== 2);
    if (missing.length > 0) tally.lose(`${name} misses ${missing.length} words, such as ${missing[0]}`);
  }
}

async function readOnPage({ organiser, tally }: Camp, notes: string, words: string[][]): Promise<void> {
  const page = await organiser.open(notes);
  const says = new Map(mustFind(page, '?/write').fields).get('notes') ?? '';
  const missing = words.flat().filter((word) => !says.includes(word));
  if (missing.length > 0) tally.lose(`the page misses ${missing.length} words`);
}
