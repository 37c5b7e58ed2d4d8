/** No step is proven that the facts do not show; the same facts give the same progress; nothing unread is done. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json';
import id from '../../../locales/id.json';
import type { FaktaPanduan, SkpTerbaca } from '../../../utils/guide/facts';
import { resmi } from '../../../utils/guide/guides/resmi';
import { isHere, titikDi } from '../../../utils/guide/points';
import type { Buntu, Kurang } from '../../../utils/guide/model';
import { kemajuan, tolakDari } from '../../../utils/guide/progress';
import type { Indikator, Rhk } from '../../../utils/skp/model';

const bulan = (nilai: (string | null)[]) => nilai.map((one, i) => ({ bulan: i + 1, key: String(900 + i), nilai: one }));
const indikator = (part: Partial<Indikator> = {}): Indikator => ({
  id: '31',
  nama: 'Jumlah dokumen yang diselesaikan',
  aspek: 'Kuantitas',
  target: '12',
  satuan: 'Dokumen',
  status: 'konsep',
  catatanTolak: null,
  bulan: bulan(new Array<string>(12).fill('1')),
  ...part,
});
const rhk = (part: Partial<Rhk> = {}): Rhk => ({
  id: '21',
  nomor: '1',
  jenis: 'utama',
  nama: 'Terlaksananya layanan kepegawaian',
  rhkAtasan: 'Meningkatnya layanan',
  nomorSkp: '1-2026',
  indikator: [indikator()],
  ...part,
});
const skp = (part: Partial<SkpTerbaca> = {}): SkpTerbaca => ({
  tahun: 2026,
  nomor: '1-2026',
  rhk: [rhk()],
  celah: false,
  jpt: false,
  lampiran: ['1', '2', '3'].map((jenisId) => ({
    nomorSkp: '1-2026',
    jenisId,
    jenis: `Bagian ${jenisId}`,
    entries: [{ id: jenisId, uraian: 'Ada' }],
  })),
  temuan: [],
  ...part,
});
const fakta = (part: Partial<FaktaPanduan> = {}): FaktaPanduan => ({
  masuk: true,
  tahunIni: 2026,
  daftarSkp: { tahun: 2026, nomor: ['1-2026'] },
  berlaku: null,
  ditampilkan: null,
  skp: skp(),
  harian: { banyak: 0, hariIni: 0, takTerbaca: 0 },
  atasanKosong: false,
  ...part,
});
const judged = (facts: FaktaPanduan) => kemajuan(resmi, facts);
const of = (facts: FaktaPanduan, step: string) => judged(facts).langkah.find((one) => one.id === step)?.keadaan;
const temuan = (aturan: string, part: Partial<SkpTerbaca['temuan'][number]> = {}) => ({
  aturan,
  jawaban: 'belum' as const,
  indikatorId: null,
  bulan: null,
  bulanBebas: [],
  ...part,
});

describe('dead ends', () => {
  it.each([
    ['masuk', 'keluar', fakta({ masuk: false, skp: null, daftarSkp: null, harian: null })],
    ['tahunan', 'tahunLain', fakta({ daftarSkp: { tahun: 2025, nomor: ['1-2025'] } })],
    ['tahunan', 'skpKosong', fakta({ daftarSkp: { tahun: 2026, nomor: [] }, skp: null })],
    ['tahunan', 'skpLain', fakta({ berlaku: '2-2026', ditampilkan: '1-2026' })],
    ['rhk', 'atasanBelum', fakta({ skp: skp({ rhk: [] }), atasanKosong: true })],
    ['kirim', 'ditolak', fakta({ skp: skp({ rhk: [rhk({ indikator: [indikator({ status: 'tolak' })] })] }) })],
    [
      'harian',
      'menungguAtasan',
      fakta({ skp: skp({ rhk: [rhk({ indikator: [indikator({ status: 'periksa' })] })] }) }),
    ],
  ])('%s: %s', (step, sebab, facts) => {
    expect(of(facts, step)).toMatchObject({ kind: 'terhalang', sebab });
    expect(judged(facts).sekarang).toBe(step);
  });
});

describe('a rejection the person says they have mended', () => {
  const ditolak = (catatanTolak: string) =>
    fakta({
      skp: skp({
        rhk: [
          rhk({
            indikator: [
              indikator({ id: '31', nama: 'Pertama', status: 'tolak', catatanTolak }),
              indikator({ id: '32', nama: 'Kedua', status: 'tolak', catatanTolak: 'Satuan' }),
            ],
          }),
        ],
      }),
    });
  const kirim = (facts: FaktaPanduan, mended: readonly string[]) => {
    const found = kemajuan(resmi, facts, new Set(), new Set(mended));
    return { ...found.langkah.find(({ id }) => id === 'kirim')?.keadaan, sasaran: found.sasaran };
  };

  it('gives way to the next one, then to sending them again, and never proves the step', () => {
    const facts = ditolak('Target');
    const [first = '', second = ''] = tolakDari(facts);
    expect(kirim(facts, [])).toMatchObject({ sebab: 'ditolak', rincian: { indikator: 'Pertama', catatan: 'Target' } });
    expect(kirim(facts, [first])).toMatchObject({ sebab: 'ditolak', rincian: { indikator: 'Kedua' } });
    expect(kirim(facts, [first, second])).toMatchObject({
      kind: 'sekarang',
      kurang: 'belumDikirim',
      rincian: { banyak: 2 },
      sasaran: { indikator: { id: '31' } },
    });
  });

  it('is asked anew when the atasan rejects it with another note', () => {
    const mended = tolakDari(ditolak('Target'));
    expect(kirim(ditolak('Targetnya masih kecil'), mended)).toMatchObject({
      sebab: 'ditolak',
      rincian: { catatan: 'Targetnya masih kecil' },
    });
  });
});

describe('what is missing', () => {
  it.each([
    ['indikator', 'rhkTanpaIndikator', skp({ rhk: [rhk(), rhk({ id: '22', nomor: '2', indikator: [] })] })],
    ['indikator', 'indikatorBelumLengkap', skp({ rhk: [rhk({ indikator: [indikator({ target: '0' })] })] })],
    ['matriks', 'bulanBelumAda', skp({ temuan: [temuan('baris-bulan')] })],
    ['matriks', 'bulanKosong', skp({ temuan: [temuan('bulan-kosong', { bulan: 4 })] })],
    ['matriks', 'jumlahBeda', skp({ temuan: [temuan('jumlah-bulan', { indikatorId: '31' })] })],
    [
      'matriks',
      'mungkinTerkunci',
      skp({
        rhk: [rhk({ indikator: [indikator({ status: 'tolak' })] })],
        temuan: [temuan('jumlah-bulan', { indikatorId: '31' }), temuan('sel-terkunci', { jawaban: 'ragu' })],
      }),
    ],
    ['lampiran', 'lampiranKosong', skp({ lampiran: [{ nomorSkp: null, jenisId: '2', jenis: 'Skema', entries: [] }] })],
    ['kirim', 'belumDikirim', skp()],
  ] as const)('%s: %s', (step, kurang, isi) => {
    expect(of(fakta({ skp: isi }), step)).toMatchObject({ kind: 'sekarang', kurang });
  });

  it('the month to fill is the first free one, by its own key', () => {
    const row = indikator({ bulan: bulan([null, null, null, null, null, null, null, null, null, null, '1', '1']) });
    const isi = skp({
      rhk: [rhk({ indikator: [row] })],
      temuan: [temuan('jumlah-bulan', { indikatorId: '31', bulanBebas: [10] })],
    });
    const { sasaran, langkah } = judged(fakta({ skp: isi }));
    expect(langkah.find((one) => one.id === 'matriks')?.keadaan).toMatchObject({
      kurang: 'bulanBelumDiisi',
      rincian: { bulan: 10 },
    });
    expect(sasaran.sel).toEqual({ jenis: 'sel', key: '909' });
  });

  it('a parent with tahapan may leave the measuring to them; tahapan are never demanded', () => {
    const isi = skp({ rhk: [rhk({ indikator: [] }), rhk({ id: '22', nomor: '1.1' })] });
    expect(of(fakta({ skp: isi }), 'indikator')).toEqual({ kind: 'terbukti' });
    expect(of(fakta(), 'tahapan')).toEqual({ kind: 'bolehLewat' });
  });
});

const anyIndikator = fc.record({
  status: fc.constantFrom('konsep', 'periksa', 'setuju', 'tolak', null),
  target: fc.constantFrom('12', '0', null),
  aspek: fc.constantFrom('Kuantitas', ''),
});
const anyFakta: fc.Arbitrary<FaktaPanduan> = fc.record({
  masuk: fc.constantFrom(true, false, null, 'belumDibuka' as const),
  tahunIni: fc.constant(2026),
  daftarSkp: fc.option(fc.record({ tahun: fc.constantFrom(2025, 2026), nomor: fc.subarray(['1-2026', '2-2026']) })),
  berlaku: fc.constantFrom(null, '2-2026'),
  ditampilkan: fc.constantFrom(null, '1-2026'),
  skp: fc.option(
    fc
      .record({
        rhk: fc.array(
          fc.record({
            jenis: fc.constantFrom('utama' as const, 'tambahan' as const),
            indikator: fc.array(anyIndikator, { maxLength: 2 }),
          }),
          { maxLength: 3 },
        ),
        celah: fc.boolean(),
        lampiran: fc.boolean(),
        temuan: fc.subarray([
          temuan('jumlah-bulan'),
          temuan('bulan-kosong', { bulan: 3 }),
          { ...temuan('baris-bulan'), jawaban: 'ragu' as const },
        ]),
      })
      .map(({ rhk: rows, celah, lampiran, temuan: found }) =>
        skp({
          rhk: rows.map((row, at) =>
            rhk({
              id: String(at),
              nomor: String(at + 1),
              jenis: row.jenis,
              indikator: row.indikator.map((part) => indikator(part)),
            }),
          ),
          celah,
          temuan: found,
          ...(lampiran ? {} : { lampiran: null }),
        }),
      ),
  ),
  harian: fc.option(fc.record({ banyak: fc.nat(2), hariIni: fc.nat(1), takTerbaca: fc.nat(1) })),
  atasanKosong: fc.boolean(),
});

describe('a JPT', () => {
  it('has no lampiran to prove, and is done without it', () => {
    const sent = rhk({ indikator: [indikator({ aspek: '', status: 'setuju' })] });
    const facts = fakta({
      skp: skp({ rhk: [sent], jpt: true, lampiran: [] }),
      harian: { banyak: 1, hariIni: 1, takTerbaca: 0 },
    });
    const { terbukti, semua, sekarang } = judged(facts);
    expect([of(facts, 'lampiran'), terbukti, semua, sekarang]).toEqual([{ kind: 'bolehLewat' }, 8, 8, null]);
  });
});

describe('whatever was read', () => {
  it('nothing is proven that the facts do not show, one step at most is current, and the counts add up', () => {
    fc.assert(
      fc.property(anyFakta, (facts) => {
        const result = judged(facts);
        const proven = new Set(
          result.langkah.filter(({ keadaan }) => keadaan.kind === 'terbukti').map((one) => one.id),
        );
        const all = facts.skp?.rhk.flatMap((one) => one.indikator) ?? [];
        const whole = facts.skp !== null && !facts.skp.celah;
        const truth: Readonly<Record<string, boolean>> = {
          masuk: facts.masuk === true,
          aplikasi: (facts.skp ?? facts.daftarSkp) !== null,
          tahunan: (facts.daftarSkp?.tahun ?? facts.skp?.tahun) === 2026,
          rhk: facts.skp?.rhk.some(({ jenis }) => jenis === 'utama') === true,
          indikator: whole && all.length > 0,
          tahapan: (facts.skp?.rhk.length ?? 0) > 1,
          matriks: whole && facts.skp.temuan.length === 0 && all.length > 0,
          lampiran: facts.skp !== null && facts.skp.lampiran !== null,
          kirim: whole && all.length > 0 && all.every(({ status }) => status === 'periksa' || status === 'setuju'),
          harian: (facts.harian?.banyak ?? 0) > 0,
        };
        expect([...proven].filter((step) => truth[step] !== true)).toEqual([]);
        const now = result.langkah.filter(({ keadaan }) => keadaan.kind === 'sekarang' || keadaan.kind === 'terhalang');
        expect(now.map((one) => one.id)).toEqual(result.sekarang === null ? [] : [result.sekarang]);
        expect(result.terbukti).toBe(result.langkah.filter((one) => !one.opsional && proven.has(one.id)).length);
        expect(judged(structuredClone(facts))).toEqual(result);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the official guide', () => {
  it('has ten steps, each with texts and something of its own on the page it leads to', () => {
    expect(resmi.langkah).toHaveLength(10);
    for (const langkah of resmi.langkah) {
      for (const texts of [id, en]) {
        const keys = Object.keys(texts.panduan.langkah);
        expect(keys).toContain(langkah.id);
      }
      const reasons = new Set(langkah.titik.flatMap(({ bila }): readonly (Kurang | Buntu | null)[] => bila ?? [null]));
      const here = [...reasons].some((kurang) =>
        isHere(langkah, langkah.halaman, { kind: 'sekarang', kurang: kurang as Kurang | null, rincian: {} }),
      );
      expect([langkah.id, here]).toEqual([langkah.id, true]);
    }
  });

  it('every point has its words in both languages, and no words are left over', () => {
    const used = new Set([
      ...resmi.langkah.flatMap(({ titik }) => titik.map((one) => one.id)),
      'buka-menu',
      'baris-pertama',
    ]);
    for (const texts of [id, en]) expect(Object.keys(texts.panduan.titik).sort()).toEqual([...used].sort());
  });

  it('points at nothing while others have to act, and names rows only as the reading does', () => {
    const [harian] = resmi.langkah.slice(-1);
    if (harian === undefined) throw new Error('no step');
    const waits = { kind: 'terhalang', sebab: 'menungguAtasan', rincian: {} } as const;
    expect(titikDi(harian, 'kinerja-harian', waits, {})).toEqual([]);
    const kirim = resmi.langkah[8];
    if (kirim === undefined) throw new Error('no step');
    const now = { kind: 'sekarang', kurang: 'belumDikirim', rincian: {} } as const;
    expect(titikDi(kirim, 'daftar-rhk', now, {})).toEqual([]);
    expect(titikDi(kirim, 'matriks', now, {}).map((one) => one.id)).toEqual(['menu-tahunan']);
    const [first] = titikDi(kirim, 'daftar-rhk', now, { indikator: { jenis: 'indikator', id: '31' } });
    expect(first).toMatchObject({ id: 'kirim', tempat: { jenis: 'indikator', id: '31' } });
  });

  it('in the form of a rejected indikator it points at Simpan, not at the menu that would leave it', () => {
    const kirim = resmi.langkah[8];
    if (kirim === undefined) throw new Error('no step');
    const ditolak = { kind: 'terhalang', sebab: 'ditolak', rincian: {} } as const;
    expect(titikDi(kirim, 'form-indikator', ditolak, {}).map((one) => one.id)).toEqual(['simpan']);
  });
});
