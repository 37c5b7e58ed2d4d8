import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equal, sum } from '../../../utils/skp/decimal';
import { spreadRows, spreadTarget } from '../../../utils/plan/spread';
import type { SpreadPattern } from '../../../utils/plan/spread-types';

const patterns: fc.Arbitrary<SpreadPattern> = fc.oneof(
  fc.constantFrom<SpreadPattern>({ kind: 'rata' }, { kind: 'triwulan' }, { kind: 'akhirTahun' }),
  fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }).map((bulan) => ({ kind: 'bulan' as const, bulan })),
);
const targets = fc
  .tuple(fc.oneof(fc.nat(30), fc.nat(1_000_000_000)), fc.option(fc.nat(9999)))
  .map(([whole, fraction]) => (fraction === null ? String(whole) : `${whole}.${fraction}`));
const decimalsOf = (text: string): number => text.replace(/0+$/u, '').split('.')[1]?.length ?? 0;

describe('spreading an annual target', () => {
  it('is exact, never negative, never zero, and never finer than the target', () => {
    fc.assert(
      fc.property(targets, patterns, (target, pattern) => {
        const months = spreadTarget(target, pattern);
        const values = months.filter((value) => value !== null);
        expect(months).toHaveLength(12);
        expect(equal(sum(months), target)).toBe(true);
        expect(values.filter((value) => !/^\d+(\.\d+)?$/u.test(value) || Number(value) <= 0)).toEqual([]);
        expect(values.filter((value) => decimalsOf(value) > decimalsOf(target))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('uses only the months of the pattern', () => {
    fc.assert(
      fc.property(targets, fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (target, bulan) => {
        const months = spreadTarget(target, { kind: 'bulan', bulan });
        expect(months.filter((value, index) => value !== null && !bulan.includes(index + 1))).toEqual([]);
      }),
    );
  });

  it('reads as a person would have done it', () => {
    const rata = (target: string) =>
      spreadTarget(target, { kind: 'rata' })
        .map((value) => value ?? '.')
        .join(' ');
    expect(rata('5')).toBe('. . 1 . 1 . . 1 . 1 . 1');
    expect(rata('12')).toBe('1 1 1 1 1 1 1 1 1 1 1 1');
    expect(rata('27')).toBe('2 2 2 3 2 2 2 3 2 2 2 3');
    expect(rata('1')).toBe('. . . . . . . . . . . 1');
    expect(spreadTarget('10', { kind: 'triwulan' })).toEqual([
      null,
      null,
      '2',
      null,
      null,
      '3',
      null,
      null,
      '2',
      null,
      null,
      '3',
    ]);
    expect(spreadTarget('100', { kind: 'akhirTahun' })[11]).toBe('100');
  });

  it('gives nothing for what is no target', () => {
    for (const target of ['', '-5', 'abc', '0', '0.0', '1,5'])
      expect(spreadTarget(target, { kind: 'rata' })).toEqual(Array.from({ length: 12 }, () => null));
    expect(spreadTarget('5', { kind: 'bulan', bulan: [] }).every((value) => value === null)).toBe(true);
  });
});

describe('spreading several targets', () => {
  it('covers every month whenever there is enough to cover it with, and stays exact', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 8 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
        (whole, coverage) => {
          const spreads = spreadRows(whole.map(String), { kind: 'rata' }, coverage);
          expect(spreads.map((months) => sum(months))).toEqual(whole.map(String));
          const empty = Array.from({ length: 12 }, (_, index) => index).filter(
            (index) => !coverage.includes(index + 1) && spreads.every((months) => months[index] === null),
          );
          const places = whole.reduce((all, target) => all + Math.min(12, target), 0);
          const needed = 12 - coverage.length;
          expect(empty).toHaveLength(Math.max(0, needed - places));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('moves what it must to the nearest month', () => {
    const spreads = spreadRows(['6', '6'], { kind: 'rata' }, []);
    const months = Array.from({ length: 12 }, (_, index) => spreads.filter((row) => row[index] !== null).length);
    expect(months).toEqual(Array.from({ length: 12 }, () => 1));
  });
});
