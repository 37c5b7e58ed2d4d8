import { vi } from 'vitest';

interface Asked {
  result: unknown;
  error: Error | null;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
}
interface Range {
  readonly first: unknown;
}
const isRange = (key: unknown): key is Range => typeof key === 'object' && key !== null && 'first' in key;

/** Databases of one store each, in memory: `records` by the JSON of their keys. As much of IndexedDB as the draft uses. */
export function memoryDatabases() {
  const records = new Map<string, unknown>();
  const world = { records, /** How many more values fit. */ room: Number.POSITIVE_INFINITY };
  function database() {
    return {
      close: () => undefined,
      onversionchange: null,
      transaction() {
        const before = new Map(records);
        let open = 0;
        const transaction = {
          oncomplete: null as (() => void) | null,
          onabort: null as (() => void) | null,
          error: null as Error | null,
          objectStore: () => store,
        };
        const end = () => {
          if (open > 0) return;
          if (transaction.error === null) transaction.oncomplete?.();
          else transaction.onabort?.();
        };
        const ask = (work: () => unknown): Asked => {
          const request: Asked = { result: undefined, error: null, onsuccess: null, onerror: null };
          open += 1;
          queueMicrotask(() => {
            try {
              request.result = structuredClone(work());
              request.onsuccess?.();
            } catch (error) {
              transaction.error = request.error = error as Error;
              records.clear();
              for (const [key, value] of before) records.set(key, value);
              request.onerror?.();
            }
            open -= 1;
            setTimeout(end);
          });
          return request;
        };
        const drop = (key: unknown): void => {
          for (const one of [...records.keys()]) {
            const known = JSON.parse(one) as unknown;
            if (isRange(key) ? Array.isArray(known) && known[0] === key.first : one === JSON.stringify(key))
              records.delete(one);
          }
        };
        const store = {
          get: (key: unknown) => ask(() => records.get(JSON.stringify(key))),
          count: (key: unknown) => ask(() => (records.has(JSON.stringify(key)) ? 1 : 0)),
          getAllKeys: () => ask(() => [...records.keys()].map((key) => JSON.parse(key) as unknown)),
          clear: () => ask(() => records.clear()),
          delete: (key: unknown) => ask(() => drop(key)),
          put: (value: unknown, key: unknown) =>
            ask(() => {
              if (world.room <= 0) throw new Error('QuotaExceededError');
              world.room -= 1;
              records.set(JSON.stringify(key), structuredClone(value));
            }),
        };
        setTimeout(end);
        return transaction;
      },
    };
  }
  vi.stubGlobal('indexedDB', {
    open() {
      const request: Asked = { result: database(), error: null, onsuccess: null, onerror: null };
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
    deleteDatabase() {
      const request: Asked = { result: undefined, error: null, onsuccess: null, onerror: null };
      queueMicrotask(() => {
        records.clear();
        request.onsuccess?.();
      });
      return request;
    },
  });
  vi.stubGlobal('IDBKeyRange', { bound: ([first]: unknown[]): Range => ({ first }) });
  return world;
}
