/** What is in the browser of a draft: whole ones only, and nothing of those that found no room. */
import { describe, expect, it } from 'vitest';
import { createNaskahStore, eraseNaskah } from '../../../utils/platform/naskah-store';
import { samplePack, template } from '../packs/sample-pack';
import { memoryDatabases } from './memory-databases';

const large = samplePack({ label: '2026.2', templat: Array.from({ length: 250 }, (_, at) => template(at)) });

describe('the draft in the browser', () => {
  it('is the one before, and nothing besides, where a new one finds no room', async () => {
    const browser = memoryDatabases();
    const store = createNaskahStore();
    expect(await store.saveAll({ paket: samplePack(), terbit: samplePack() })).toBe(true);
    const before = [...browser.records.keys()];
    browser.room = 150;
    expect(await store.saveAll({ paket: large, terbit: null })).toBe(false);
    expect([...browser.records.keys()]).toEqual(before);
    expect(await store.load()).toEqual({ paket: samplePack(), terbit: samplePack() });
    browser.room = 1000;
    expect(await store.saveAll({ paket: large, terbit: null })).toBe(true);
    expect(browser.records.size).toBe(251);
    expect(await createNaskahStore().load()).toEqual({ paket: large, terbit: null });
  });

  it('loses what a browser that was closed in the middle left behind', async () => {
    const browser = memoryDatabases();
    expect(await createNaskahStore().saveAll({ paket: large, terbit: null })).toBe(true);
    browser.records.set('["ditinggalkan","uji-1"]', template(1));
    const store = createNaskahStore();
    await store.load();
    expect(await store.saveAll({ paket: samplePack(), terbit: null })).toBe(true);
    expect(browser.records.size).toBe(3);
  });

  it('is no piece of one where everything was erased meanwhile', async () => {
    const browser = memoryDatabases();
    const store = createNaskahStore();
    await store.saveAll({ paket: large, terbit: null });
    await eraseNaskah();
    expect(await store.saveTemplat(template(1))).toBe(false);
    expect(await store.saveHead(large)).toBe(false);
    expect(browser.records.size).toBe(0);
    expect(await store.saveAll({ paket: large, terbit: null })).toBe(true);
    expect(await store.saveTemplat(template(1))).toBe(true);
    expect(await store.load()).toEqual({ paket: large, terbit: null });
  });
});
