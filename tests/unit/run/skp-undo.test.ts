/** What a run of a whole SKP did is put back where it is still as the run left it; else it is said why not. */
import { describe, expect, it } from 'vitest';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import { runOrder } from '../../../utils/plan/skp-order';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { createSkpRun } from '../../../utils/run/skp-run';
import type { SkpJournal, SkpRunSnapshot } from '../../../utils/run/skp-run-types';
import { planSkpUndo } from '../../../utils/run/skp-undo';
import type { Skp } from '../../../utils/skp/model';
import { tagOf } from './support/fake-matriks';
import { createMemorySkpJournal } from './support/memory-skp-journal';
import { smallSkp } from './support/small-skp';
import { createVirtualClock } from './support/virtual-clock';
import { atasanOf, planOf, skpSiteOf, wantedIndikator, wantedRhk, wantedSkp, wholeOf } from './support/whole-skp';

/** A run that changed the unit of the one indikator there is and made an RHK with one under it. */
async function ran() {
  const small = smallSkp({ rows: 1 });
  const { state } = small.simulator;
  const [there] = small.rows;
  if (there === undefined) throw new Error('rows');
  const before = JSON.stringify([there.satuan, there.target]);
  const clock = createVirtualClock();
  const site = skpSiteOf(await small.login());
  const now = await wholeOf(site);
  const atasan = await atasanOf(site, now);
  const [rhk] = now.facts.skp?.rhk ?? [];
  const [one] = rhk?.indikator ?? [];
  if (rhk === undefined || one === undefined) throw new Error('no SKP');
  const { id, nama, aspek, target } = one;
  const plan = await planOf(
    now,
    wantedSkp({
      rhk: [
        wantedRhk('r', '', {
          id: rhk.id,
          nama: rhk.nama,
          jenis: rhk.jenis,
          rhkAtasan: null,
          indikator: [
            wantedIndikator('i', {
              id,
              nama,
              aspek,
              target,
              satuan: 'Naskah',
              bulan: Array.from({ length: 12 }, () => ({ kind: 'leave' as const })),
            }),
          ],
        }),
        wantedRhk('baru', atasan?.[0]?.text ?? '', { indikator: [wantedIndikator('baru1')] }),
      ],
    }),
    atasan,
  );
  const journal = createMemorySkpJournal();
  const run = (which: SkpPlan, runId: string): Promise<SkpRunSnapshot> =>
    clock.until(
      createSkpRun({
        plan: which,
        site,
        clock,
        journal,
        monthsJournal: createMemoryJournal(),
        accountTagOf: tagOf,
        acquireLock: () => Promise.resolve(() => undefined),
        runId,
        onProgress: () => undefined,
      }).start(),
    );
  const end = await run(plan, 'skp');
  expect(end.items.map(({ state: at }) => at)).toEqual(['proven', 'proven', 'proven']);
  const undoPlan = async (seen = (stored: SkpJournal): SkpJournal => stored): Promise<SkpPlan> => {
    const stored = await journal.load('skp');
    const made = stored === null ? null : planSkpUndo(seen(stored), await wholeOf(site));
    if (made?.ok !== true) throw new Error('no undo');
    return made.value;
  };
  const madeRows = () => state.indikator.filter((row) => !row.dihapus && row.nama.includes('baru1'));
  const undone = async (change: (now: WholeSkpReading) => WholeSkpReading) => {
    const stored = await journal.load('skp');
    if (stored === null) throw new Error('no journal');
    const made = planSkpUndo(stored, change(await wholeOf(site)));
    return made.ok ? 'ok' : made.reason;
  };
  return { state, there, before, run, undoPlan, undone, madeRows };
}

const withSkp = (now: WholeSkpReading, change: Partial<Skp>): WholeSkpReading => {
  const { skp } = now.facts;
  return skp === null ? now : { ...now, facts: { ...now.facts, skp: { ...skp, ...change } } };
};

describe('undo of a run', () => {
  it('removes what was made, changes back what was changed, and then has nothing more to do', async () => {
    const { there, before, run, undoPlan, madeRows, state } = await ran();
    expect([there.satuan, madeRows().length]).toEqual(['Naskah', 1]);
    const plan = await undoPlan();
    expect(plan.purpose).toBe('undo');
    expect(plan.counts).toMatchObject({ change: 1, remove: 2, create: 0, refuse: 0 });
    const end = await run(plan, 'undo');
    expect(end).toMatchObject({ phase: 'finished' });
    expect(end.items.every(({ state: at }) => at === 'proven')).toBe(true);
    expect(JSON.stringify([there.satuan, there.target])).toBe(before);
    expect([madeRows(), state.rhk.filter(({ nama, dihapus }) => !dihapus && nama.includes('kegiatan baru'))]).toEqual([
      [],
      [],
    ]);
    const { forms, removals } = runOrder(await undoPlan());
    expect([...forms, ...removals]).toEqual([]);
  }, 60_000);

  it('leaves what somebody changed since, and says so', async () => {
    const { there, undoPlan } = await ran();
    there.satuan = 'Ditulis orang lain';
    const plan = await undoPlan();
    expect(plan.items.filter(({ kind }) => kind === 'refuse').map(({ nowId, reason }) => [nowId, reason])).toEqual([
      [String(there.id), 'notOurs'],
    ]);
    expect(plan.counts).toMatchObject({ change: 0, remove: 2 });
  }, 60_000);

  it('leaves what is Konsep no more', async () => {
    const { there, undoPlan, madeRows } = await ran();
    there.status = 3;
    for (const row of madeRows()) row.status = 3;
    const plan = await undoPlan();
    expect(plan.counts).toMatchObject({ change: 0, remove: 0 });
    expect(plan.items.filter(({ kind }) => kind === 'refuse').length).toBeGreaterThan(0);
  }, 60_000);

  it('leaves what was made when somebody else filled a month of it or it was rejected, and says so', async () => {
    const { state, undoPlan, madeRows } = await ran();
    const reasons = async () =>
      (await undoPlan()).items.filter(({ kind }) => kind === 'refuse').map(({ level, reason }) => [level, reason]);
    const [made] = madeRows();
    const months = state.bulanan.filter(
      ({ idIndikator, bulan, target }) => idIndikator === made?.id && bulan === 7 && target !== null,
    );
    for (const month of months) month.target = '9';
    expect(await reasons()).toEqual([
      ['rhk', 'hangsOn'],
      ['indikator', 'notOurs'],
    ]);
    for (const month of months) month.target = '1';
    expect(await reasons()).toEqual([]);
    if (made !== undefined) made.status = 4;
    expect(await reasons()).toEqual([
      ['rhk', 'hangsOn'],
      ['indikator', 'statusLocked'],
    ]);
  }, 60_000);

  it('plans nothing on the SKP of another number or year', async () => {
    const { undone } = await ran();
    expect(await undone((now) => now)).toBe('ok');
    expect(await undone((now) => withSkp(now, { nomorSkp: '2-2026' }))).toBe('otherSkp');
    expect(await undone((now) => withSkp(now, { tahun: 2025 }))).toBe('otherYear');
  }, 60_000);

  it('leaves what nobody saw made, and what it hangs on, and says so', async () => {
    const { undoPlan } = await ran();
    const plan = await undoPlan((stored) => {
      const unseen = stored.plan.items.find(({ level, kind }) => level === 'indikator' && kind === 'create')?.id;
      const asked = (state: string): boolean => state === 'intent' || state === 'sent';
      return { ...stored, entries: stored.entries.filter(({ key, state }) => key !== unseen || asked(state)) };
    });
    expect(plan.items.filter(({ kind }) => kind === 'refuse').map(({ level, reason }) => [level, reason])).toEqual([
      ['rhk', 'hangsOn'],
      ['indikator', 'madeUnproven'],
    ]);
    expect(plan.counts).toMatchObject({ change: 1, remove: 0 });
  }, 60_000);
});
