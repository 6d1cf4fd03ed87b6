import type { Answer } from '#gatherings';
import { GROUP_ROLES, type GroupRole } from '#groups';
import type { Notice } from '../notice.ts';
import {
  selectAdministrators,
  selectAnswered,
  selectMembers,
  selectReader,
  selectTakenOutBecause,
  selectTold
} from './recipient-queries.ts';
import type { NotificationsDb } from './tables.ts';

/** Who has given one of these answers to a gathering. */
export async function whoAnswered(
  db: NotificationsDb,
  gathering: string,
  answers: readonly Answer[]
): Promise<string[]> {
  return await selectAnswered(db, gathering, answers);
}

/** Who is in a group, with one of these roles. */
export async function whoIsIn(
  db: NotificationsDb,
  group: string,
  roles: readonly GroupRole[] = GROUP_ROLES
): Promise<string[]> {
  return await selectMembers(db, group, roles);
}

/** Who runs the server, each with the language she reads. */
export async function whoAdministers(db: NotificationsDb): Promise<{ person: string; language: 'en' | 'cy' }[]> {
  return await selectAdministrators(db);
}

/** Who has been told this of a gathering already, as long as notices are kept. */
export async function whoHeard(
  db: NotificationsDb,
  about: { kind: Notice['kind']; slug: string }
): Promise<Set<string>> {
  return new Set(await selectTold(db, about));
}

/** What somebody is called, and in which language she reads; undefined where she has left. */
export async function readerOf(
  db: NotificationsDb,
  person: string
): Promise<{ name: string; language: 'en' | 'cy' } | undefined> {
  return await selectReader(db, person);
}

/** What the organiser who took somebody off a list said of it. */
export async function whyTakenOut(db: NotificationsDb, gathering: string, person: string): Promise<string> {
  return await selectTakenOutBecause(db, gathering, person);
}
