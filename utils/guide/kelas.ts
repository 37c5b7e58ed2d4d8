/** The class in front of a trainer: codes of participants, known by a number only, and what they say together. Pure. */
import { bukaKode, rapi, type KeadaanLangkah, type KodeSalah } from './kode-kemajuan';

export interface Peserta {
  readonly nomor: number;
  readonly kode: string;
}
export interface BarisSalah {
  readonly tulisan: string;
  readonly sebab: KodeSalah | 'penuh';
}
export interface Tambahan {
  readonly kelas: readonly Peserta[];
  /** Numbers of those who came or were brought up to date. */
  readonly diterima: readonly number[];
  readonly salah: readonly BarisSalah[];
}

export interface BarisKelas extends Peserta {
  /** null: the code is about another guide than the one shown now. */
  readonly keadaan: readonly KeadaanLangkah[] | null;
  readonly bulan: number | null;
  /** The step this participant stands at; null = all is done, or not known. */
  readonly di: number | null;
  readonly perluBantuan: boolean;
}
export interface LangkahKelas {
  readonly terbukti: number;
  /** How many stand here. */
  readonly disini: number;
  /** How many of these cannot go on, or cannot be read. */
  readonly perluBantuan: number;
}

/** A class with more would not be read back from where it is stored (utils/platform/pelatih-store.ts). */
export const MAX_PESERTA = 300;
/** "12 ABCDE-FGHJK", "12: …"; a code alone. */
const BARIS = /^(?:(\d{1,3})(?:\s*[.:)=]\s*|\s+))?(.+)$/u;
const SEBUTAN = /^(?:peserta|kursi|nomor|no|participant|seat)\b\.?\s*/iu;

/** Takes in what was typed or pasted: one code a line, with the participant's number before it where there is one. */
export function tambahKode(kelas: readonly Peserta[], teks: string, langkah: readonly string[]): Tambahan {
  const next = new Map(kelas.map((one) => [one.nomor, one.kode]));
  const diterima: number[] = [];
  const salah: BarisSalah[] = [];
  for (const line of teks.split(/[\n\r;,]+/)) {
    const tulisan = line.trim();
    if (tulisan === '') continue;
    const [, nomor, kode = ''] = BARIS.exec(tulisan.replace(SEBUTAN, '')) ?? [];
    const opened = bukaKode(kode, langkah);
    if (typeof opened === 'string') salah.push({ tulisan: tulisan.slice(0, 60), sebab: opened });
    else {
      const at = nomor === undefined || Number(nomor) === 0 ? bebas(next) : Number(nomor);
      if (next.size >= MAX_PESERTA && !next.has(at)) salah.push({ tulisan, sebab: 'penuh' });
      else {
        next.set(at, rapi(kode));
        diterima.push(at);
      }
    }
  }
  const all = [...next].map(([nomor, kode]) => ({ nomor, kode })).sort((a, b) => a.nomor - b.nomor);
  return { kelas: all, diterima, salah };
}

function bebas(taken: ReadonlyMap<number, string>): number {
  let nomor = 1;
  while (taken.has(nomor)) nomor += 1;
  return nomor;
}

const BERDIRI: ReadonlySet<KeadaanLangkah> = new Set(['sekarang', 'terhalang', 'tidakTerbaca']);

/** Everybody as their code says. */
export function barisKelas(kelas: readonly Peserta[], langkah: readonly string[]): readonly BarisKelas[] {
  return kelas.map((peserta) => {
    const opened = bukaKode(peserta.kode, langkah);
    if (typeof opened === 'string') return { ...peserta, keadaan: null, bulan: null, di: null, perluBantuan: false };
    const { keadaan, bulan } = opened;
    const at = keadaan.findIndex((one) => BERDIRI.has(one));
    const di = at < 0 ? null : at;
    return { ...peserta, keadaan, bulan, di, perluBantuan: di !== null && keadaan[di] !== 'sekarang' };
  });
}

/** How the class stands at each step. */
export function langkahKelas(baris: readonly BarisKelas[], langkah: readonly string[]): readonly LangkahKelas[] {
  return langkah.map((_, at) => {
    const disini = baris.filter(({ di }) => di === at);
    return {
      terbukti: baris.filter(({ keadaan }) => keadaan?.[at] === 'terbukti').length,
      disini: disini.length,
      perluBantuan: disini.filter(({ perluBantuan }) => perluBantuan).length,
    };
  });
}
