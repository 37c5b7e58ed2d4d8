/** States of the trainer's mode: an invented class, made of real codes. */
import { resmi } from '../../utils/guide/guides/resmi';
import { barisKelas, langkahKelas, tambahKode } from '../../utils/guide/kelas';
import { kodeKemajuan, type KeadaanLangkah } from '../../utils/guide/kode-kemajuan';
import type { Keadaan } from '../../utils/guide/model';
import { firstPelatih, type PelatihState } from '../../utils/workflow/pelatih-state';
import { PANDUAN_STATES } from './panduan-states';

const ids = resmi.langkah.map(({ id }) => id);

/** Code of somebody who has done so many steps. */
export const kodeContoh = (
  selesai: number,
  keadaan: KeadaanLangkah = 'sekarang',
  bulan: number | null = null,
): string =>
  kodeKemajuan(
    {
      langkah: resmi.langkah.map((one, at) => {
        const kind = at < selesai ? 'terbukti' : at === selesai ? keadaan : at === 5 ? 'bolehLewat' : 'nanti';
        return { ...one, keadaan: { kind } as Keadaan };
      }),
    },
    bulan,
  );

const { kelas } = tambahKode(
  [],
  [
    kodeContoh(3),
    kodeContoh(6, 'sekarang', 4),
    kodeContoh(6, 'terhalang', 7),
    kodeContoh(10, 'nanti', 10),
    kodeContoh(2, 'terhalang'),
    kodeContoh(7, 'tidakTerbaca', 10),
  ].join('\n'),
  ids,
);
const baris = barisKelas(kelas, ids);
const mati: PelatihState = {
  ...firstPelatih({ aktif: false, besar: false, kelas: [] }, false),
  langkah: resmi.langkah.map(({ id, halaman }) => ({ id, halaman })),
  langkahResmi: resmi.langkah.map(({ id }) => ({ id })),
  kode: kodeContoh(6, 'sekarang', 4),
};
const nyala: PelatihState = {
  ...mati,
  aktif: true,
  samarkan: true,
  waktu: {
    langkah: 'kirim',
    sejak: Date.now() - 272_000,
    lewat: { rhk: 412_000, indikator: 655_000, matriks: 4_020_000 },
  },
};
const penuh: PelatihState = {
  ...nyala,
  besar: true,
  perbesaran: 150,
  kelas: baris,
  ringkasan: langkahKelas(baris, ids),
};

export const PELATIH_STATES = {
  pelatihMati: mati,
  pelatihNyala: nyala,
  pelatihKelas: { ...penuh, diterima: [1, 2, 3] },
  pelatihSalah: {
    ...penuh,
    samaranLuput: true,
    tanpaTab: true,
    broken: true,
    salah: [
      { tulisan: '12 ABCDE-FGHJK', sebab: 'salahKetik' },
      { tulisan: kodeContoh(3), sebab: 'panduanLain' },
    ],
  },
  pelatihProyektor: nyala,
} satisfies Record<string, PelatihState>;

/** The guide beside each of them. */
export const panduanBeside = PANDUAN_STATES.panduanKirim;
