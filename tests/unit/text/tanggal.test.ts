import { describe, expect, it } from 'vitest';
import { bulanFromName, bulanFromNumeral } from '../../../utils/text/bulan';
import { looksLikeDate } from '../../../utils/text/tanggal';

describe('looksLikeDate', () => {
  it.each([
    '2026-02-01',
    '2026-02-01T12:30:00',
    '1-Feb',
    '01-Mei-26',
    'Feb-26',
    '1/2',
    '01/02/2026',
    '12:30',
    '5 Agustus 2026',
  ])('%s is one', (text) => {
    expect(looksLikeDate(text)).toBe(true);
  });
  it.each(['12', '1.5', '1,5', 'Dokumen', '5 Dokumen', '', '1.000', 'Maju'])('%j is none', (text) => {
    expect(looksLikeDate(text)).toBe(false);
  });
});

describe('months', () => {
  it.each([
    ['nopember', 11],
    ['agt', 8],
    ['peb', 2],
    ['may', 5],
    ['minggu', null],
  ])('%s', (word, bulan) => {
    expect(bulanFromName(word)).toBe(bulan);
  });
  it.each([
    ['1', 1],
    ['09', 9],
    ['xii', 12],
    ['13', null],
    ['0', null],
  ])('numeral %s', (word, bulan) => {
    expect(bulanFromNumeral(word)).toBe(bulan);
  });
});
