/** The texts of refusals, in the site's own spelling (docs/ekinerja.md §1.5). */
export const DILARANG = 'Anda tidak diperbolehkan melakukan aksi ini';
export const TIDAK_ADA = 'The requested page does not exist.';
/** Sic: update, delete and status routes of the indikator. */
export const TIDAK_MEILIKI = 'Anda tidak meiliki akses ke halaman ini';
/** Sic: Kirim only. */
export const TIDAK_MEMILIKI = 'Anda tidak memiliki akses ke halaman ini';
export const RUSAK = 'An internal server error occurred.';
