/**
 * Contents of packs in IndexedDB: far more than extension storage holds, and read in parts, so that no part holds up the
 * window. Every function opens the database for itself and closes it: nothing stays open that could block its removal.
 */
import type { Templat } from '../templates/model';
import type { Paket } from '../packs/model';

const NAME = 'asisten-ekinerja-paket';
const PART = 200;

/** The part of a pack that is kept. */
export type Body = Pick<Paket, 'templat' | 'keluarga' | 'panduan' | 'periksa' | 'kata'>;
export const bodyOf = ({ templat, keluarga, panduan, periksa, kata }: Paket): Body => ({
  templat,
  keluarga,
  panduan,
  periksa,
  kata,
});

/** Templates are kept in parts, everything else in one. */
interface Rest extends Omit<Body, 'templat'> {
  readonly parts: number;
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

async function withStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Value>,
  name: 'isi' | 'datang' = 'isi',
): Promise<Value> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    for (const each of ['isi', 'datang']) opening.result.createObjectStore(each);
  };
  const database = await answer(opening);
  database.onversionchange = () => database.close();
  try {
    const transaction = database.transaction(name, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
    // Told below where it matters; a reading that failed has failed before.
    done.catch(() => undefined);
    const value = await work(transaction.objectStore(name));
    if (mode === 'readwrite') await done;
    return value;
  } finally {
    database.close();
  }
}

const rangeOf = (key: string) => IDBKeyRange.bound([key], [key, []]);

/** Keeps the contents under this name, all of them or nothing. */
export function keepBody(key: string, paket: Paket): Promise<void> {
  const { templat, ...rest } = bodyOf(paket);
  return withStore('readwrite', (store) => {
    const parts = Math.ceil(templat.length / PART);
    for (let part = 0; part < parts; part += 1)
      store.put(templat.slice(part * PART, (part + 1) * PART), [key, part + 1]);
    store.put({ ...rest, parts }, [key, 0]);
    return Promise.resolve();
  });
}

/** All of it; null where it is not (whole) there any more. */
export async function readBody(
  key: string,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Body | null> {
  const rest = await readRest(key);
  if (rest === undefined) return null;
  const { parts, ...others } = rest;
  const templat: Templat[] = [];
  for (let part = 1; part <= parts; part += 1) {
    const some = await withStore('readonly', (store) =>
      answer(store.get([key, part]) as IDBRequest<readonly Templat[] | undefined>),
    );
    if (some === undefined) return null;
    templat.push(...some);
    await pause();
  }
  return { ...others, templat };
}

/** All but the templates. */
const readRest = (key: string): Promise<Rest | undefined> =>
  withStore('readonly', (store) => answer(store.get([key, 0]) as IDBRequest<Rest | undefined>));

/** What the pack asks of an SKP; null = nothing, or its contents are not there any more. */
export async function readPeriksa(key: string): Promise<NonNullable<Paket['periksa']> | null> {
  return (await readRest(key))?.periksa ?? null;
}

/** Words of the site's labels the pack brings; null = none, or its contents are not there any more. */
export async function readKata(key: string): Promise<NonNullable<Paket['kata']> | null> {
  return (await readRest(key))?.kata ?? null;
}

/** The guides of the pack. */
export async function readPanduan(key: string): Promise<NonNullable<Paket['panduan']>> {
  return (await readRest(key))?.panduan ?? [];
}

/** Those of these names whose contents are there. */
export function presentBodies(keys: readonly string[]): Promise<readonly string[]> {
  return withStore('readonly', async (store) => {
    const counts = await Promise.all(keys.map((key) => answer(store.count([key, 0]))));
    return keys.filter((_, at) => (counts[at] ?? 0) > 0);
  });
}

/** Drops all contents but these. */
export function dropBodiesBut(keys: readonly string[]): Promise<void> {
  return withStore('readwrite', async (store) => {
    const wanted = new Set(keys);
    const all = (await answer(store.getAllKeys())) as [string, number][];
    for (const key of new Set(all.map(([name]) => name))) if (!wanted.has(key)) store.delete(rangeOf(key));
  });
}

/** Keeps what came from an address, unread, until the panel looks at it. */
export function putIncoming(address: string, bytes: Uint8Array): Promise<void> {
  return withStore(
    'readwrite',
    (store) => {
      store.put(bytes, address);
      return Promise.resolve();
    },
    'datang',
  );
}

/** What came from this address, once: it is not there afterwards. */
export function takeIncoming(address: string): Promise<Uint8Array | null> {
  return withStore(
    'readwrite',
    async (store) => {
      const bytes = await answer(store.get(address) as IDBRequest<unknown>);
      store.delete(address);
      return bytes instanceof Uint8Array ? bytes : null;
    },
    'datang',
  );
}

/** Forgets everything. */
export function eraseBodies(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
