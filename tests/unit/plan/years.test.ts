/** Last year's SKP for this year, and the two side by side. */
import { describe, expect, it } from 'vitest';
import { adaptYear, changeKey } from '../../../utils/plan/adapt-year';
import { compareSkp } from '../../../utils/plan/compare-skp';
import { sideOfWanted } from '../../../utils/plan/wanted-side';
import type { WantedIndikator, WantedSkp } from '../../../utils/skp/wanted';
import { wantedOf } from '../../../utils/skp/wanted-of';
import type { LampiranBagian } from '../../../utils/skp/facts';
import type { Indikator, Rhk, Skp } from '../../../utils/skp/model';

const indikator = (nama: string, more: Partial<Indikator> = {}): Indikator => ({
  id: '7',
  nama,
  aspek: 'Kuantitas',
  target: '12',
  satuan: 'Laporan',
  status: 'setuju',
  catatanTolak: null,
  bulan: Array.from({ length: 12 }, (_, at) => ({ bulan: at + 1, key: String(at), nilai: '1' })),
  ...more,
});
const rhk = (nama: string, more: Partial<Rhk> = {}): Rhk => ({
  id: '5',
  nomor: '1',
  jenis: 'utama',
  nama,
  rhkAtasan: 'Meningkatnya mutu layanan Tahun 2025',
  nomorSkp: '1-2025',
  indikator: [indikator(`Jumlah ${nama}`)],
  ...more,
});
const skp = (tahun: number, ...rows: Rhk[]): Skp => ({ tahun, nomorSkp: `1-${tahun}`, rhk: rows });
const lampiran = (...uraian: string[]): LampiranBagian[] => [
  {
    nomorSkp: null,
    jenisId: '1',
    jenis: 'Dukungan Sumber Daya',
    entries: uraian.map((one, at) => ({ id: String(at), uraian: one })),
  },
];

const adapted = (text: string): string | undefined =>
  adaptYear(
    { skp: skp(2025, rhk(text, { indikator: [] })), lampiran: null, perspektif: null },
    { into: 2026, nomorSkp: '1-2026', rhkAtasan: null, unwanted: [] },
  ).wanted.rhk[0]?.nama;

describe('the years in the texts', () => {
  it.each([
    ['Tersusunnya laporan kinerja Tahun 2025', 'Tersusunnya laporan kinerja Tahun 2026'],
    ['Tersusunnya LKjIP Tahun 2024', 'Tersusunnya LKjIP Tahun 2025'],
    ['Usulan formasi 2026 dan realisasi 2024', 'Usulan formasi 2027 dan realisasi 2025'],
    ['Terlaksananya PP 30 Tahun 2019', 'Terlaksananya PP 30 Tahun 2019'],
    ['Penerapan Permenpan RB Nomor 6 Tahun 2025', 'Penerapan Permenpan RB Nomor 6 Tahun 2025'],
    ['Tersusunnya Renstra 2025-2029', 'Tersusunnya Renstra 2025-2029'],
    ['Arsip 2022, data 2023, sasaran 2027, visi 2028', 'Arsip 2022, data 2024, sasaran 2028, visi 2028'],
    ['Menuju Indonesia Emas 2045', 'Menuju Indonesia Emas 2045'],
    ['Diarsipkannya 2.025 berkas dan 2025,5 meter', 'Diarsipkannya 2.025 berkas dan 2025,5 meter'],
    ['Surat 12/03/2025', 'Surat 12/03/2025'],
    ['(2025)', '(2026)'],
  ])('%s', (before, after) => {
    expect(adapted(before)).toBe(after);
  });

  it('shows every changed place, and leaves what the person does not want', () => {
    const parts = {
      skp: skp(
        2025,
        rhk('Laporan 2025', { indikator: [indikator('Jumlah laporan 2024', { satuan: 'Laporan 2025' })] }),
      ),
      lampiran: lampiran('Anggaran 2025', 'Komputer'),
      perspektif: null,
    };
    const options = { into: 2026, nomorSkp: '1-2026', rhkAtasan: null, unwanted: [] };
    const { changes } = adaptYear(parts, options);
    expect(changes.map((one) => [changeKey(one), one.before, one.after, one.certain])).toEqual([
      ['r1/rhk', 'Laporan 2025', 'Laporan 2026', true],
      ['i1/indikator', 'Jumlah laporan 2024', 'Jumlah laporan 2025', false],
      ['i1/satuan', 'Laporan 2025', 'Laporan 2026', true],
      ['l1/uraian', 'Anggaran 2025', 'Anggaran 2026', true],
    ]);
    const { wanted } = adaptYear(parts, { ...options, unwanted: ['i1/indikator'] });
    expect(wanted.rhk[0]?.indikator[0]?.nama).toBe('Jumlah laporan 2024');
    expect(wanted.lampiran.map(({ uraian }) => uraian)).toEqual(['Anggaran 2026', 'Komputer']);
  });

  it('makes everything new for this year, with its targets, and asks for the RHK atasan', () => {
    const parts = { skp: skp(2025, rhk('Arsip')), lampiran: lampiran('Komputer'), perspektif: null };
    const atasan = ['Meningkatnya mutu layanan Tahun 2026', 'Lain'];
    const { wanted } = adaptYear(parts, { into: 2026, nomorSkp: '2-2026', rhkAtasan: atasan, unwanted: [] });
    expect(wanted).toMatchObject({ tahun: 2026, nomorSkp: '2-2026', lampiran: [{ id: null, uraian: 'Komputer' }] });
    expect(wanted.rhk[0]).toMatchObject({ id: null, jenis: 'utama', rhkAtasan: atasan[0] });
    expect(wanted.rhk[0]?.indikator[0]).toMatchObject({ id: null, target: '12', satuan: 'Laporan' });
    expect(wanted.rhk[0]?.indikator[0]?.bulan).toEqual(Array.from({ length: 12 }, () => ({ kind: 'set', value: '1' })));
    const unread = adaptYear(parts, { into: 2026, nomorSkp: null, rhkAtasan: ['Lain'], unwanted: [] });
    expect(unread.wanted.rhk[0]?.rhkAtasan).toBe('Meningkatnya mutu layanan Tahun 2025');
  });
});

describe('two years side by side', () => {
  const last = {
    skp: skp(
      2025,
      rhk('Laporan kinerja Tahun 2025'),
      rhk('Arsip', { indikator: [indikator('Jumlah arsip'), indikator('Jumlah hari', { aspek: 'Waktu' })] }),
      rhk('Kepanitiaan'),
    ),
    lampiran: lampiran('Komputer', 'Anggaran 2025'),
  };

  it('finds nothing different in the same with other years', () => {
    const now = { skp: { ...skp(2026, rhk('Laporan kinerja Tahun 2026')) }, lampiran: null };
    const { rhk: rows } = compareSkp({ skp: skp(2025, rhk('Laporan kinerja Tahun 2025')), lampiran: null }, now);
    expect(rows.map(({ kind, indikator: all }) => [kind, all.map((one) => one.kind)])).toEqual([['same', ['same']]]);
  });

  it('names what is new, gone and changed', () => {
    const now = {
      skp: skp(
        2026,
        rhk('Arsip', {
          jenis: 'tambahan',
          indikator: [
            indikator('Jumlah arsip', { target: '24' }),
            indikator('Persentase arsip', { aspek: 'Kualitas' }),
          ],
        }),
        rhk('Laporan kinerja Tahun 2026'),
        rhk('Sosialisasi'),
      ),
      lampiran: lampiran('Anggaran 2026', 'Ruang kerja'),
    };
    const compared = compareSkp(last, now);
    expect(compared.rhk.map(({ kind, nama }) => `${kind} ${nama}`)).toEqual([
      'changed Arsip',
      'same Laporan kinerja Tahun 2026',
      'new Sosialisasi',
      'gone Kepanitiaan',
    ]);
    expect(compared.rhk[0]?.differences).toEqual([{ field: 'jenis', last: 'utama', now: 'tambahan' }]);
    expect(compared.rhk[0]?.indikator.map(({ kind, nama, differences }) => [kind, nama, differences])).toEqual([
      ['changed', 'Jumlah arsip', [{ field: 'target', last: '12', now: '24' }]],
      ['new', 'Persentase arsip', []],
      ['gone', 'Jumlah hari', []],
    ]);
    expect(compared.lampiran.map(({ kind, uraian }) => `${kind} ${uraian}`)).toEqual([
      'same Anggaran 2026',
      'new Ruang kerja',
      'gone Komputer',
    ]);
  });

  it('pairs a text that was only reworded a little, but never between two', () => {
    const one = compareSkp(
      { skp: skp(2025, rhk('Tersusunnya laporan evaluasi kinerja')), lampiran: null },
      { skp: skp(2026, rhk('Tersusunnya laporan evaluasi kinerja pns')), lampiran: null },
    );
    expect(one.rhk.map(({ kind }) => kind)).toEqual(['changed']);
    const two = compareSkp(
      {
        skp: skp(2025, rhk('Tersusunnya laporan evaluasi A'), rhk('Tersusunnya laporan evaluasi B')),
        lampiran: null,
      },
      { skp: skp(2026, rhk('Tersusunnya laporan evaluasi C')), lampiran: null },
    );
    expect(two.rhk.map(({ kind }) => kind)).toEqual(['new', 'gone', 'gone']);
  });
});

describe('a file beside e-Kinerja', () => {
  const now = {
    skp: skp(
      2026,
      rhk('Laporan kinerja Tahun 2026', { indikator: [indikator('Jumlah laporan'), indikator('Jumlah arsip')] }),
      rhk('Sosialisasi'),
    ),
    lampiran: lampiran('Komputer', 'Ruang kerja'),
  };
  const parts = { ...now, perspektif: null };
  const compared = (wanted: WantedSkp) => compareSkp(sideOfWanted(wanted, 2026), now);
  const kindsOf = (wanted: WantedSkp) => compared(wanted).counts;

  it('is the same when nothing changed since it was saved, as backup and as workbook', () => {
    for (const empty of ['clear', 'leave'] as const)
      expect(kindsOf(wantedOf(parts, empty))).toEqual({ same: 7, changed: 0, new: 0, gone: 0 });
  });

  it('differs where something was changed, made or removed since, a year in a text included', () => {
    const then = {
      skp: skp(
        2026,
        rhk('Laporan kinerja Tahun 2025', {
          indikator: [indikator('Jumlah laporan', { target: '24', satuan: 'Berkas' }), indikator('Jumlah arsip')],
        }),
        rhk('Kepanitiaan'),
      ),
      lampiran: lampiran('Komputer'),
      perspektif: null,
    };
    const { rhk: rows, lampiran: entries, counts } = compared(wantedOf(then, 'clear'));
    expect(rows.map(({ kind, nama }) => `${kind} ${nama}`)).toEqual([
      'changed Laporan kinerja Tahun 2026',
      'new Sosialisasi',
      'gone Kepanitiaan',
    ]);
    expect(rows[0]?.differences).toEqual([
      { field: 'nama', last: 'Laporan kinerja Tahun 2025', now: 'Laporan kinerja Tahun 2026' },
    ]);
    expect(rows[0]?.indikator[0]?.differences.map(({ field }) => field).sort()).toEqual(['satuan', 'target']);
    expect(entries.map(({ kind, uraian }) => `${kind} ${uraian}`)).toEqual(['same Komputer', 'new Ruang kerja']);
    expect(counts).toMatchObject({ new: 3, gone: 2 });
  });

  it('does not take a column the file lacks for a difference, but an emptied cell is one', () => {
    const whole = wantedOf(parts, 'leave');
    const change = (of: (one: WantedIndikator, at: number) => Partial<WantedIndikator>): WantedSkp => ({
      ...whole,
      rhk: whole.rhk.map((row) => ({
        ...row,
        jenis: null,
        indikator: row.indikator.map((one, at) => ({ ...one, ...of(one, at) })),
      })),
    });
    const open = { kind: 'leave' } as const;
    const bare = change(() => ({
      aspek: null,
      target: null,
      satuan: null,
      bulan: Array.from({ length: 12 }, () => open),
    }));
    expect(kindsOf(bare)).toMatchObject({ changed: 0, new: 0, gone: 0 });
    const emptied = change((_, at) => (at === 0 ? { satuan: null } : {}));
    expect(compared(emptied).rhk[0]?.indikator[0]?.differences.map(({ field, last }) => [field, last])).toEqual([
      ['satuan', null],
    ]);
  });
});
