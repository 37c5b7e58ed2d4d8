/** The server's own sentences, word for word, runs of blanks collapsed (docs/ekinerja.md §4.7, §4.8, §4.10, §4.11, §4.12). */

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** The site's long month name; 1…12. */
export const namaBulan = (bulan: number): string => BULAN[bulan - 1] ?? '';

export const TANPA_AKSES = 'Anda tidak memiliki akses ke halaman ini';
export const TARGET_KOSONG = 'Target iki tahunan tidak boleh kosong';
export const jumlahBeda = (mulai: number): string =>
  'Jumlah target iki bulanan belum sesuai dengan jumlah target iki tahunan. ' +
  `Periksa kembali matriks target bulannya dari bulan ${namaBulan(mulai)} s.d. Desember harus diisi.`;
export const bulanTanpaTarget = (bulan: number): string =>
  `Harus ada minimal 1 target dari seluruh kegiatan pada bulan ${namaBulan(bulan)}`;
export const TERKIRIM = 'Data berhasil dikirim untuk diperiksa';
export const TERKIRIM_JPT = 'Data berhasil dikirim';

/** The default date, the 10th of the month itself; an admin may have set another one (§13.1). */
export const lewatJadwal = (bulan: number, tahun: number): string =>
  `Tidak dapat menginput target karena melewati jadwal penginputan ( 10 ${namaBulan(bulan)} ${String(tahun)} )`;

/** Labels of required fields in the errors of the forms. */
export type LabelKolom =
  | 'Rencana Hasil Kerja Atasan Yang Diintervensi'
  | 'Rencana Hasil Kerja'
  | 'Aspek'
  | 'Indikator'
  | 'Target'
  | 'Satuan'
  | 'Perspektif'
  | 'Uraian';
export const kosong = (label: LabelKolom): string => `${label} tidak boleh kosong.`;
export const INDIKATOR_PANJANG = 'Indikator harus memiliki paling banyak 500 karakter.';
export const TARGET_BUKAN_ANGKA = 'Target harus berupa angka.';
