import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Templat } from '../../../utils/templates/model';
import { mistakes } from '../../../utils/templates/near-term';
import { buildSearch, buildSearchInSlices, type SearchQuery } from '../../../utils/templates/search';
import { familiesOf } from '../../../utils/templates/search-context';

const keluarga = [
  { id: 'keuangan', nama: 'Keuangan', kata: ['bendahara', 'pengelola keuangan'] },
  { id: 'prakom', nama: 'Pranata Komputer', kata: ['prakom'] },
];

function rhk(id: string, text: string, more: Partial<Extract<Templat, { jenis: 'rhk' }>> = {}): Templat {
  const indikator = [
    {
      nama: `Jumlah ${id}`,
      aspek: 'Kuantitas' as const,
      target: '12',
      satuan: 'Dokumen',
      pola: { kind: 'rata' as const },
    },
  ];
  const base = { jenisRhk: 'utama' as const, kataAtasan: [], indikator, lampiran: [], jabatan: [], unit: [] };
  return { id, jenis: 'rhk', rhk: text, ...base, ...more };
}

const templat: Templat[] = [
  rhk('laporan-keuangan', 'Tersusunnya laporan keuangan bulanan yang akuntabel', { jabatan: ['keuangan'] }),
  rhk('arsip', 'Terkelolanya arsip dinamis aktif sesuai ketentuan'),
  rhk('aplikasi', 'Terpeliharanya aplikasi layanan kepegawaian', { jabatan: ['prakom'] }),
  rhk('jaringan', 'Terpeliharanya jaringan komputer kantor', { jabatan: ['prakom'], jenisRhk: 'tambahan' }),
  rhk('pangkat', 'Terselesaikannya usul kenaikan pangkat pegawai tepat waktu', { kataAtasan: ['mutasi', 'pangkat'] }),
  rhk('gaji', 'Terbayarnya gaji dan tunjangan pegawai', { jabatan: ['keuangan'], unit: ['Badan Keuangan'] }),
  { id: 'sdm', jenis: 'lampiran', bagian: 'dukungan', uraian: 'Dua orang staf pengolah data', jabatan: [], unit: [] },
  { id: 'bukti', jenis: 'lampiran', bagian: 'skema', uraian: 'Bukti kinerja dilaporkan', jabatan: [], unit: [] },
  { id: 'harian-arsip', jenis: 'harian', jenisRhk: 'utama', uraian: 'Menata arsip inaktif', jabatan: [], unit: [] },
];
const search = buildSearch({ templat, keluarga });
const ids = (query: SearchQuery | string) =>
  search.search(typeof query === 'string' ? { text: query } : query).templat.map(({ id }) => id);

describe('finding templates', () => {
  it.each([
    ['laporan keuangan', 'laporan-keuangan'],
    ['menyusun laporan', 'laporan-keuangan'],
    ['penyusunan lap', 'laporan-keuangan'],
    ['laporn keuagan', 'laporan-keuangan'],
    ['KEUANGAN BULANAN', 'laporan-keuangan'],
    ['pengelolaan arsip', 'arsip'],
    ['arsp dinmis', 'arsip'],
    ['memelihara aplikasi', 'aplikasi'],
    ['pemelihraan aplikasi pegawai', 'aplikasi'],
    ['jaringna komputer', 'jaringan'],
    ['kenaikn pangkta', 'pangkat'],
    ['penyelesaian usulan pangkat', 'pangkat'],
    ['pembayaran gaji', 'gaji'],
    ['prakom jaringan', 'jaringan'],
    ['lampiran dukungan staf', 'sdm'],
    ['mengarsipkan inaktif', 'harian-arsip'],
  ])('%s → %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('finds nothing for what is not there, and does not fail on odd queries', () => {
    expect(ids('qqqqqqq')).toEqual([]);
    for (const text of ['{{', '****', '\u202E', '😀', 'a'.repeat(5000), 'yang dan di', '__proto__ constructor'])
      expect(() => ids(text)).not.toThrow();
  });

  it('keeps what it found while the word is typed on', () => {
    const word = 'penyusunan laporan keuangan';
    for (let end = 7; end <= word.length; end += 1) expect(ids(word.slice(0, end))).toContain('laporan-keuangan');
  });

  it('puts templates with all words before the others', () => {
    expect(ids('arsip dinamis aktif harian')[0]).toBe('arsip');
    expect(ids('pegawai gaji').slice(0, 1)).toEqual(['gaji']);
  });

  it('finds with any one typing mistake in a long word', () => {
    const change = fc.tuple(fc.nat(8), fc.constantFrom('drop', 'swap', 'replace', 'double'));
    fc.assert(
      fc.property(change, ([at, how]) => {
        const word = 'terselesaikannya';
        const [a = '', b = ''] = [word[at], word[at + 1]];
        const middle = { drop: '', swap: b + a, replace: `x`, double: a + a }[how];
        const typed = word.slice(0, at) + middle + word.slice(how === 'swap' ? at + 2 : at + 1);
        expect(ids(typed)).toContain('pangkat');
      }),
    );
  });
});

describe('filters, context, favourites', () => {
  it('filters', () => {
    expect(ids({ text: '', filters: { jenis: 'lampiran' } })).toEqual(['sdm', 'bukti']);
    expect(ids({ text: '', filters: { bagian: 'skema' } })).toEqual(['bukti']);
    expect(ids({ text: '', filters: { jenisRhk: 'tambahan' } })).toEqual(['jaringan']);
    expect(ids({ text: '', filters: { aspek: 'Biaya' } })).toEqual([]);
    expect(ids({ text: 'terpelihara', filters: { keluarga: 'keuangan' } })).toEqual([]);
    expect(ids({ text: 'arsip', filters: { hanya: new Set(['harian-arsip']) } })).toEqual(['harian-arsip']);
  });

  it('gives everything for an empty query: favourites, then the last used, then what fits here', () => {
    const query = { text: ' ', favorit: new Set(['bukti']), terakhir: ['sdm', 'arsip'] };
    const found = ids({ ...query, context: { jabatan: 'Pranata Komputer Ahli Muda' } });
    expect(found.slice(0, 4)).toEqual(['bukti', 'sdm', 'arsip', 'aplikasi']);
    expect(found).toHaveLength(templat.length);
  });

  it('lets jabatan, unit, RHK atasan and kind of lampiran speak', () => {
    expect(ids({ text: 'terpelihara pegawai', context: { jabatan: 'Bendahara Pengeluaran' } })).toBeDefined();
    expect(ids({ text: '', context: { unit: 'Badan Keuangan Daerah' } })[0]).toBe('gaji');
    expect(ids({ text: '', context: { rhkAtasan: 'Meningkatnya kualitas mutasi dan kepangkatan' } })[0]).toBe(
      'pangkat',
    );
    expect(ids({ text: '', context: { bagian: 'skema' } })[0]).toBe('bukti');
    expect(familiesOf('Bendahara Pengeluaran', keluarga)).toEqual(new Set(['keuangan']));
    expect(familiesOf('Bendaharawan', keluarga)).toEqual(new Set());
  });

  it('counts all and gives at most what was asked for, the best of them', () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      rhk(`r-${String(at)}`, at % 100 === 7 ? 'Laporan lengkap laporan' : 'Laporan'),
    );
    const big = buildSearch({ templat: [...many, rhk('lengkap', 'Laporan lengkap')], keluarga: [] });
    const found = big.search({ text: 'laporan lengkap', most: 20 });
    expect(found.total).toBe(31);
    expect(found.templat).toHaveLength(20);
    const all = big.search({ text: 'laporan', most: 50, favorit: new Set(['r-2999']) });
    expect(all.total).toBe(3001);
    expect(all.templat[0]?.id).toBe('r-2999');
    expect(all.templat).toHaveLength(50);
  });

  it('builds the same in slices, pausing', async () => {
    let [clock, pauses] = [0, 0];
    const sliced = await buildSearchInSlices(
      { templat, keluarga },
      {
        now: () => (clock += 5),
        pause: () => {
          pauses += 1;
          return Promise.resolve();
        },
      },
    );
    expect(pauses).toBeGreaterThan(2);
    for (const text of ['laporn keuagan', 'arsip', ''])
      expect(sliced.search({ text })).toEqual(search.search({ text }));
  });
});

describe('mistakes', () => {
  const slow = (a: string, b: string): number => {
    const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
    for (let j = 0; j <= b.length; j += 1) (d[0] ?? [])[j] = j;
    const at = (i: number, j: number) => d[i]?.[j] ?? 0;
    for (let i = 1; i <= a.length; i += 1)
      for (let j = 1; j <= b.length; j += 1) {
        let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          cost = Math.min(cost, at(i - 2, j - 2) + 1);
        (d[i] ?? [])[j] = cost;
      }
    return at(a.length, b.length);
  };

  it('equal a plain computation', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(word, word, fc.constantFrom(0, 1, 2), (a, b, most) => {
        expect(mistakes(a, b, most, false)).toBe(Math.min(slow(a, b), most + 1));
        const beginnings = Array.from({ length: b.length + 1 }, (_, end) => slow(a, b.slice(0, end)));
        expect(mistakes(a, b, most, true)).toBe(Math.min(most + 1, ...beginnings));
      }),
      { numRuns: 3000 },
    );
  });
});
