const DATABASE = 'afield-waiting';
const STORE = 'forms';

/** A form that could not be sent. `reader`: whose it is; `refused`: the server does not take it. */
export type Waiting = { address: string; type: string; body: ArrayBuffer; reader: string; refused: boolean };

/** All that wait, the first that was said first. */
export async function allWaiting(): Promise<(Waiting & { id: number })[]> {
  const store = await openStore('readonly');
  const [ids, forms] = await Promise.all([done(store.getAllKeys()), done<Waiting[]>(store.getAll())]);
  return forms.map((form, index) => ({ ...form, id: Number(ids[index]) }));
}

/** @param id of one that waits already */
export async function remember(form: Waiting, id?: number): Promise<void> {
  await done((await openStore('readwrite')).put(form, id));
}

export async function forget(id: number): Promise<void> {
  await done((await openStore('readwrite')).delete(id));
}

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE, { autoIncrement: true }));
  const database = await done(opening);
  const transaction = database.transaction(STORE, mode, { durability: 'strict' });
  transaction.addEventListener('complete', () => database.close());
  return transaction.objectStore(STORE);
}

async function done<T>(request: IDBRequest<T>): Promise<T> {
  return await new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
