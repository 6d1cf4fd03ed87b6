const DATABASE = 'afield-notes';
const STORE = 'notes';
const WITHIN_MILLISECONDS = 300;

/** What this browser keeps of some notes. */
export type Kept = {
  read: () => Promise<Uint8Array | undefined>;
  /** Keeps them within a third of a second, however much is typed meanwhile. */
  keepSoon: (state: () => Uint8Array) => void;
  /** Keeps what is still to be kept. */
  keepNow: () => void;
};

/**
 * Opens what this browser keeps, so that nothing is lost without a network or when the battery is empty: it is written to the disk, and
 * not only promised to be. Browsers that keep nothing, as in some private windows, only send.
 * @param key whose notes, and which
 */
export async function openKept(key: string): Promise<Kept> {
  const database = await openDatabase();
  let due: { timer: number; state: () => Uint8Array } | undefined;
  const keepNow = () => {
    if (!due) return;
    window.clearTimeout(due.timer);
    const state = due.state();
    due = undefined;
    database?.transaction(STORE, 'readwrite', { durability: 'strict' }).objectStore(STORE).put(state, key);
  };
  return {
    read: async () => (database ? await readFrom(database, key) : undefined),
    keepSoon: (state) => (due ??= { timer: window.setTimeout(keepNow, WITHIN_MILLISECONDS), state }),
    keepNow
  };
}

async function openDatabase(): Promise<IDBDatabase | undefined> {
  return await new Promise((resolve) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => resolve(undefined));
    opening.addEventListener('blocked', () => resolve(undefined));
  });
}

async function readFrom(database: IDBDatabase, key: string): Promise<Uint8Array | undefined> {
  return await new Promise((resolve) => {
    const reading = database.transaction(STORE).objectStore(STORE).get(key);
    reading.addEventListener('success', () => resolve(reading.result as Uint8Array | undefined));
    reading.addEventListener('error', () => resolve(undefined));
  });
}
