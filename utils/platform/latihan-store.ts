/** The practice in IndexedDB: one record, apart from everything the real e-Kinerja is about. */
import type { LatihanRecord } from '../latihan/record';
import type { LatihanStore } from '../latihan/situs';

const NAME = 'asisten-ekinerja-latihan';
const KEY = 'latihan';

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** `fresh` makes the record of somebody who never practised here. */
export function createLatihanStore(fresh: () => LatihanRecord): LatihanStore {
  let open: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> =>
    (open ??= (() => {
      const opening = indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(KEY);
      return answer(opening).then((db) => {
        db.onversionchange = () => {
          db.close();
          open = null;
        };
        return db;
      });
    })());

  return {
    // A transaction that reads and writes is alone with its store, in all tabs; the work in between must not wait.
    async change(work) {
      const transaction = (await database()).transaction(KEY, 'readwrite');
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
      });
      done.catch(() => undefined);
      const store = transaction.objectStore(KEY);
      const stored = (await answer(store.get(KEY))) as LatihanRecord | undefined;
      const { record, value } = work(stored ?? fresh());
      store.put(record, KEY);
      await done;
      return value;
    },
  };
}

/** Forgets the practice. */
export async function eraseLatihan(): Promise<void> {
  await answer(indexedDB.deleteDatabase(NAME));
}
