import { describe, expect, it } from 'vitest';
import { createImportSession } from '../../../utils/import/import-session';
import type { WantedRow } from '../../../utils/import/types';
import { wishesOfFixes } from '../../../utils/plan/fix-wishes';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { createMatriksMachine } from '../../../utils/workflow/matriks-machine';
import { FakeSite, readingOf } from './fake-site';

const HEAD = 'RHK;Aspek;Indikator;Target;Satuan;Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des';
const ROW = 'Tersedianya laporan kepegawaian;Kuantitas;Jumlah laporan;12;Dokumen;5;;;;;;;;;;;';
const TEN = { 'Jumlah laporan': Array.from({ length: 12 }, (_, at) => (at < 10 ? '1' : null)) };
const bulan = [11, 12];
const wishes: readonly WantedRow[] = wishesOfFixes(
  [{ kind: 'spreadRest', key: '100', rest: '2', bulan }],
  readingOf(TEN).skp,
);

async function machineOn(site: FakeSite) {
  const machine = createMatriksMachine({
    site,
    journal: createMemoryJournal(),
    sheet: createImportSession(),
    recallMapping: () => Promise.resolve(null),
    rememberMapping: () => Promise.resolve(),
    accountTagOf: () => Promise.resolve('tag'),
    save: () => undefined,
    reportWords: () => {
      throw new Error('no report in these tests');
    },
  });
  await machine.settled();
  return machine;
}

describe('what the checklist wants in the Matriks', () => {
  it('becomes a plan of exactly that, read afresh, and is run only when confirmed', async () => {
    const site = new FakeSite();
    const machine = await machineOn(site);
    site.reading = readingOf(TEN);
    machine.send({ type: 'wish', rows: wishes });
    await machine.settled();
    const { plan, step, spreadApplied } = machine.state();
    expect({ step, spreadApplied }).toEqual({ step: 'tinjau', spreadApplied: true });
    expect(plan?.counts).toMatchObject({ create: 2, change: 0, clear: 0 });
    expect(plan?.rows[0]).toMatchObject({ sumAfter: '12', sumMatches: true });
    expect(site.started).toEqual([]);
    machine.send({ type: 'confirmRun', planId: plan?.id ?? '' });
    await machine.settled();
    expect(site.started).toEqual([plan]);
  });

  it('opens the Matriks first where another page is shown, and waits for it', async () => {
    const site = new FakeSite();
    const detection = { page: 'profil' as const, confidence: 1, signs: [] };
    const matriks = site.answer;
    site.answer = {
      kind: 'page',
      report: { detection, accountTag: 'tag', unsavedEdits: false, run: null },
      latihan: false,
    };
    const machine = await machineOn(site);
    machine.send({ type: 'wish', rows: wishes });
    await machine.settled();
    expect(site.asked).toEqual(['openMatriks']);
    expect(machine.state().plan).toBeNull();
    site.answer = matriks;
    site.reading = readingOf(TEN);
    site.change();
    await machine.settled();
    expect(machine.state()).toMatchObject({ step: 'tinjau', plan: { counts: { create: 2 } } });
  });

  it('leaves an open file as it was, and gives its plan back when taken back', async () => {
    const machine = await machineOn(new FakeSite());
    machine.send({ type: 'paste', text: `${HEAD}\r\n${ROW}` });
    await machine.settled();
    const own = machine.state().plan?.id;
    machine.send({ type: 'wish', rows: wishes });
    await machine.settled();
    expect(machine.state().plan?.id).not.toBe(own);
    machine.send({ type: 'clearSpread' });
    await machine.settled();
    expect(machine.state().plan?.id).toBe(own);
  });
});
