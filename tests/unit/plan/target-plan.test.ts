import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadableRows } from '../../../components/matriks/spreadable';
import type { MatriksReading } from '../../../utils/ekinerja/types';
import type { WantedRow, WantedValue } from '../../../utils/import/types';
import { applySpread } from '../../../utils/plan/apply-spread';
import { planIsIntact } from '../../../utils/plan/fingerprint';
import { planWrites } from '../../../utils/plan/plan-writes';
import { planTargets } from '../../../utils/plan/target-plan';
import type { PlanChoices } from '../../../utils/plan/types';
import { planUndo } from '../../../utils/plan/undo-plan';
import { sum } from '../../../utils/skp/decimal';
import {
  createMatriks,
  keyOf,
  NO_CHOICES,
  readMatriks,
  wantedRow,
  type FakeMatriks,
} from '../run/support/fake-matriks';

const set = (value: string): WantedValue => ({ kind: 'set', value });
const leave: WantedValue = { kind: 'leave' };
const clear: WantedValue = { kind: 'clear' };
const source = { name: 'target.xlsx', hash: 'ab'.repeat(32) };

function plan(now: MatriksReading, wanted: readonly WantedRow[], choices: Partial<PlanChoices> = {}) {
  return planTargets({ now, wanted, choices: { ...NO_CHOICES, ...choices }, accountTag: 'tag', source });
}

/** One row: January of the page and what the sheet asks for it. */
function january(
  before: string | null,
  wish: WantedValue,
  change: (matriks: FakeMatriks) => void = () => undefined,
  choices: Partial<PlanChoices> = {},
) {
  const matriks = createMatriks(1, (_, bulan) => (bulan === 1 ? before : null));
  change(matriks);
  return plan(readMatriks(matriks), [wantedRow(1, (bulan) => (bulan === 1 ? wish : leave))], choices).rows[0]?.cells[0];
}

it('does not say that the months miss an annual target which is not read as a number', () => {
  const { skp, ...rest } = readMatriks(createMatriks(1, () => '1'));
  const rhk = skp.rhk.map((one) => ({
    ...one,
    indikator: one.indikator.map((its) => ({ ...its, target: '12,5' })),
  }));
  const made = plan({ ...rest, skp: { ...skp, rhk } }, []);
  expect(made.rows.map(({ sumMatches }) => sumMatches)).toEqual([null]);
  expect(spreadableRows({ ...made, rows: made.rows.map((row) => ({ ...row, cells: [] })) })).toEqual([]);
});

it('does not say that the months meet the annual target while one of them is not read as a number', () => {
  const sums = (odd: string | null) =>
    plan(readMatriks(createMatriks(1, (_, bulan) => (bulan === 1 ? '12' : bulan === 2 ? odd : null))), []).rows.map(
      ({ sumMatches }) => sumMatches,
    );
  expect([sums(null), sums('tiga')]).toEqual([[true], [false]]);
});

describe('a cell of the plan', () => {
  it.each([
    [null, set('3'), 'create', '3'],
    ['2', set('3'), 'change', '3'],
    ['2', clear, 'clear', null],
    [null, clear, 'keep', null],
    ['5', set('5.0'), 'keep', '5'],
    ['5.00', set('5'), 'keep', '5.00'],
    [null, set('0'), 'create', '0'],
    ['0', clear, 'clear', null],
    ['0', set('0.0'), 'keep', '0'],
    ['7', leave, 'keep', '7'],
    [null, set('007'), 'create', '7'],
  ] as const)('%s and %o: %s to %s', (before, wish, kind, after) => {
    expect(january(before, wish)).toMatchObject({ kind, before, after, reason: null, asked: null });
  });

  it.each([
    ['-3', 'numberNotAccepted'],
    ['1,5', 'numberNotAccepted'],
    ['1e2', 'numberNotAccepted'],
    ['9999999999999999', 'numberNotAccepted'],
    ['2.5', 'fractionMayBeCut'],
    ['2147483648', 'fractionMayBeCut'],
  ] as const)('refuses %s: %s, and keeps what is there', (asked, reason) => {
    expect(january('4', set(asked))).toMatchObject({ kind: 'refuse', reason, before: '4', after: '4', asked });
  });

  it('writes fractions and locked cells only when the person insists', () => {
    const lock = (matriks: FakeMatriks) => matriks.status.set(1, 'setuju');
    expect(january('4', set('2.5'), undefined, { includeFractions: true })).toMatchObject({
      kind: 'change',
      after: '2.5',
    });
    expect(january('4', set('2147483648'), undefined, { includeFractions: true })).toMatchObject({ kind: 'change' });
    expect(january('4', set('2147483647'))).toMatchObject({ kind: 'change', after: '2147483647' });
    expect(january('4', set('5'), lock)).toMatchObject({ kind: 'refuse', reason: 'statusLocked' });
    expect(january('4', clear, lock)).toMatchObject({ kind: 'refuse', reason: 'statusLocked', asked: '' });
    expect(january('4', set('4'), lock)).toMatchObject({ kind: 'keep' });
    expect(january('4', set('5'), lock, { includeLocked: true })).toMatchObject({ kind: 'change', after: '5' });
  });

  it('never writes where the page could not be read for certain', () => {
    const unsafe = (matriks: FakeMatriks) => matriks.unsafe.add(keyOf(1, 7));
    expect(january('4', set('5'), unsafe, { includeLocked: true })).toMatchObject({
      kind: 'refuse',
      reason: 'pageAmbiguous',
    });
    const gone = (matriks: FakeMatriks) => matriks.cells.delete(keyOf(1, 1));
    expect(january(null, set('5'), gone)).toMatchObject({ kind: 'refuse', reason: 'cellMissing', key: '' });
    const reading = readMatriks(createMatriks(1));
    const [rhk] = reading.skp.rhk;
    const [indikator] = rhk?.indikator ?? [];
    if (rhk === undefined || indikator === undefined) throw new Error('no row');
    const now = { ...reading, skp: { ...reading.skp, rhk: [{ ...rhk, indikator: [{ ...indikator, status: null }] }] } };
    const made = plan(now, [wantedRow(1, () => set('1'))], { includeLocked: true });
    expect(made.counts).toMatchObject({ refuse: 12 });
    expect(made.rows[0]?.cells[0]).toMatchObject({ reason: 'statusUnreadable' });
  });
});

describe('a plan', () => {
  it('sums exactly, compares with the annual target, and names months without any target', () => {
    const matriks = createMatriks(2);
    const wanted = [
      wantedRow(1, (bulan) => (bulan <= 10 ? set('1.2') : leave)),
      wantedRow(2, (bulan) => (bulan === 11 ? set('0') : leave)),
    ];
    const made = plan(readMatriks(matriks), wanted, { includeFractions: true });
    expect(made.rows.map(({ sumBefore, sumAfter, sumMatches }) => [sumBefore, sumAfter, sumMatches])).toEqual([
      ['0', '12', true],
      ['0', '0', false],
    ]);
    expect(made.emptyMonths).toEqual([11, 12]);
    expect(made.counts).toEqual({ create: 11, change: 0, clear: 0, keep: 13, refuse: 0 });
  });

  it('keeps every cell of a row the person unticked, and knows which sheet row it was', () => {
    const made = plan(readMatriks(createMatriks(2)), [wantedRow(1, () => set('1')), wantedRow(2, () => set('1'))], {
      excluded: ['51/101'],
    });
    expect(made.rows.map(({ id, excluded, sheetRow }) => [id, excluded, sheetRow])).toEqual([
      ['51/101', true, 2],
      ['52/201', false, 3],
    ]);
    expect(planWrites(made).map(({ rowId }) => rowId)).toEqual(Array.from({ length: 12 }, () => '52/201'));
  });

  it('has an id that any change of its content changes, but not the order of properties', () => {
    const made = plan(readMatriks(createMatriks(1)), [wantedRow(1, () => set('1'))]);
    const turned = Object.fromEntries(Object.entries(made).reverse()) as unknown as typeof made;
    expect([planIsIntact(made), planIsIntact(turned)]).toEqual([true, true]);
    const [row] = made.rows;
    if (row === undefined) throw new Error('no row');
    const cells = row.cells.map((cell) => (cell.bulan === 5 ? { ...cell, after: '11' } : cell));
    const forged = [
      { ...made, rows: [{ ...row, cells }] },
      { ...made, tahun: 2025 },
      { ...made, accountTag: 'x' },
      { ...made, source: { ...source, hash: '' } },
    ];
    expect(forged.filter(planIsIntact)).toEqual([]);
  });

  it('always adds up, whatever is asked: kept and refused cells keep their value', () => {
    const values = fc.option(fc.constantFrom('0', '1', '2.5', '12'));
    const wishes: fc.Arbitrary<WantedValue> = fc.oneof(
      fc.constant(leave),
      fc.constant(clear),
      fc.constantFrom('0', '1', '2.5', '-1', '12.0').map(set),
    );
    fc.assert(
      fc.property(
        fc.array(values, { minLength: 24, maxLength: 24 }),
        fc.array(wishes, { minLength: 24, maxLength: 24 }),
        fc.boolean(),
        (before, wish, includeFractions) => {
          const at = (row: number, bulan: number) => (row - 1) * 12 + bulan - 1;
          const matriks = createMatriks(2, (row, bulan) => before[at(row, bulan)] ?? null);
          const wanted = [1, 2].map((row) => wantedRow(row, (bulan) => wish[at(row, bulan)] ?? leave));
          const made = plan(readMatriks(matriks), wanted, { includeFractions });
          const cells = made.rows.flatMap((row) => row.cells);
          expect(Object.values(made.counts).reduce((all, count) => all + count, 0)).toBe(24);
          expect(
            cells.filter(({ kind, before: b, after }) => (kind === 'keep' || kind === 'refuse') && b !== after),
          ).toEqual([]);
          expect(cells.filter(({ kind, reason }) => (kind === 'refuse') !== (reason !== null))).toEqual([]);
          expect(made.rows.map((row) => row.sumAfter)).toEqual(
            made.rows.map((row) => sum(row.cells.map(({ after }) => after))),
          );
          for (const { key, after } of planWrites(made)) matriks.cells.set(key, after);
          expect(planWrites(plan(readMatriks(matriks), wanted, { includeFractions }))).toEqual([]);
        },
      ),
    );
  });
});

describe('bagi target', () => {
  const spread = (matriks: FakeMatriks, wanted: readonly WantedRow[], rows: readonly string[] = []) =>
    applySpread({ now: readMatriks(matriks).skp, wanted, chosen: {}, rows, pattern: { kind: 'triwulan' } });

  it('fills the rows nobody has filled, also those the sheet does not have', () => {
    const matriks = createMatriks(3, (row) => (row === 3 ? '1' : null));
    const made = plan(readMatriks(matriks), spread(matriks, [wantedRow(1, () => leave)]));
    expect(made.rows.map(({ sumAfter, sheetRow }) => [sumAfter, sheetRow])).toEqual([
      ['12', 2],
      ['12', null],
      ['12', null],
    ]);
    expect(planWrites(made).map(({ bulan, after }) => [bulan, after])).toEqual(
      [3, 6, 9, 12, 3, 6, 9, 12].map((bulan) => [bulan, '3']),
    );
    expect(made.unmatched).toEqual([]);
  });

  it('counts a month that the sheet empties for covered no more', () => {
    // Row 1 holds something in every month; the sheet empties January in it, so the one share has to bring it back.
    const matriks = createMatriks(2, (row) => (row === 1 ? '1' : null));
    const { skp } = readMatriks(matriks);
    const of = (one: (typeof skp.rhk)[number]) => ({
      ...one,
      indikator: one.indikator.map((its) => ({ ...its, target: '1' })),
    });
    const monthOf = (wish: WantedValue) =>
      applySpread({
        now: { ...skp, rhk: skp.rhk.map(of) },
        wanted: [wantedRow(1, (bulan) => (bulan === 1 ? wish : leave))],
        chosen: {},
        rows: ['52/201'],
        pattern: { kind: 'bulan', bulan: [1, 2] },
      })
        .at(-1)
        ?.bulan.findIndex(({ kind }) => kind === 'set');
    expect([monthOf(leave), monthOf(clear)]).toEqual([1, 0]);
  });

  it('replaces what is there only in rows that were named', () => {
    const matriks = createMatriks(2, (_, bulan) => (bulan === 1 ? '5' : null));
    const made = plan(readMatriks(matriks), spread(matriks, [], ['52/201']));
    expect(made.rows.map(({ sumAfter }) => sumAfter)).toEqual(['5', '12']);
    expect(made.rows[1]?.cells[0]).toMatchObject({ kind: 'clear' });
  });
});

describe('undo', () => {
  it('puts back what the run wrote and leaves what is no longer its own', () => {
    const matriks = createMatriks(1, (_, bulan) => (bulan <= 2 ? '4' : null));
    const made = plan(readMatriks(matriks), [wantedRow(1, (bulan) => (bulan <= 4 ? set('9') : leave))]);
    for (const { key, after } of planWrites(made)) matriks.cells.set(key, after);
    matriks.cells.set(keyOf(1, 2), '7');
    const attempted = new Set([1, 2, 3].map((bulan) => keyOf(1, bulan)));
    const undo = planUndo({ runId: 'r', startedAt: 0, plan: made, entries: [] }, attempted, readMatriks(matriks));
    expect(planWrites(undo.plan).map(({ bulan, before, after }) => [bulan, before, after])).toEqual([
      [1, '9', '4'],
      [3, '9', null],
    ]);
    expect(undo.notOurs.map(({ bulan }) => bulan)).toEqual([2]);
    // What the site refused was never another value.
    for (const { key, before, bulan } of planWrites(made))
      if (bulan === 2 || bulan === 3) matriks.cells.set(key, before);
    const refused = planUndo({ runId: 'r', startedAt: 0, plan: made, entries: [] }, attempted, readMatriks(matriks));
    expect([planWrites(refused.plan).map(({ bulan }) => bulan), refused.notOurs]).toEqual([[1], []]);
  });

  it('leaves a cell whose key stands in another row now, though it holds what the run wrote', () => {
    const matriks = createMatriks(1);
    const made = plan(readMatriks(matriks), [wantedRow(1, (bulan) => (bulan === 2 ? set('5') : leave))]);
    matriks.cells.set(keyOf(1, 2), '5');
    const now = readMatriks(matriks);
    const moved = { ...now, skp: { ...now.skp, rhk: now.skp.rhk.map((rhk) => ({ ...rhk, id: '999' })) } };
    const undo = (seen: MatriksReading) =>
      planUndo({ runId: 'r', startedAt: 0, plan: made, entries: [] }, new Set([keyOf(1, 2)]), seen);
    expect(planWrites(undo(now).plan)).toHaveLength(1);
    expect([planWrites(undo(moved).plan), undo(moved).notOurs.length]).toEqual([[], 1]);
  });
});
