/** Which texts of a page are labels of the site, so that a page report may keep them. */
import { foldLabel } from '../../text/normalise';
import { wordsOfSkp } from '../adopt-words';
import { wording } from '../wording';

/** Words on buttons and menus of such pages; none of them is a person's. */
const COMMON =
  'tambah|tambah rhk|tambah indikator|tambah tahapan|tahapan|ubah|ubah indikator|sunting|hapus|lihat|lihat catatan|lihat detail skp|catatan|detail|simpan|batal|kembali|kembalikan ke konsep|kirim|kirim untuk diperiksa|kirim kinerja harian|setujui|pilih|pilih skp|pilih tanggal|hapus tanggal|perbarui daftar skp|cetak skp|cari|filter|filter tahun|filter rhk|reset|terapkan|tampilkan|semua|tutup|aksi|jenis|nama|nama pegawai|satuan|kuantitas|kualitas|waktu|biaya|tahun|bulan|jumlah|no skp|masuk|keluar|verifikasi|kode otp|login|logout|sign out|remember me|username|password|toggle navigation|online|beranda|profil|ganti password|menu kehadiran|menu tpp|menu lain|rekap tpp|tandatangan|kinerja bawahan|pegawai bawahan|pegawai|atasan|telepon|email|keterangan|realisasi|total realisasi|rencana target / realisasi pada bulan|kinerja tahunan|kinerja bulanan|kinerja harian|kinerja harian (periksa)|rekap kinerja bulanan|rekap kinerja harian|rekap kehadiran|lampiran skp|daftar skp|matriks target/realisasi|permenpan 6 tahun 2022|jam mulai|jam selesai|tanggal kegiatan|uraian kegiatan|kegiatan tambahan|e-kinerja'.split(
    '|',
  );

/** Names of months are first names, too: they stay only where a column or a choice is named. */
const MONTH_PLACES = new Set(['TH', 'OPTION']);
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'TITLE']);
/** What stands before the note of a rejected indikator is a label; the note is not. */
const NOTE = wording.noteStart;
/** A shorter beginning could be the beginning of anything. */
const SHORTEST_BEGINNING = 8;

/**
 * The length of the beginning of `text` that is a label where it stands: the whole text, or, in a heading, the known words
 * a title begins with; 0 = none. `text` is collapsed, `inside` the tag names of the element and what it stands in.
 * The profile is asked each time, because packs add words to it.
 */
export function labelLength(text: string, inside: readonly string[]): number {
  const folded = foldLabel(text);
  if (folded === '') return 0;
  if (knownWords().has(folded)) return text.length;
  if (inside.some((tag) => MONTH_PLACES.has(tag)) && wording.bulan.some((names) => names.some((one) => one === folded)))
    return text.length;
  const lower = text.toLowerCase();
  const note = NOTE.find((start) => lower.startsWith(start));
  if (note !== undefined) return note.length;
  if (!inside.some((tag) => HEADINGS.has(tag))) return 0;
  const begins = (word: string): boolean =>
    word.length >= SHORTEST_BEGINNING && lower.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length));
  return Math.max(0, ...[...knownWords()].filter(begins).map((word) => word.length));
}

let words: { readonly size: number; readonly set: ReadonlySet<string> } | null = null;

function knownWords(): ReadonlySet<string> {
  const lists = Object.entries(wordsOfSkp)
    .filter(([jenis]) => jenis !== 'bulan' && jenis !== 'rute')
    .flatMap(([, names]) => Object.values(names));
  const size = lists.reduce((sum, list) => sum + list.length, 0);
  if (words?.size !== size) {
    words = { size, set: new Set([...lists.flat(), ...wording.emptyCell, ...COMMON].map(foldLabel)) };
  }
  return words.set;
}
