/** The words of a sheet of a pack for what the format keeps as codes. The writer and the reader share them. */
import { BULAN_PENDEK, bulanFromName, bulanFromNumeral } from '../../text/bulan';
import { fold } from '../../text/normalise';
import type { BagianLampiran, PolaBulan } from '../../templates/model';

export const ASPEK_WORDS = ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'] as const;
export const JENIS_WORDS = ['Utama', 'Tambahan'] as const;
export const BAGIAN_WORDS: Readonly<Record<BagianLampiran, string>> = {
  dukungan: 'Dukungan Sumber Daya',
  skema: 'Skema Pertanggungjawaban',
  konsekuensi: 'Konsekuensi',
};
export const POLA_WORDS = ['Rata', 'Triwulan', 'Akhir tahun'] as const;

export function polaWord(pola: PolaBulan): string {
  switch (pola.kind) {
    case 'rata':
      return 'Rata';
    case 'triwulan':
      return 'Triwulan';
    case 'akhirTahun':
      return 'Akhir tahun';
    case 'bulan':
      return pola.bulan.map((bulan) => BULAN_PENDEK[bulan - 1] ?? '').join('; ');
  }
}

/** The pattern a cell means; null = none that is known. */
export function readPola(text: string): PolaBulan | null {
  const plain = fold(text);
  if (/^(?:rata|merata|rata rata|rata-rata|setiap bulan|tiap bulan|bulanan)$/u.test(plain)) return { kind: 'rata' };
  if (/^(?:triwulan|tiap triwulan|setiap triwulan|triwulanan)$/u.test(plain)) return { kind: 'triwulan' };
  if (/^(?:akhir tahun|desember saja|tahunan)$/u.test(plain)) return { kind: 'akhirTahun' };
  const parts = plain.split(/[;,/\n]|\bdan\b/u).map((part) => part.trim().replace(/\.$/u, ''));
  const bulan = parts.filter((part) => part !== '').map((part) => bulanFromName(part) ?? bulanFromNumeral(part) ?? 0);
  if (bulan.length === 0 || bulan.includes(0)) return null;
  return { kind: 'bulan', bulan: [...new Set(bulan)].sort((one, other) => one - other) };
}

/** Several short texts in one cell. */
export const joined = (texts: readonly string[]): string => texts.join('; ');
export const parted = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[;\n]/u)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
