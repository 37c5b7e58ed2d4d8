/**
 * The vocabularies of the pages' selects and separators (docs/ekinerja.md §2).
 */
import type { IdStatus } from '../contract';
import { ASPEK, STATUS } from '../core/status-label';
import { BULAN_PANJANG, namaHari, tanggalPanjang } from '../core/waktu';
import { esc } from './escape';

export const SETUJU: IdStatus = 1;
export const KONSEP: IdStatus = 2;
export const PERIKSA: IdStatus = 3;
export const TOLAK: IdStatus = 4;

export const NAMA_STATUS: Readonly<Record<IdStatus, string>> = {
  1: STATUS[1].nama,
  2: STATUS[2].nama,
  3: STATUS[3].nama,
  4: STATUS[4].nama,
};
export const NAMA_ASPEK = ASPEK;
export const NAMA_JENIS: Readonly<Record<number, string>> = { 1: 'Utama', 2: 'Tambahan' };
export const PERSPEKTIF = ['Penerima Layanan', 'Penguatan Internal', 'Anggaran', 'Proses Bisnis'] as const;

export const PILIHAN_STATUS = pilihan(NAMA_STATUS);
export const PILIHAN_ASPEK = pilihan(NAMA_ASPEK);
export const PILIHAN_JENIS = pilihan(NAMA_JENIS);
export const PILIHAN_BULAN: readonly (readonly [string, string])[] = BULAN_PANJANG.map((nama, i) => [
  String(i + 1),
  nama,
]);

function pilihan(names: Readonly<Record<number, string>>): readonly (readonly [string, string])[] {
  return Object.entries(names).map(([id, nama]) => [id, nama] as const);
}

/** Long month name; 1–12. */
export function namaBulan(bulan: number): string {
  return BULAN_PANJANG[bulan - 1] ?? '';
}

/** "Senin, 4 Januari 2024 | 08:00:00 WIB"; null prints Yii's "(belum diset)". */
export function waktuLengkap(waktu: string | null): string {
  if (waktu === null) return '<span class="not-set">(belum diset)</span>';
  return esc(`${namaHari(waktu)}, ${tanggalPanjang(waktu)} | ${waktu.slice(11, 19)} WIB`);
}
