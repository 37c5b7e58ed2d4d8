import { describe, expect, it } from 'vitest';
import { matchRows, type PageIdentity, type SheetIdentity } from '../../../utils/skp/identity';
import { formatKode } from '../../../utils/skp/kode';

const page: readonly PageIdentity[] = [
  {
    id: '10/1',
    rhkId: '10',
    kunci: '1',
    rhk: 'Tersusunnya laporan evaluasi',
    aspek: 'Kuantitas',
    indikator: 'Jumlah laporan',
  },
  {
    id: '10/13',
    rhkId: '10',
    kunci: '13',
    rhk: 'Tersusunnya laporan evaluasi',
    aspek: 'Kualitas',
    indikator: 'Jumlah laporan',
  },
  {
    id: '11/25',
    rhkId: '11',
    kunci: '25',
    rhk: 'Terlayaninya konsultasi pegawai',
    aspek: 'Kuantitas',
    indikator: 'Jumlah konsultasi yang dilayani',
  },
];
const row = (sheetRow: number, parts: Partial<SheetIdentity>): SheetIdentity => ({
  sheetRow,
  kode: null,
  rhk: null,
  aspek: null,
  indikator: null,
  ...parts,
});
const match = (rows: readonly SheetIdentity[], chosen: Record<number, string> = {}) => {
  const { matched, unmatched } = matchRows(page, rows, 2026, chosen);
  return { matched: Object.fromEntries(matched), unmatched };
};
const kode = (rhkId: string, kunci: string, tahun = 2026) => formatKode({ tahun, rhkId, kunci });

describe('matching by texts', () => {
  it('ignores case and blanks, and uses only what the sheet has', () => {
    const rows = [
      row(2, { rhk: 'TERSUSUNNYA  laporan\nevaluasi ', aspek: 'kualitas', indikator: 'jumlah laporan' }),
      row(3, { indikator: 'Jumlah\u00a0konsultasi yang dilayani' }),
    ];
    expect(match(rows)).toEqual({ matched: { 2: '10/13', 3: '11/25' }, unmatched: [] });
  });

  it('never chooses between two', () => {
    expect(match([row(2, { indikator: 'Jumlah laporan' })])).toEqual({
      matched: {},
      unmatched: [{ sheetRow: 2, why: 'twoCandidates', candidates: ['10/1', '10/13'] }],
    });
  });

  it('only suggests names that are nearly the same', () => {
    const near = match([
      row(2, { indikator: 'Jumlah konsultsi yang di layani' }),
      row(3, { indikator: 'Persentase kehadiran' }),
    ]);
    expect(near.matched).toEqual({});
    expect(near.unmatched.map(({ why, candidates }) => [why, candidates])).toEqual([
      ['notFound', ['11/25']],
      ['notFound', []],
    ]);
  });

  it('does not take an RHK alone for a place', () => {
    expect(match([row(2, { rhk: 'Terlayaninya konsultasi pegawai' })]).unmatched).toEqual([
      { sheetRow: 2, why: 'notFound', candidates: ['11/25'] },
    ]);
  });

  it('refuses both of two rows that mean the same place', () => {
    const rows = [row(2, { indikator: 'Jumlah konsultasi yang dilayani' }), row(7, { kode: kode('11', '25') })];
    expect(match(rows)).toEqual({
      matched: {},
      unmatched: [2, 7].map((sheetRow) => ({ sheetRow, why: 'duplicateInSheet', candidates: ['11/25'] })),
    });
  });
});

describe('matching by code', () => {
  it('finds the row even where the texts would not do', () => {
    const rows = [row(2, { kode: kode('10', '13'), indikator: 'Jumlah laporan' }), row(3, { kode: kode('10', '1') })];
    expect(match(rows)).toEqual({ matched: { 2: '10/13', 3: '10/1' }, unmatched: [] });
  });

  it('refuses when code and texts disagree, or the code is of another year', () => {
    const rows = [
      row(2, { kode: kode('10', '1'), indikator: 'Jumlah konsultasi yang dilayani' }),
      row(3, { kode: kode('99', '13') }),
      row(4, { kode: kode('11', '25', 2025), indikator: 'Jumlah konsultasi yang dilayani' }),
      row(5, { kode: kode('11', '999') }),
    ];
    expect(match(rows).unmatched).toEqual([
      { sheetRow: 2, why: 'keyTextDisagree', candidates: ['10/1', '11/25'] },
      { sheetRow: 3, why: 'keyTextDisagree', candidates: ['10/13'] },
      { sheetRow: 4, why: 'otherYear', candidates: ['11/25'] },
      { sheetRow: 5, why: 'notFound', candidates: [] },
    ]);
  });

  it('goes by the texts when the code is mistyped', () => {
    const mistyped = kode('10', '1').replace('-10-', '-11-');
    expect(match([row(2, { kode: mistyped, indikator: 'Jumlah konsultasi yang dilayani' })]).matched).toEqual({
      2: '11/25',
    });
  });
});

describe('the choice of the person', () => {
  it('stands above everything, but only for rows that exist', () => {
    const rows = [row(2, { indikator: 'Jumlah laporan' }), row(3, { kode: kode('10', '1') })];
    expect(match(rows, { 2: '10/13' }).matched).toEqual({ 2: '10/13', 3: '10/1' });
    expect(match(rows, { 2: '10/1' })).toEqual({
      matched: { 2: '10/1' },
      unmatched: [{ sheetRow: 3, why: 'duplicateInSheet', candidates: ['10/1'] }],
    });
    expect(match(rows, { 2: 'elsewhere' }).unmatched[0]?.why).toBe('twoCandidates');
  });
});
