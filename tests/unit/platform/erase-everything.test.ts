/** S19: "Hapus semua data" knows every place the product keeps something in, also those no journey has filled. */
import fs from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';

const cleared = vi.hoisted(() => [] as string[]);
vi.mock('#imports', () => {
  const area = (name: string) => ({
    get: () => Promise.resolve({}),
    clear: () => Promise.resolve(void cleared.push(name)),
  });
  return {
    browser: {
      permissions: { getAll: () => Promise.resolve({}) },
      storage: { local: area('local'), session: area('session') },
    },
  };
});
const { eraseEverything } = await import('../../../utils/platform/erase-everything');

const sources = ['utils', 'entrypoints', 'components'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => fs.readFileSync(`${folder}/${file}`, 'utf8')),
);
const named = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? 'without a name';

afterEach(() => vi.unstubAllGlobals());

it('every store, every database and every key a module of ours keeps is gone', async () => {
  const databases: string[] = [];
  vi.stubGlobal('indexedDB', {
    deleteDatabase: (name: string) => {
      databases.push(name);
      const request: { onsuccess: (() => void) | null } = { onsuccess: null };
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
  });
  const keys: string[] = [];
  vi.stubGlobal('localStorage', { removeItem: (key: string) => keys.push(key) });
  await eraseEverything();

  const opened = sources.filter((text) => text.includes('indexedDB.open('));
  expect(databases.sort()).toEqual(opened.map((text) => named(text, /^const NAME = '([^']+)';$/m)).sort());
  expect(databases).toHaveLength(3);
  const kept = sources.filter((text) => text.includes('localStorage.setItem('));
  expect(keys).toEqual(kept.map((text) => named(text, /^const KEY = '([^']+)';$/m)));
  const areas = new Set(
    sources.flatMap((text) => [...text.matchAll(/storage\.(local|session|sync)\b/g)].map((one) => one[1])),
  );
  expect(cleared.sort()).toEqual([...areas].sort());
  // What else a page could keep things in.
  expect(sources.filter((text) => /\bcaches\.|document\.cookie|storage\.sync|getDirectory\(/.test(text))).toEqual([]);
});
