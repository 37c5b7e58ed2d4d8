/**
 * Progress in a guide as a short code to be read from a screen and typed: which guide it is, the state of each step, and how
 * much of the months is filled. Invariants:
 * - nothing else is in it: the same progress of two people gives the same code;
 * - up to two wrong or swapped letters are always noticed (two check letters over a prime alphabet).
 */
import type { Keadaan, Kemajuan } from './model';

/** Of the official guide, each of whose steps has a proof. */
export type KeadaanLangkah = Exclude<Keadaan['kind'], 'tanpaBukti'>;

export interface Terbuka {
  readonly keadaan: readonly KeadaanLangkah[];
  /** Tenths of the months that hold a target; null = not known. */
  readonly bulan: number | null;
}
export type KodeSalah = 'salahKetik' | 'panduanLain';

/** Without what looks alike on a projector: I, L, O, 0, 1. Its length is a prime. */
const HURUF = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASIS = HURUF.length;
const KEADAAN: readonly KeadaanLangkah[] = ['terbukti', 'sekarang', 'nanti', 'bolehLewat', 'terhalang', 'tidakTerbaca'];
const BULAN_TAK_DIKENAL = 11;
const PERSEPULUH = 12;
/** Raised when the meaning of the letters changes. */
const VERSI = 1;
const KELOMPOK = 5;

/** Letters enough for every progress in a guide of so many steps. */
function panjang(langkah: number): number {
  const needed = BigInt(PERSEPULUH) * BigInt(KEADAAN.length) ** BigInt(langkah);
  let letters = 0;
  for (let room = 1n; room < needed; room *= BigInt(BASIS)) letters += 1;
  return letters;
}

/** Two letters that tell one guide from another, by the names of its steps. */
function tandaOf(langkah: readonly string[]): readonly number[] {
  let hash = 7 + VERSI;
  for (const letter of langkah.join('\n')) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  const mark = hash % (BASIS * BASIS);
  return [Math.floor(mark / BASIS), mark % BASIS];
}

/** Plain and weighted sum: together they notice any two wrong letters. */
function periksaOf(digits: readonly number[]): readonly number[] {
  const plain = digits.reduce((sum, digit) => sum + digit, 0);
  const weighted = digits.reduce((sum, digit, at) => sum + digit * (at + 1), 0);
  return [plain % BASIS, weighted % BASIS];
}

/** The code of this progress; `bulan` in tenths, null = not known. Only for guides whose every step has a proof. */
export function kodeKemajuan({ langkah }: Pick<Kemajuan, 'langkah'>, bulan: number | null): string {
  const persepuluh = bulan === null ? BULAN_TAK_DIKENAL : Math.max(0, Math.min(10, Math.floor(bulan)));
  let value = BigInt(persepuluh);
  for (const { keadaan } of langkah)
    value = value * BigInt(KEADAAN.length) + BigInt(KEADAAN.indexOf(keadaan.kind as KeadaanLangkah));
  const isi = Array.from({ length: panjang(langkah.length) }, () => {
    const digit = Number(value % BigInt(BASIS));
    value /= BigInt(BASIS);
    return digit;
  });
  const digits = [...tandaOf(langkah.map(({ id }) => id)), ...isi];
  return tulis([...digits, ...periksaOf(digits)].map((digit) => HURUF[digit] ?? '').join(''));
}

/** In groups, as it is read out. */
function tulis(letters: string): string {
  const groups = letters.match(new RegExp(`.{1,${String(KELOMPOK)}}`, 'g')) ?? [];
  return groups.join('-');
}

/** What a code says about a guide with these steps; or why it says nothing. */
export function bukaKode(kode: string, langkah: readonly string[]): Terbuka | KodeSalah {
  const digits = Array.from(rapi(kode).replaceAll('-', ''), (letter) => HURUF.indexOf(letter));
  if (digits.length < 6 || digits.includes(-1)) return 'salahKetik';
  const isi = digits.slice(0, -2);
  if (periksaOf(isi).join() !== digits.slice(-2).join()) return 'salahKetik';
  if (isi.slice(0, 2).join() !== tandaOf(langkah).join() || isi.length !== panjang(langkah.length) + 2)
    return 'panduanLain';
  let value = isi.slice(2).reduceRight((sum, digit) => sum * BigInt(BASIS) + BigInt(digit), 0n);
  const keadaan: KeadaanLangkah[] = [];
  while (keadaan.length < langkah.length) {
    keadaan.unshift(KEADAAN[Number(value % BigInt(KEADAAN.length))] ?? 'tidakTerbaca');
    value /= BigInt(KEADAAN.length);
  }
  if (value >= BigInt(PERSEPULUH)) return 'panduanLain';
  return { keadaan, bulan: value === BigInt(BULAN_TAK_DIKENAL) ? null : Number(value) };
}

/** A code as it is shown, from however it was typed. */
export const rapi = (kode: string): string => tulis(kode.toUpperCase().replaceAll(/[\s–-]/g, ''));
