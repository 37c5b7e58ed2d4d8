/** `chrome.storage` in memory, with its events. Page scripts see nothing of what is stored for the session. */
import { isOurs, type Calls, type Json, type Realms } from './realms';

type Keys = string | readonly string[] | Json | null | undefined;

export function playStorage(realms: Realms): Calls {
  function area(name: string): Calls[string] {
    const kept = new Map<string, unknown>();
    function change(next: ReadonlyMap<string, unknown>): void {
      const changes: Record<string, Json> = {};
      for (const key of new Set([...kept.keys(), ...next.keys()])) {
        const [oldValue, newValue] = [kept.get(key), next.get(key)];
        if (JSON.stringify(oldValue) !== JSON.stringify(newValue))
          changes[key] = { ...(kept.has(key) && { oldValue }), ...(next.has(key) && { newValue }) };
      }
      kept.clear();
      for (const [key, value] of next) kept.set(key, value);
      if (Object.keys(changes).length === 0) return;
      const to = name === 'session' ? isOurs : undefined;
      realms.fire(`storage.${name}.onChanged`, [changes], to);
      realms.fire('storage.onChanged', [changes, name], to);
    }
    return {
      get(_, keys?: Keys) {
        if (keys === null || keys === undefined) return Object.fromEntries(kept);
        const isList = Array.isArray(keys);
        const wanted = typeof keys === 'string' ? [keys] : isList ? (keys as string[]) : Object.keys(keys);
        const found = wanted.filter((key) => kept.has(key)).map((key) => [key, kept.get(key)] as const);
        const defaults = typeof keys === 'string' || isList ? {} : { ...(keys as Json) };
        return { ...defaults, ...Object.fromEntries(found) };
      },
      set: (_, values: Json) => change(new Map([...kept, ...Object.entries(values)])),
      remove(_, keys: string | readonly string[]) {
        const gone = new Set([keys].flat());
        change(new Map([...kept].filter(([key]) => !gone.has(key))));
      },
      clear: () => change(new Map()),
      getBytesInUse: () => JSON.stringify([...kept]).length,
    };
  }
  return {
    'storage.local': area('local'),
    'storage.session': area('session'),
    'storage.sync': area('sync'),
    'storage.managed': area('managed'),
  };
}
