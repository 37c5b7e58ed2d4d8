/** "Bagi sisanya" from the rule's finding to the Matriks plan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecklist } from '../../../utils/checklist/runner';
import type { Fix } from '../../../utils/checklist/types';
import { wishesOfFixes } from '../../../utils/plan/fix-wishes';
import { planTargets } from '../../../utils/plan/target-plan';
import type { PlanChoices, TargetPlan } from '../../../utils/plan/types';
import type { Rhk, Skp } from '../../../utils/skp/model';
import { compare, sum } from '../../../utils/skp/decimal';
import { indikator, input, rhk } from '../checklist/build';

const CHOICES: PlanChoices = { includeLocked: false, includeFractions: true, excluded: [], chosen: {} };

const fixesOf = (skp: Skp): readonly Fix[] =>
  runChecklist(input({ skp })).violations.flatMap(({ findings }) => findings.flatMap(({ fix }) => fix ?? []));

function planOf(skp: Skp): TargetPlan {
  const now = { skp, unsafeKeys: [], problems: [], akun: '1' };
  const wanted = wishesOfFixes(fixesOf(skp), skp);
  return planTargets({ now, wanted, choices: CHOICES, accountTag: 't', source: { name: '', hash: '' } });
}

/** Rows told apart by name and keys. */
function skpOf(rows: readonly { target: string; values: readonly (string | null)[] }[]): Skp {
  const rows_ = rows.map(({ target, values }, at): Rhk => {
    const bulan = values.map((nilai, month) => ({ bulan: month + 1, key: String(1000 * (at + 1) + month), nilai }));
    const one = indikator({ id: String(at + 1), nama: `Jumlah berkas ${at + 1}`, target, bulan });
    return rhk({ id: String(50 + at), nomor: String(at + 1), nama: `Tersusunnya berkas ${at + 1}`, indikator: [one] });
  });
  return { tahun: 2026, nomorSkp: '1-2026', rhk: rows_ };
}

const value = fc.option(fc.nat(5).map(String), { freq: 2 });
const row = fc.record({
  target: fc.nat(200).map(String),
  values: fc.array(value, { minLength: 12, maxLength: 12 }),
});

describe('spreading what is missing', () => {
  it('makes the sums exact and touches only months without a target', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const skp = skpOf(rows);
        const plan = planOf(skp);
        expect(plan.unmatched).toEqual([]);
        for (const [at, { target, values }] of rows.entries()) {
          const planned = plan.rows[at];
          const missing = compare(target, sum(values)) > 0 && values.some((nilai) => (nilai ?? '0') === '0');
          expect(planned?.sumAfter).toBe(missing ? target : sum(values));
          for (const [month, cell] of (planned?.cells ?? []).entries()) {
            if (cell.kind === 'keep') continue;
            expect(['create', 'change']).toContain(cell.kind);
            expect([values[month] ?? '0', missing]).toEqual(['0', true]);
          }
          expect(planned?.sheetRow).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('fills the months that nothing in the whole SKP covers first', () => {
    const empty = Array.from({ length: 12 }, () => null);
    const skp = skpOf([
      { target: '7', values: ['1', ...empty.slice(1)] },
      { target: '6', values: ['1', ...empty.slice(1)] },
    ]);
    expect(planOf(skp).emptyMonths).toEqual([]);
  });

  it('follows the page: a month that is filled by now, or a row that is gone, gets nothing', () => {
    const empty = Array.from({ length: 12 }, () => null);
    const skp = skpOf([{ target: '2', values: empty }]);
    const fixes = fixesOf(skp);
    const later = skpOf([{ target: '2', values: ['1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1'] }]);
    expect(wishesOfFixes(fixes, later)).toEqual([]);
    expect(wishesOfFixes(fixes, { ...skp, rhk: [] })).toEqual([]);
    expect(wishesOfFixes([...fixes, ...fixes], skp)).toHaveLength(1);
  });
});
