/** The report of a whole-SKP run is a source again: what is stored plans nothing, what was not written is planned again. */
import { describe, expect, it } from 'vitest';
import { createImportSession } from '../../../utils/import/import-session';
import { PLAIN_VOCABULARY } from '../../../utils/import/skp/read-skp';
import { createI18n } from '../../../utils/locale/i18n';
import { rencanaWords } from '../../../utils/locale/rencana-words';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { createSkpRun } from '../../../utils/run/skp-run';
import type { SkpRunSnapshot } from '../../../utils/run/skp-run-types';
import type { WantedSkp } from '../../../utils/skp/wanted';
import { writeSkpReport } from '../../../utils/workflow/skp-report';
import { tagOf } from '../run/support/fake-matriks';
import { createMemorySkpJournal } from '../run/support/memory-skp-journal';
import { smallSkp } from '../run/support/small-skp';
import { createVirtualClock } from '../run/support/virtual-clock';
import { atasanOf, planOf, skpSiteOf, wantedIndikator, wantedRhk, wantedSkp, wholeOf } from '../run/support/whole-skp';

const WAYS = [
  ['id', 'csv'],
  ['id', 'xlsx'],
  ['en', 'csv'],
] as const;

function wish(atasan: string): WantedSkp {
  return wantedSkp({
    rhk: [
      wantedRhk('a', atasan, {
        nama: 'Terlaksananya "uji"; dan =SUM(A1) & lain-lain',
        indikator: [wantedIndikator('a1'), wantedIndikator('a2', { aspek: 'Waktu', target: '24', satuan: "'Hari" })],
      }),
      wantedRhk('a.1', atasan, { induk: 'a', indikator: [wantedIndikator('a3')] }),
      wantedRhk('b', atasan, { jenis: 'tambahan', indikator: [wantedIndikator('b1')] }),
    ],
    lampiran: [
      { ref: 'l1', id: null, origin: null, bagian: 'Dukungan Sumber Daya', uraian: 'Dua orang\nSatu "ruang"' },
    ],
  });
}

async function written(plan: SkpPlan, run: SkpRunSnapshot, language: 'id' | 'en', format: 'csv' | 'xlsx') {
  const file = await writeSkpReport(plan, run, rencanaWords(createI18n(language)), format);
  const session = createImportSession();
  await session.open(file.name, file.bytes);
  const read = await session.readSkp(PLAIN_VOCABULARY, null);
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { wanted: read.wanted, text: new TextDecoder().decode(file.bytes) };
}

describe('the report of a run, chosen again', () => {
  it.each(WAYS)(
    'plans the rest, and after the whole nothing (%s, %s)',
    { timeout: 60_000 },
    async (language, format) => {
      const small = smallSkp({ rows: 1 });
      const clock = createVirtualClock();
      const site = skpSiteOf(await small.login());
      const now = await wholeOf(site);
      const atasan = await atasanOf(site, now);
      const wanted = wish(atasan?.[0]?.text ?? '');
      const plan = await planOf(now, wanted, atasan, { excluded: ['ind+a2'] });
      const made = { create: 7, cells: 36 };
      expect(plan.counts).toMatchObject(made);
      const [journal, monthsJournal] = [createMemorySkpJournal(), createMemoryJournal()];
      const run = async (stopAfter: number): Promise<SkpRunSnapshot> => {
        const resumeFrom = await journal.load('skp');
        const engine = createSkpRun({
          plan,
          site,
          clock,
          journal,
          monthsJournal,
          accountTagOf: tagOf,
          acquireLock: () => Promise.resolve(() => undefined),
          runId: 'skp',
          onProgress: ({ counts }) => {
            if (counts.made + counts.proven >= stopAfter) engine.stop();
          },
          ...(resumeFrom === null ? {} : { resumeFrom }),
        });
        return clock.until(engine.start());
      };
      const stopped = await run(3);
      expect(stopped.reason).toBe('byPerson');
      const there = stopped.items.filter(({ newId }) => newId !== null).length;
      expect(there).toBeGreaterThan(2);
      const first = await written(plan, stopped, language, format);
      const rest = await planOf(await wholeOf(site), first.wanted, atasan);
      // What was left out stays so.
      expect(rest.counts).toMatchObject({ create: made.create - there, cells: made.cells, change: 0, refuse: 0 });

      const ended = await run(Number.POSITIVE_INFINITY);
      expect(ended.phase).toBe('finished');
      const last = await written(plan, ended, language, format);
      const again = await planOf(await wholeOf(site), last.wanted, atasan);
      expect(again.counts).toMatchObject({ create: 0, change: 0, refuse: 0, remove: 0, cells: 0, cellsRefused: 0 });
    },
  );

  it('tells what was removed, and does not bring it back', { timeout: 60_000 }, async () => {
    const small = smallSkp({ rows: 2 });
    const clock = createVirtualClock();
    const site = skpSiteOf(await small.login());
    const now = await wholeOf(site);
    const [gone] = small.rows;
    if (gone === undefined) throw new Error('rows');
    const plan = await planOf(now, wantedSkp(), null, { removed: [`ind:${String(gone.id)}`] });
    expect(plan.counts.remove).toBe(1);
    const run = createSkpRun({
      plan,
      site,
      clock,
      journal: createMemorySkpJournal(),
      monthsJournal: createMemoryJournal(),
      accountTagOf: tagOf,
      acquireLock: () => Promise.resolve(() => undefined),
      runId: 'skp',
      onProgress: () => undefined,
    });
    const ended = await clock.until(run.start());
    expect(ended.items.map(({ state }) => state)).toEqual(['proven']);
    const { wanted, text } = await written(plan, ended, 'id', 'csv');
    expect(text).toContain(`Indikator: ${gone.nama}`);
    const again = await planOf(await wholeOf(site), wanted, null);
    expect(again.counts).toMatchObject({ create: 0, change: 0, refuse: 0, remove: 0, cells: 0 });
  });
});
