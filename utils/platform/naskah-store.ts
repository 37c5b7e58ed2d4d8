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
const PART = 100;

/** A pack without its templates: which of the written ones it is, and their ids in their order. */
interface Written {
  readonly naskah: string;
  readonly paket: Omit<Paket, 'templat'>;
  readonly urutan: readonly string[];
}
interface Head extends Written {
  /** Drafts of earlier versions hold it as a whole. */
  readonly terbit: Written | Paket | null;
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

const writtenAs = (naskah: string, { templat, ...paket }: Paket): Written => ({
  naskah,
  paket,
  urutan: templat.map(({ id }) => id),
});
const put = (entries: readonly (readonly [IDBValidKey, unknown])[], isStep = false) =>
  withStore('readwrite', async (store) => {
    // Erased meanwhile, by another window: the step alone would be a piece of a draft.
    if (isStep && (await answer(store.count('kepala'))) === 0) throw new Error('erased');
    for (const [key, value] of entries) store.put(value, key);
  });

/** The one draft of this browser. One window at a time has it; another one waits, and is told. */
export function createNaskahStore(): NaskahStore {
  const { pause } = createPauses();
  let naskah = '';
  let terbit: Head['terbit'] = null;
  let [held, waiting] = [false, false];
  const said = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      () => false,
    );

  async function write({ templat, ...rest }: Paket): Promise<Written> {
    const name = crypto.randomUUID();
    for (let from = 0; from < templat.length; from += PART) {
      await put(templat.slice(from, from + PART).map((one) => [[name, one.id], one]));
      await pause();
    }
    return writtenAs(name, { ...rest, templat });
  }

  async function read({ naskah: name, paket, urutan }: Written): Promise<Paket> {
    const templat: Templat[] = [];
    for (let from = 0; from < urutan.length; from += PART) {
      const ids = urutan.slice(from, from + PART);
      const some = await withStore('readonly', (store) =>
        Promise.all(ids.map((id) => answer(store.get([name, id]) as IDBRequest<Templat | undefined>))),
      );
      templat.push(...some.filter((one) => one !== undefined));
      await pause();
    }
    return { ...paket, templat };
  }

  /** Nothing stays of drafts that are no more, found no room, or were cut off by the end of the browser. */
  const dropOthers = () =>
    withStore('readwrite', async (store) => {
      const kept = [naskah, terbit !== null && 'naskah' in terbit ? terbit.naskah : ''];
      const all = (await answer(store.getAllKeys())) as (string | [string, string])[];
      for (const name of new Set(all.map((key) => (typeof key === 'string' ? '' : key[0]))))
        if (name !== '' && !kept.includes(name)) store.delete(IDBKeyRange.bound([name], [name, []]));
    });

  async function saveAll({ paket, terbit: published }: StoredNaskah): Promise<void> {
    try {
      const [written, publishedAs] = [await write(paket), published && (await write(published))];
      await put([['kepala', { ...written, terbit: publishedAs } satisfies Head]]);
      [naskah, terbit] = [written.naskah, publishedAs];
    } finally {
      await dropOthers();
    }
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
      const published = terbit !== null && 'naskah' in terbit ? await read(terbit) : terbit;
      return { paket: await read(head), terbit: published };
    },
    saveAll: (stored) => said(saveAll(stored)),
    saveHead: (paket) => said(put([['kepala', { ...writtenAs(naskah, paket), terbit } satisfies Head]], true)),
    saveTemplat: (templat) => said(put([[[naskah, templat.id], templat]], true)),
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
