import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberToText, readAngka, splitUnit } from '../../../utils/text/angka';

const value = (text: string): string => {
  const angka = readAngka(text);
  if (angka.kind === 'number') return angka.value;
  if (angka.kind === 'refused') return angka.why;
  if (angka.kind === 'ambiguous') return `${angka.grouped}|${angka.fraction}`;
  return angka.kind;
};

describe('readAngka', () => {
  it.each([
    ['', 'empty'],
    ['...', 'empty'],
    ['…', 'empty'],
    ['-', 'clear'],
    ['–', 'clear'],
    ['—', 'clear'],
    ['Kosong', 'clear'],
    ['0', '0'],
    ['00', '0'],
    ['07', '7'],
    ['12', '12'],
    ['1,5', '1.5'],
    ['5,0', '5'],
    ['5,50', '5.5'],
    ['0.5', '0.5'],
    ['0,500', '0.5'],
    ['12.75', '12.75'],
    ['1.250,5', '1250.5'],
    ['1,250.5', '1250.5'],
    ['1.000.000', '1000000'],
    ['1,000,000', '1000000'],
    ['1.000,000', '1000'],
    ['1000,500', '1000.5'],
    ['1.0000', '1'],
    ['1.000', '1000|1'],
    ['1,000', '1000|1'],
    ['12.345', '12345|12.345'],
    ['999,120', '999120|999.12'],
    ['1.000.00', 'notANumber'],
    ['12.34.567', 'notANumber'],
    ['0.123.456', 'notANumber'],
    ['01.500', 'notANumber'],
    ['1 000', 'notANumber'],
    ["1'000", 'notANumber'],
    ['5.', 'notANumber'],
    [',5', 'notANumber'],
    ['.5', 'notANumber'],
    ['+5', 'notANumber'],
    ['Rp 1.000', 'notANumber'],
    ['Rp1000', 'notANumber'],
    ['1000,-', 'notANumber'],
    ['5 Dokumen', 'notANumber'],
    ['50%', 'notANumber'],
    ['1-3', 'dateInNumberCell'],
    ['TRUE', 'notANumber'],
    ['x', 'notANumber'],
    ['٣', 'notANumber'],
    ['５', 'notANumber'],
    ['1²', 'notANumber'],
    ['½', 'notANumber'],
    ['0x10', 'notANumber'],
    ['1_000', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['NaN', 'notANumber'],
    ['1e2', 'exponent'],
    ['1E+05', 'exponent'],
    ['1,5E3', 'exponent'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['(5)', 'negative'],
    ['5-', 'negative'],
    ['- 1.000', 'negative'],
    ['#DIV/0!', 'formulaError'],
    ['#REF!', 'formulaError'],
    ['#N/A', 'formulaError'],
    ['#####', 'formulaError'],
    ['Err:502', 'formulaError'],
    ['=SUM(A1:A3)', 'formulaError'],
    ['1-Feb', 'dateInNumberCell'],
    ['01-Mei-26', 'dateInNumberCell'],
    ['Feb-26', 'dateInNumberCell'],
    ['2026-02-01', 'dateInNumberCell'],
    ['1/2', 'dateInNumberCell'],
    ['1/2/2026', 'dateInNumberCell'],
    ['12:30', 'dateInNumberCell'],
    ['0,3333333', 'tooPrecise'],
    ['198001012005011001', 'tooPrecise'],
  ])('%s → %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('reads back every number in Indonesian and in plain spelling, and never as another number', () => {
    const whole = fc.integer({ min: 0, max: 999_999_999_999 });
    const fraction = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0').replace(/0+$/, ''));
    fc.assert(
      fc.property(whole, fraction, (integer, decimals) => {
        const plain = decimals === '' ? String(integer) : `${integer}.${decimals}`;
        const grouped = String(integer).replace(/\B(?=(\d{3})+$)/g, '.') + (decimals === '' ? '' : `,${decimals}`);
        for (const text of [plain, plain.replace('.', ','), grouped]) {
          const angka = readAngka(text);
          const readings = angka.kind === 'ambiguous' ? [angka.grouped, angka.fraction] : [value(text)];
          expect(readings).toContain(plain);
        }
      }),
    );
  });

  it('gives only plain decimal texts, for any text at all', () => {
    const marks = fc.string({ unit: fc.constantFrom('0', '1', '5', '.', ',', '-', 'e', ' ', '%', '(', ')', '/', '+') });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
        const angka = readAngka(text.trim());
        const number = angka.kind === 'number' ? angka.value : '0';
        expect(number).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        // Whatever the marks mean, the digits are the ones that stand there.
        expect(`0${text.replace(/\D/g, '')}`).toContain(number.replace(/\D/g, '').replace(/^0+/, ''));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('splitUnit', () => {
  it.each([
    ['5 Dokumen', ['5', 'Dokumen']],
    ['50%', ['50', '%']],
    ['1.250,5 jam', ['1.250,5', 'jam']],
    ['5', null],
    ['5-', null],
    ['Dokumen', null],
    ['5 Dokumen 2', null],
  ])('%s', (text, expected) => {
    const parts = splitUnit(text);
    expect(parts === null ? null : [parts.number, parts.unit]).toEqual(expected);
  });
});

describe('numberToText', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [12, '12'],
    [2.5, '2.5'],
    [0.1 + 0.2, '0.3'],
    [0.07 * 100, '7'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.5, '-2.5'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('%s', (number, text) => {
    expect(numberToText(number)).toBe(text);
  });

  it('never writes an exponent and stays the same number to 15 digits, whole ones exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = numberToText(number);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        // Whole numbers that are exact stay exact, also those of 16 digits.
        const rounded = Number.isSafeInteger(number) ? number + 0 : Number(number.toPrecision(15));
        expect(Number(text)).toBe(Number.isFinite(rounded) ? rounded : number);
      }),
    );
  });
});
