import type { Transaction } from 'kysely';
import type { GroupName } from '#groups';
import { ownsAlone } from '#groups/server';
import { deletePerson, type Deleted } from '#people/server';
import * as m from '#messages';
import { database } from './database.ts';
import type { AllTables } from './tables.ts';

/** What becomes of one kind of thing when its person leaves. */
interface Parting {
  /** As the page says it beforehand: what is deleted, or what stays. */
  says: { goes: () => string } | { stays: () => string };
  /** Ends what does not go by itself with the row of the person; in the transaction that deletes her. */
  end?: (tx: Transaction<AllTables>, personId: string) => Promise<void>;
}

/** Everything that people make, in the order in which the page tells of it. Each module adds its own. */
const PARTINGS: Parting[] = [
  { says: { goes: m.people_leave_goes_person } },
  { says: { goes: m.people_leave_goes_travel } },
  { says: { goes: m.people_leave_goes_sources } },
  { says: { goes: m.people_leave_goes_together } },
  { says: { stays: m.people_leave_stays_written } },
  { says: { stays: m.moderation_leave_stays } },
  { says: { stays: m.people_leave_stays_answers } },
  { says: { stays: m.people_leave_stays_copies } }
];

/** What goes and what stays, in sentences. */
export function tellOfLeaving(): { goes: string[]; stays: string[] } {
  return {
    goes: PARTINGS.flatMap(({ says }) => ('goes' in says ? [says.goes()] : [])),
    stays: PARTINGS.flatMap(({ says }) => ('stays' in says ? [says.stays()] : []))
  };
}

/** `owns-groups`: these would be without anybody who may look after them */
export type Left = Deleted | { answer: 'refused'; reason: 'owns-groups'; groups: GroupName[] };

/** Deletes an account and all that goes with it, or nothing. @param typed the address, typed to confirm */
export async function leave(personId: string, typed: string): Promise<Left> {
  return await database()
    .transaction()
    .execute(async (tx) => {
      const groups = await ownsAlone(tx, personId);
      if (groups.length > 0) return { answer: 'refused', reason: 'owns-groups', groups };
      return await deletePerson(tx, personId, typed, async () => {
        for (const { end } of PARTINGS) await end?.(tx, personId);
      });
    });
}
