import { setTimeout as pause } from 'node:timers/promises';
import { type Form, formTo } from './form.ts';
import type { CampServer } from './open-server.ts';
import { NoNetwork, type Page, Phone, type Site } from './phone.ts';
import type { WallStream } from './wall-stream.ts';

export type Sizes = {
  people: number;
  /** how many of them have an account, and said before the day that they come; all others join at the door with a name */
  accounts: number;
  pitches: number;
  /** taps that everybody makes on what she would like to see */
  taps: number;
  writers: number;
  /** words that each of them types */
  words: number;
  /** seconds from one thing that somebody does to her next, on average */
  think: number;
};

export type Somebody = {
  name: string;
  phone: Phone;
  /** undefined for who joined with a name */
  email?: string;
  shownTo: 'everyone' | 'going' | 'nobody';
  wall?: WallStream;
};

export type Camp = Site & {
  server: CampServer;
  sizes: Sizes;
  organiser: Phone;
  people: Somebody[];
  /** where the camp is, such as `/gatherings/library-camp` */
  path: string;
  /** the way in at the door */
  door: string;
  pitches: { title: string; host: string; number: number; must: number; like: number }[];
  /** every word that was written in the notes of the first of them */
  words: string[];
};

/** Everybody in the hall comes from one address, as behind its wifi. */
export const HALL = '192.0.2.1';

/** Does something as everybody, each beginning at a moment of her own. What goes wrong is lost, and said. */
export async function everybody<One extends { name: string }>(
  { tally }: Pick<Camp, 'tally'>,
  all: readonly One[],
  { within, act }: { within: number; act: (one: One, index: number) => Promise<void> }
): Promise<void> {
  const one = async (each: One, index: number) => {
    await pause(1000 * within * Math.random());
    await act(each, index).catch((error: unknown) => {
      if (!(error instanceof NoNetwork)) tally.lose(`${each.name}: ${error instanceof Error ? error.message : ''}`);
    });
  };
  await Promise.all(all.map(one));
}

/** As long as somebody looks at what is before her. @param part of the usual */
export async function think({ sizes }: Pick<Camp, 'sizes'>, part = 1): Promise<void> {
  await pause(1000 * sizes.think * part * (0.5 + Math.random()));
}

/** @throws {Error} where the page has no such form */
export function mustFind(page: Page, action: string, field?: [name: string, value: string]): Form {
  const form = formTo(page.html, action, field);
  if (!form) throw new Error(`${page.path} has no form ${action}`);
  return form;
}

/** @throws {Error} where the form has no such button */
export function button(form: Form, value: string): Form['buttons'][number] {
  const found = form.buttons.find((each) => each.value === value || each.says === value || each.action === value);
  if (!found) throw new Error(`There is no button ${value}`);
  return found;
}

export function newPhone(site: Site, address = HALL): Phone {
  return new Phone(site, address);
}
