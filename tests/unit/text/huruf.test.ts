import { describe, expect, it } from 'vitest';
import { cleanText, decodeWindows1252, reordersText, repairMojibake } from '../../../utils/text/huruf';

describe('cleanText', () => {
  it.each([
    ['  arsip \n', 'arsip', false],
    ['dua\nbaris', 'dua\nbaris', false],
    ['a\u00A0b', 'a b', true],
    ['\uFEFFJan\u200B', 'Jan', true],
    ['\u202E21\u202C', '21', true],
    ['a\u0000b', 'ab', true],
    ['surat 😀', 'surat 😀', false],
  ])('%j', (raw, text, hidden) => {
    expect(cleanText(raw)).toEqual({ text, hidden });
  });
});

describe('reordersText', () => {
  it('tells overrides and isolates, not mere marks', () => {
    expect(['\u202E21', '\u2066a', '\u200F5', '12'].map(reordersText)).toEqual([true, true, false, false]);
  });
});

describe('repairMojibake', () => {
  it.each([
    ['â€“', '–'],
    ['â€œcepatâ€\u009D', '“cepat”'],
    ['CafÃ©', 'Café'],
    ['Ã tanpa pasangan', 'Ã tanpa pasangan'],
    ['âge', 'âge'],
    ['biasa', 'biasa'],
  ])('%j → %j', (broken, repaired) => {
    expect(repairMojibake(broken)).toBe(repaired);
  });
});

describe('decodeWindows1252', () => {
  it('gives the quotes and dashes that Latin-1 has not', () => {
    expect(decodeWindows1252(Uint8Array.of(0x93, 0x41, 0x94, 0x96, 0xe9, 0x80))).toBe('“A”–é€');
  });
});
