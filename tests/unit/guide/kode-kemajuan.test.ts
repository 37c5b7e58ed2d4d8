/** Codes of progress: what goes in comes out, nothing about a person is in it, and mistakes of typing are noticed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resmi } from '../../../utils/guide/guides/resmi';
import { barisKelas, langkahKelas, tambahKode } from '../../../utils/guide/kelas';
import { bukaKode, kodeKemajuan, type KeadaanLangkah } from '../../../utils/guide/kode-kemajuan';
import { kemajuan } from '../../../utils/guide/progress';
import type { Keadaan, Kemajuan } from '../../../utils/guide/model';
import { gantiLangkah, mulaiWaktu } from '../../../utils/guide/waktu-langkah';
import type { FaktaPanduan } from '../../../utils/guide/facts';

const KINDS: readonly KeadaanLangkah[] = ['terbukti', 'sekarang', 'nanti', 'bolehLewat', 'terhalang', 'tidakTerbaca'];
const IDS = resmi.langkah.map(({ id }) => id);
const HURUF = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const maju = (kinds: readonly KeadaanLangkah[], ids: readonly string[] = IDS): Pick<Kemajuan, 'langkah'> => ({
  langkah: kinds.map((kind, at) => ({
    id: ids[at] ?? String(at),
    opsional: false,
    bukti: null,
    keadaan: { kind } as Keadaan,
  })),
});
/** An SKP of one RHK, whose months are left. */
const fakta = ({ nama, nomor, id }: { nama: string; nomor: string; id: string }): FaktaPanduan => ({
  masuk: true,
  tahunIni: 2026,
  daftarSkp: { tahun: 2026, nomor: [nomor] },
  berlaku: null,
  ditampilkan: null,
  skp: {
    tahun: 2026,
    nomor,
    rhk: [{ id, nomor: '1', jenis: 'utama', nama, rhkAtasan: nama, nomorSkp: nomor, indikator: [] }],
    celah: false,
    jpt: false,
    lampiran: null,
    temuan: [],
  },
  harian: null,
  atasanKosong: false,
});
const progress = fc.record({
  kinds: fc.array(fc.constantFrom(...KINDS), { minLength: IDS.length, maxLength: IDS.length }),
  bulan: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
});

describe('a code of progress', () => {
  it('says what it was made of, however it is typed', () => {
    fc.assert(
      fc.property(progress, fc.constantFrom('-', ' ', '', ' - '), fc.boolean(), ({ kinds, bulan }, gap, small) => {
        const kode = kodeKemajuan(maju(kinds), bulan);
        expect(kode).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
        const typed = kode.replaceAll('-', gap);
        expect(bukaKode(small ? typed.toLowerCase() : typed, IDS)).toEqual({ keadaan: kinds, bulan });
      }),
      { numRuns: 2000 },
    );
  });

  it('notices every single wrong letter, every swap of two, and nearly all other mistakes', () => {
    fc.assert(
      fc.property(progress, fc.nat(9), fc.nat(9), fc.nat(29), fc.nat(29), ({ kinds, bulan }, a, b, c, d) => {
        const letters = Array.from(kodeKemajuan(maju(kinds), bulan).replaceAll('-', ''));
        const wrong = [...letters];
        const other = (at: number, by: number) =>
          HURUF[(HURUF.indexOf(letters[at] ?? '') + 1 + by) % HURUF.length] ?? '';
        wrong[a] = other(a, c);
        expect(bukaKode(wrong.join(''), IDS)).toBe('salahKetik');
        wrong[b] = other(b, d);
        expect(bukaKode(wrong.join(''), IDS)).toBe('salahKetik');
        const swapped = [...letters];
        [swapped[a], swapped[b]] = [letters[b] ?? '', letters[a] ?? ''];
        expect(bukaKode(letters.slice(1).join(''), IDS)).not.toHaveProperty('keadaan');
        expect(bukaKode([...letters, 'A'].join(''), IDS)).not.toHaveProperty('keadaan');
        fc.pre(letters[a] !== letters[b]);
        expect(bukaKode(swapped.join(''), IDS)).toBe('salahKetik');
      }),
      { numRuns: 2000 },
    );
    for (const text of ['', 'ABC', 'OIL10-OIL10', '💥', 'x'.repeat(500)])
      expect(bukaKode(text, IDS)).toBe('salahKetik');
  });

  it('tells another guide by the names of its steps, whatever their number', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...KINDS),
        (ids, kind) => {
          const own = maju(
            ids.map(() => kind),
            ids,
          );
          expect(bukaKode(kodeKemajuan(own, 3), ids)).toEqual({ keadaan: ids.map(() => kind), bulan: 3 });
        },
      ),
    );
    const kode = kodeKemajuan(maju(KINDS.slice(0, 3), ['a', 'b', 'c']), null);
    expect(bukaKode(kode, IDS)).toBe('panduanLain');
    expect(bukaKode(kodeKemajuan(maju(IDS.map(() => 'nanti')), null), [...IDS].reverse())).toBe('panduanLain');
  });

  it('is the same for two people at the same place', () => {
    const one = kemajuan(resmi, fakta({ nama: 'RHK milik Melati', nomor: '1-2026', id: '21' }));
    const other = kemajuan(resmi, fakta({ nama: 'Sama sekali lain', nomor: '7-2026', id: '9981' }));
    expect(one.sasaran).not.toEqual(other.sasaran);
    expect(kodeKemajuan(one, 4)).toBe(kodeKemajuan(other, 4));
  });
});

describe('the class', () => {
  const at = (steps: number, kind: KeadaanLangkah) =>
    kodeKemajuan(maju(IDS.map((_, i) => (i < steps ? 'terbukti' : i === steps ? kind : 'nanti'))), 5);

  it('takes codes with and without numbers, brings them up to date, and names what is wrong', () => {
    const [two, six, stuck] = [at(2, 'sekarang'), at(6, 'sekarang'), at(6, 'terhalang')];
    const foreign = kodeKemajuan(maju(['nanti'], ['lain']), null);
    const typo = `${two.slice(0, -1)}${two.endsWith('A') ? 'B' : 'A'}`;
    const first = tambahKode(
      [],
      `${two}\n12 ${six}\n3: ${stuck.toLowerCase()}\n\n${typo}; ${foreign}, Peserta 7 ${two}`,
      IDS,
    );
    expect(first.kelas).toEqual([
      { nomor: 1, kode: two },
      { nomor: 3, kode: stuck },
      { nomor: 7, kode: two },
      { nomor: 12, kode: six },
    ]);
    expect(first.diterima).toEqual([1, 12, 3, 7]);
    expect(first.salah).toEqual([
      { tulisan: typo, sebab: 'salahKetik' },
      { tulisan: foreign, sebab: 'panduanLain' },
    ]);
    const next = tambahKode(first.kelas, `3 ${six}\n${two.replace('-', ' ')}`, IDS);
    expect(next.kelas.map(({ nomor }) => nomor)).toEqual([1, 2, 3, 7, 12]);
    expect(next.kelas[2]).toEqual({ nomor: 3, kode: six });
  });

  it('says who stands where and who needs help; a code of another guide says nothing', () => {
    const codes = [at(2, 'sekarang'), at(6, 'terhalang'), at(6, 'tidakTerbaca'), at(10, 'nanti')];
    const baris = barisKelas(
      codes.map((kode, i) => ({ nomor: i + 1, kode })),
      IDS,
    );
    expect(baris.map(({ di, perluBantuan }) => [di, perluBantuan])).toEqual([
      [2, false],
      [6, true],
      [6, true],
      [null, false],
    ]);
    const ringkas = langkahKelas(baris, IDS);
    expect(ringkas[6]).toEqual({ terbukti: 1, disini: 2, perluBantuan: 2 });
    expect(ringkas[0]).toEqual({ terbukti: 4, disini: 0, perluBantuan: 0 });
    expect(barisKelas([{ nomor: 1, kode: codes[0] ?? '' }], ['lain'])[0]).toMatchObject({ keadaan: null, di: null });
  });

  it('has an end', () => {
    const many = Array.from({ length: 320 }, () => at(1, 'sekarang')).join('\n');
    const { kelas, salah } = tambahKode([], many, IDS);
    expect([kelas.length, salah.length, salah[0]?.sebab]).toEqual([300, 20, 'penuh']);
  });
});

describe('the stopwatch', () => {
  it('adds up what each step took, also when one is come back to, and a clock set back takes nothing', () => {
    let waktu = mulaiWaktu('rhk', 1000);
    waktu = gantiLangkah(waktu, 'rhk', 5000);
    expect(waktu).toEqual({ langkah: 'rhk', sejak: 1000, lewat: {} });
    waktu = gantiLangkah(waktu, 'indikator', 61_000);
    waktu = gantiLangkah(waktu, 'rhk', 91_000);
    waktu = gantiLangkah(waktu, null, 96_000);
    expect(waktu).toEqual({ langkah: null, sejak: 96_000, lewat: { rhk: 65_000, indikator: 30_000 } });
    waktu = gantiLangkah(gantiLangkah(waktu, 'rhk', 100_000), null, 90_000);
    expect(waktu.lewat['rhk']).toBe(65_000);
  });
});
