import type { IdStatus } from '../contract';

export const STATUS: Readonly<Record<IdStatus, { readonly nama: string; readonly kelas: string }>> = {
  1: { nama: 'Setuju', kelas: 'success' },
  2: { nama: 'Konsep', kelas: 'info' },
  3: { nama: 'Periksa', kelas: 'warning' },
  4: { nama: 'Tolak', kelas: 'danger' },
};
export const ASPEK: Readonly<Record<number, string>> = { 1: 'Kuantitas', 2: 'Kualitas', 3: 'Waktu', 4: 'Biaya' };

/** `span.label.label-…` of a status. docs/ekinerja.md §2. */
export function statusLabel(status: IdStatus): string {
  const { nama, kelas } = STATUS[status];
  return `<span class="label label-${kelas}">${nama}</span>`;
}
