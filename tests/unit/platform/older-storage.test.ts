/**
 * An update keeps everything but what must not be kept: what a version stored is here as it lay in the browser, and today's
 * code reads it. The files are never changed; a version that stores something else adds its own.
 */
import fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createImportSession } from '../../../utils/import/import-session';
import { planIsIntact } from '../../../utils/plan/fingerprint';
import { planWrites } from '../../../utils/plan/plan-writes';

const held = vi.hoisted(() => new Map<string, unknown>());
vi.mock('#imports', () => ({
  browser: {
    storage: {
      local: {
        get: (keys: string | readonly string[]) =>
          Promise.resolve(Object.fromEntries([keys].flat().map((key) => [key, held.get(key)]))),
        set: (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
          return Promise.resolve();
        },
      },
    },
  },
}));

const { createJournalStore } = await import('../../../utils/platform/journal-store');
const { createKirimStore } = await import('../../../utils/platform/work-stores');
const { accountTagOf } = await import('../../../utils/platform/account-tag');
const { loadPelatihMemory } = await import('../../../utils/platform/pelatih-store');
const { loadSettings, recallMapping, rememberMapping } = await import('../../../utils/platform/settings');

const FOLDER = 'tests/unit/platform/simpanan';
function install(version: string): void {
  held.clear();
  const stored = JSON.parse(fs.readFileSync(`${FOLDER}/${version}.json`, 'utf8')) as Record<string, unknown>;
  for (const [key, value] of Object.entries(stored)) held.set(key, value);
}

describe.each(fs.readdirSync(FOLDER).map((file) => file.replace('.json', '')))('what version %s stored', (version) => {
  it('settings and the class of a trainer', async () => {
    install(version);
    expect(await loadSettings()).toEqual({ language: 'en', theme: 'dark' });
    expect(await loadPelatihMemory()).toEqual({ aktif: true, besar: false, kelas: [{ nomor: 7, kode: 'BCDFGHJKLM' }] });
  });

  it('columns under the text of their headings are gone with the settings’ loading', async () => {
    install(version);
    expect(held.get('mappings')).toHaveLength(1);
    await loadSettings();
    expect(held.get('mappings')).toEqual([]);
    expect(await recallMapping('sidik')).toBeNull();
  });

  it('the account is still the same one', async () => {
    install(version);
    const [line] = await createJournalStore().list();
    expect(line?.accountTag).toBe(await accountTagOf('199001012015011001'));
  });

  it('an unfinished run can be continued: its plan is intact, and what was proven is known', async () => {
    install(version);
    const lines = await createJournalStore().list();
    expect(lines.map(({ runId, finished }) => [runId, finished])).toEqual([['pertama', false]]);
    const run = await createJournalStore().load('pertama');
    expect(run?.plan).toSatisfy(planIsIntact);
    expect(run?.plan && planWrites(run.plan).map(({ after }) => after)).toEqual(['3', '4']);
    expect(run?.entries.map(({ seq, state }) => [seq, state])).toEqual([
      [1, 'intent'],
      [2, 'proven'],
      [3, 'intent'],
    ]);
  });

  it('a sending that was cut off is told item by item', async () => {
    install(version);
    const run = await createKirimStore().load('kirim');
    expect(run?.plan.items.map(({ nama }) => nama)).toEqual(['Jumlah laporan']);
    expect(run?.entries.map(({ key, state }) => [key, state])).toEqual([['71', 'sending']]);
  });
});

it('columns are remembered for the same sheet, without a word of what stands in it', async () => {
  install('0.1.0');
  const session = createImportSession();
  await session.paste('Nama\tBudi Santoso, S.E.\tNIP\t198001012005011001\nRHK\tIndikator\tJan\tFeb\nA\tArsip\t1\t2\n');
  const { mapping, fingerprint } = await session.guess();
  if (mapping === null) throw new Error('no heading line found');
  await rememberMapping(fingerprint, mapping);
  expect(await loadSettings()).toEqual({ language: 'en', theme: 'dark' });
  expect(await recallMapping(fingerprint)).toEqual(mapping);
  expect(await recallMapping(`${fingerprint}|mar`)).toBeNull();
  expect(held.get('mappings')).toHaveLength(1);
  expect(JSON.stringify(held.get('mappings'))).not.toMatch(/budi|19800101|indikator\||feb/i);
});
