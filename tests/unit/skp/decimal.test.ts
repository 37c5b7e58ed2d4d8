import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalNumber, compare, equal, equalCells, isPlainNumber, sum } from '../../../utils/skp/decimal';

const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => ({ units, scale, text: shift(units, scale) }));

function shift(units: bigint, scale: number): string {
  const digits = units.toString().padStart(scale + 1, '0');
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

describe('decimal', () => {
  it('adds exactly where binary fractions do not', () => {
    expect(sum(['0.1', '0.2', null])).toBe('0.3');
    expect(sum(['99999999999999999999', '1'])).toBe('100000000000000000000');
    expect(sum([])).toBe('0');
  });

  it('adds like whole numbers of the smallest unit', () => {
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 12 }), (values) => {
        const total = values.reduce((all, { units, scale }) => all + units * 10n ** BigInt(6 - scale), 0n);
        expect(sum(values.map(({ text }) => text))).toBe(canonicalNumber(shift(total, 6)));
      }),
    );
  });

  it('knows the same number in another spelling', () => {
    for (const [a, b] of [
      ['5', '5.0'],
      ['007', '7'],
      ['.5', '0.50'],
      ['1e2', '100'],
      ['25e-1', '2.5'],
      ['-0', '0'],
      ['+3', '3'],
    ] as const)
      expect(equal(a, b), `${a} and ${b}`).toBe(true);
    for (const [a, b] of [
      ['5', '50'],
      ['1.000', '1000'],
      ['-3', '3'],
      ['abc', '0'],
      ['', '0'],
    ] as const)
      expect(equal(a, b), `${a} and ${b}`).toBe(false);
  });

  it('never takes an empty cell for a zero', () => {
    expect(equalCells(null, '0')).toBe(false);
    expect(equalCells('0', null)).toBe(false);
    expect(equalCells(null, null)).toBe(true);
    expect(equalCells('0', '0.0')).toBe(true);
  });

  it('accepts for writing only non-negative plain decimals', () => {
    expect(['0', '12', '2.5', '.5', '1.000'].filter((text) => !isPlainNumber(text))).toEqual([]);
    expect(['', '-4', '+4', '1e2', '1,5', ' 7', '7\n', '1 000', '5.', 'abc', '１'].filter(isPlainNumber)).toEqual([]);
  });

  it('does not drown in absurd exponents', () => {
    expect(canonicalNumber('1e999999999')).toBeNull();
    expect(sum(['1e999999999', '2'])).toBe('2');
  });

  it('orders by value', () => {
    expect([compare('9', '10'), compare('2.50', '2.5'), compare('1', '0.999')]).toEqual([-1, 0, 1]);
  });
});
