/**
 * The draft of the author's bench in IndexedDB, apart from the packs of the pegawai: one record per template, so that a
 * step writes what it changed. Invariants: the list (order and facts) names only records that were written before; a new
 * draft is written beside the old one, and takes its place at once; one tab at a time has it.
 */
import type { Paket } from '../packs/model';
import type { Templat } from '../templates/model';
import type { NaskahStore, StoredNaskah } from '../workflow/bangku-ports';
import { createPauses } from './pauses';

const NAME = 'asisten-ekinerja-naskah';
const LOCK = 'asisten-ekinerja:naskah';
const PART = 200;

/** Everything but the templates: their ids in their order. `naskah`: which of the written drafts it is. */
interface Head {
  readonly naskah: string;
  readonly paket: Omit<Paket, 'templat'>;
  readonly urutan: readonly string[];
  readonly terbit: Paket | null;
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

async function withStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('naskah');
  const database = await answer(opening);
  database.onversionchange = () => database.close();
  try {
    const transaction = database.transaction('naskah', mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
    // Told below where it matters; a reading that failed has failed before.
    done.catch(() => undefined);
    const value = await work(transaction.objectStore('naskah'));
    if (mode === 'readwrite') await done;
    return value;
  } finally {
    database.close();
  }
}

const headOf = (paket: Paket, naskah: string, terbit: Paket | null): Head => {
  const { templat, ...rest } = paket;
  return { naskah, paket: rest, urutan: templat.map(({ id }) => id), terbit };
};
const put = (entries: readonly (readonly [IDBValidKey, unknown])[]) =>
  withStore('readwrite', (store) => {
    for (const [key, value] of entries) store.put(value, key);
    return Promise.resolve();
  });

export function createNaskahStore(): NaskahStore {
  const { pause } = createPauses();
  let naskah = '';
  let terbit: Paket | null = null;
  let [held, waiting] = [false, false];
  const said = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      () => false,
    );

  async function saveAll({ paket, terbit: published }: StoredNaskah): Promise<void> {
    const next = crypto.randomUUID();
    for (let from = 0; from < paket.templat.length; from += PART) {
      await put(paket.templat.slice(from, from + PART).map((one) => [[next, one.id], one]));
      await pause();
    }
    await put([['kepala', headOf(paket, next, published)]]);
    const before = naskah;
    naskah = next;
    terbit = published;
    await withStore('readwrite', (store) => {
      if (before !== '') store.delete(IDBKeyRange.bound([before], [before, []]));
      return Promise.resolve();
    });
  }

  return {
    own: (onFree) =>
      new Promise((resolve) => {
        if (held) {
          resolve(true);
          return;
        }
        // Held until the tab is gone.
        const hold = () => {
          held = true;
          return new Promise(() => undefined);
        };
        void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          if (lock !== null) return hold();
          if (!waiting)
            void navigator.locks.request(LOCK, () => {
              onFree();
              return hold();
            });
          waiting = true;
          return undefined;
        });
      }),
    async load() {
      const head = await withStore('readonly', (store) => answer(store.get('kepala') as IDBRequest<Head | undefined>));
      if (head === undefined) return null;
      naskah = head.naskah;
      terbit = head.terbit;
      const templat: Templat[] = [];
      for (let from = 0; from < head.urutan.length; from += PART) {
        const ids = head.urutan.slice(from, from + PART);
        const some = await withStore('readonly', (store) =>
          Promise.all(ids.map((id) => answer(store.get([naskah, id]) as IDBRequest<Templat | undefined>))),
        );
        templat.push(...some.filter((one) => one !== undefined));
        await pause();
      }
      return { paket: { ...head.paket, templat }, terbit };
    },
    saveAll: (stored) => said(saveAll(stored)),
    saveHead: (paket) => said(put([['kepala', headOf(paket, naskah, terbit)]])),
    saveTemplat: (templat) => said(put([[[naskah, templat.id], templat]])),
    async remove() {
      naskah = '';
      terbit = null;
      await withStore('readwrite', (store) => {
        store.clear();
        return Promise.resolve();
      });
    },
  };
}

/** Forgets it. */
export function eraseNaskah(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
