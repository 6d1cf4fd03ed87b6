import type { Database } from '../src/app/server/tables.ts';
import { keepDraft, publishGrid, readPlan, readWhole } from '../src/modules/unconference/server/index.ts';

const NOW = new Date('2026-12-05T10:00:00Z');

type Placed = Parameters<typeof keepDraft>[1]['placed'];

/** Grids of a camp, their cells named as people do: "10:30 Hall". */
export function gridInWords(db: Database) {
  const planOf = async (gathering: string) => (await readPlan(db, gathering)).plan;
  const editionOf = async (gathering: string) => (await readPlan(db, gathering)).camp.edition;

  async function cellOf(gathering: string, words: string): Promise<{ slot: string; room: string }> {
    const { rooms, slots } = await planOf(gathering);
    const [starts, name] = words.split(' ');
    const [slot, room] = [slots.find((one) => one.starts === starts), rooms.find((one) => one.name === name)];
    if (!slot || !room) throw new Error(`There is no cell ${words}.`);
    return { slot: slot.id, room: room.id };
  }

  async function publish(gathering: string): Promise<void> {
    const edition = await editionOf(gathering);
    await db.transaction().execute((tx) => publishGrid(tx, { gathering, edition }, NOW));
  }

  /** Makes these the draft, and puts them on the wall unless that is not wanted. */
  async function stand(gathering: string, cells: [pitch: string, words: string][], published = true): Promise<void> {
    const placed: Placed = [];
    for (const [pitch, words] of cells) placed.push({ pitch, ...(await cellOf(gathering, words)), pinned: false });
    const edition = await editionOf(gathering);
    await db.transaction().execute((tx) => keepDraft(tx, { gathering, placed, edition, what: 'made' }, NOW));
    if (published) await publish(gathering);
  }

  /** Where a session stands, in order of time. */
  async function cellsOf(gathering: string, pitch: string, grid: 'draft' | 'published' = 'draft'): Promise<string[]> {
    const { plan, placed } = await readWhole(db, gathering, grid);
    const times = new Map(plan.slots.map(({ id, starts }) => [id, starts]));
    const rooms = new Map(plan.rooms.map(({ id, name }) => [id, name]));
    return placed
      .filter((one) => one.pitch === pitch)
      .map(({ slot, room }) => `${times.get(slot) ?? ''} ${rooms.get(room) ?? ''}`);
  }

  return { editionOf, cellOf, publish, stand, cellsOf };
}
