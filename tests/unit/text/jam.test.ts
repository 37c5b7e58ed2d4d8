import { describe, expect, it } from 'vitest';
import { readJam, readRentangJam } from '../../../utils/text/jam';

const jam = (text: string): string => {
  const read = readJam(text);
  return read.kind === 'time' ? read.jam : read.kind;
};

describe('times of a sheet', () => {
  it.each([
    ['8.00', '08:00'],
    ['08:00', '08:00'],
    ['8:00', '08:00'],
    ['8,30', '08:30'],
    ['08:00:00', '08:00'],
    ['8', '08:00'],
    ['0800', '08:00'],
    ['08.00 WIB', '08:00'],
    ['Pukul 13.45', '13:45'],
    ['jam 7', '07:00'],
    ['23:59', '23:59'],
    ['1899-12-30T08:00:00', '08:00'],
    ['1899-12-30T07:59:59', '08:00'],
    ['2026-11-26T13:30:00', '13:30'],
    ['0.333333333333333', '08:00'],
    ['0.5625', '13:30'],
    ['', 'empty'],
    // Half past eight, or eight point three hours?
    ['8.3', 'refused'],
    ['24:00', 'refused'],
    ['8:60', 'refused'],
    ['25', 'refused'],
    ['pagi', 'refused'],
    ['8-10', 'refused'],
    ['1.5', 'refused'],
  ])('%s', (text, expected) => expect(jam(text)).toBe(expected));

  it.each([
    ['08.00 - 10.00', '08:00', '10:00'],
    ['8:00–10:30', '08:00', '10:30'],
    ['08.00 s.d. 10.00 WIB', '08:00', '10:00'],
    ['8 s/d 10', '08:00', '10:00'],
    ['pukul 08.00 sampai 09.15', '08:00', '09:15'],
  ])('both in one cell: %s', (text, from, to) => {
    expect(readRentangJam(text)).toEqual([
      { kind: 'time', jam: from },
      { kind: 'time', jam: to },
    ]);
  });

  it('does not see two times where there is one', () => {
    expect(readRentangJam('08.00')).toBeNull();
    expect(readRentangJam('8-9-10')).toBeNull();
  });
});
