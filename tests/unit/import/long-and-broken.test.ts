import { describe, expect, it } from 'vitest';
import { createImportSession } from '../../../utils/import/import-session';
import type { WantedSheet } from '../../../utils/import/types';

const HEAD = 'Indikator;Jan;Feb';

async function read(text: string): Promise<WantedSheet | string> {
  const session = createImportSession();
  const opened = await session.open('a.csv', new TextEncoder().encode(text));
  if (!opened.ok) return opened.reason.code;
  const { mapping } = await session.guess();
  return mapping === null ? 'no mapping' : session.read(mapping, null);
}

const months = (sheet: WantedSheet | string): unknown =>
  typeof sheet === 'string'
    ? sheet
    : sheet.rows.map((row) => [row.sheetRow, row.indikator, ...row.bulan.slice(0, 2).map((one) => one.kind)]);

describe('a quote that is not closed', () => {
  it('spoils its own cell only, also under a title line', async () => {
    const sheet = await read(`Target 2026\n${HEAD}\nArsip;"999;2\nSurat;3;4\n`);
    expect(months(sheet)).toEqual([
      [3, 'Arsip', 'leave', 'set'],
      [4, 'Surat', 'set', 'set'],
    ]);
    expect(sheet).toMatchObject({ problems: [{ code: 'notANumber', sheetRow: 3, column: 'B', text: '"999' }] });
  });

  it('is no matter beside a whole cell of megabytes', async () => {
    const long = 'x'.repeat(9_000_000);
    const sheet = await read(`${HEAD}\n"${long}";1;2\nArsip;"999;2\n"A ""B""";3;4\n`);
    expect(months(sheet)).toEqual([
      [2, long, 'set', 'set'],
      [3, 'Arsip', 'leave', 'set'],
      [4, 'A "B"', 'set', 'set'],
    ]);
  });

  it('refuses the file where it may have swallowed a line break', async () => {
    expect(await read(`${HEAD}\n"Arsip\nlanjutan";3;4\nSurat;"3;4\nRapat;6;7\n`)).toBe('damaged');
  });
});

describe('rows at the end', () => {
  const blank = ';;\r\n'.repeat(300);
  const rows = (count: number): string => Array.from({ length: count }, (_, i) => `Indikator ${i};1;2\r\n`).join('');

  it('blank ones do not count against the limit', async () => {
    const sheet = await read(`${HEAD}\r\n${rows(9_990)}${blank}`);
    expect(typeof sheet === 'string' ? sheet : sheet.rows.length).toBe(9_990);
  });

  it.each(['', '"'])('filled ones behind blank ones are never lost silently (%s)', async (quote) => {
    expect(await read(`${HEAD}\r\n${rows(9_990)}${blank}${quote}Arsip${quote};3;4\r\n`)).toBe('tooManyRows');
  });
});

describe('repeated rows', () => {
  it('are told by code, RHK, aspek and indikator together, without case and blanks', async () => {
    const lines = ['A;Kuantitas;Surat  masuk;1', 'B;Kuantitas;Surat masuk;2', 'a;kuantitas;SURAT MASUK;3'];
    const sheet = await read(`RHK;Aspek;Indikator;Jan\n${lines.join('\n')}\n`);
    expect(sheet).toMatchObject({ problems: [{ code: 'duplicateRow', sheetRow: 4 }] });
  });
});

it.each(['\n', '\r\n', '\r'])('lines may end with %j', async (end) => {
  expect(months(await read([HEAD, 'Arsip;1;-', 'Surat;;2', 'Rapat;3'].join(end)))).toEqual([
    [2, 'Arsip', 'set', 'clear'],
    [3, 'Surat', 'leave', 'set'],
    [4, 'Rapat', 'set', 'leave'],
  ]);
});
