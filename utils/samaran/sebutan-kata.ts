/** The words around names: courtesy, titles and degrees, and what follows "Bapak" or "Ibu" without being anybody's name. Pure. */
import type { Token } from './sebutan';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** "a.n." → "an", "S.Sos" → "ssos". */
const bare = (word: string): string => word.replaceAll('.', '').toLowerCase();

const COURTESY = words('bapak bpk pak ibu bu sdr sdri sdra saudara saudari yth');
/** The same letters mean something else without their dot, or in capitals: PAK is a penetapan angka kredit. */
const DOTTED_COURTESY = words('an tn ny nn alm almh');
const NEVER_LOUD = words('pak bu');
const PREFIXES = words('prof dr drs dra drg ir h hj kh hc');
const UNDOTTED_PREFIX = /^(?:Prof|[Dd]r|Drs|Dra|[Dd]rg|Hj|KH)$/;

const DEGREES = words(
  'se sh st sp sag sap sst sstp sip siip sikom skom ssos spd spdi spdsd spdaud spsi ssi sked skep sfarm sgz shut shum skm sars spt stp sstat smat ssn sds spi strkep strkeb strsos strip sei sei sthi shi sthut stt spdk ' +
    'mm mh mt ma map mpa msi mkes mpd mpdi mkom mhum mag msos msc mak mkn meng mikom mecdev mec mpsi mfarm mbiomed mepid mgizi mgz mars mph mba mtr mtrip mip mip mtp mkep mkeb mked mst mtrap mtrkeb mhi mling mpwk ' +
    'amd amdkep amdkeb amdkom amdkl amdgz amdak amdfarm phd lc ners ns apt spa spog sppd spb span spm spkj sprad',
);
/** Written without dots and still hardly anything else, after a comma. */
const UNDOTTED_DEGREE =
  /^(?:SE|SH|ST|SKM|SIP|SAP|SSTP|STP|MM|MT|MH|MPH|MBA|MAP|MARS|Ners|Apt|[SM](?:Si|Kes|Pd|Sos|Kom|Ag|Hum|Kep|Psi|Sc|Farm|Ak|Kn)|AMd(?:Kep|Keb)?)$/i;

const PLACES = words(
  'jalan jl jln gang gg rsud rsup rsjd rs rsu gedung aula universitas kampus stadion masjid bandara museum taman pelabuhan puskesmas klinik hari lapangan monumen sekolah yayasan',
);

/** Offices and their holders, things called "ibu" or "bapak", and the words a sentence goes on with. */
const NO_NAMES = words(
  // Offices
  'kepala kadis kadin kadinkes kadisdik kaban kabag kabid kasi kasubag kasubbag kasubid kasubbid kabiro karo gubernur wagub wakil bupati wabup wali walikota sekretaris sekda sekdis sekdin sekban sekretariat camat lurah kades direktur ketua pimpinan pemimpin menteri presiden rektor dekan bendahara inspektur inspektorat asisten staf koordinator pejabat pj plt plh pjs pengawas penyuluh atasan pegawai peserta tamu undangan para anggota dewan dprd dpr pengurus panitia tim guru dosen dokter perawat bidan apoteker hakim jaksa kapolda kapolres kapolsek danrem dandim pns asn pppk cpns honorer pengelola pengadministrasi analis pranata arsiparis auditor kuasa kpa ppk pptk operator narasumber pemateri mentor coach penguji widyaiswara warga masyarakat siswa mahasiswa murid pasien orang wajib pelapor pemohon penyedia direksi komisaris ' +
    // Ibu …, Bapak …
    'hamil kota kandung menyusui bersalin nifas melahirkan rumah anak balita bayi pertiwi pkk tiri angkat asuh jari muda bekerja usia berisiko negara bangsa persit bhayangkari bapak ibu dharma kader subur pekerja tunggal risti bumil bufas wanita ' +
    // Units and matters
    'dinas badan biro bagian bidang seksi subbag subbagian subbidang kantor kementerian pemerintah pemerintahan pemprov pemkab pemkot provinsi kabupaten kecamatan kelurahan desa unit upt uptd opd skpd bkpsdmd bkn bkd bpkad bappeda bps bpk bpkp kpk pt cv sd smp sma smk slb paud tk rsud puskesmas universitas fakultas program studi kepulauan bangka belitung indonesia republik nasional daerah wilayah pusat pimpinan jabatan fungsional pelaksana struktural administrasi umum kepegawaian keuangan perencanaan ' +
    'kegiatan laporan rapat surat edaran tugas dokumen data berkas usulan nota keputusan peraturan perjanjian rencana hasil kerja indikator kinerja target realisasi sosialisasi pelatihan bimbingan teknis monitoring evaluasi koordinasi konsultasi verifikasi validasi pelayanan pendampingan pembinaan pengawasan kunjungan diklat workshop seminar webinar apel upacara acara agenda gelar sidang mengikuti menghadiri mendampingi menerima menyusun membuat memfasilitasi mewakili melaksanakan menyampaikan terlaksananya tersusunnya meningkatnya tersedianya jumlah persentase nomor no tahun bulan tanggal hari jam pukul minggu semester triwulan tw ' +
    // Function words
    'dan atau serta dengan di ke dari dalam untuk pada yang oleh kepada sebagai selaku tentang terkait mengenai bersama sama agar supaya bahwa karena jika bila saat ketika setelah sebelum telah sudah belum akan tidak mohon harap tolong silakan silahkan terima kasih segera selamat salam hormat berikut tersebut ini itu juga masih sampai terhadap antara melalui menuju guna rangka hal se s.d sd the of ' +
    'anda kami kita saya beliau mereka januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu ahad',
);

const FIRST_LETTER = /^\p{Lu}/u;
const NAME_WORD = /^\p{Lu}[\p{L}'’`-]*\.?$|^(?:\p{Lu}\.){1,3}\p{Lu}?$/u;
/** "MENDAMPINGI", "PENGAWASAN": in a text or heading of capitals such words look like names. */
const DERIVED = /^(?:(?:meng|mem[bp]|men[cdgjty])\p{L}{3,}(?:an|kan|i)|(?:pe|ke)\p{L}{5,}an)$/u;
/** BPKAD, BKPSDMD: no name begins so. */
const ABBREVIATION = /^[^AIUEO\P{Lu}]{3}/u;

/** How many words of courtesy stand here: 0, 1, or 2 for "atas nama". */
export function isCourtesy(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? '';
  const plain = bare(word);
  if (plain === 'atas' && bare(tokens[at + 1]?.text ?? '') === 'nama') return 2;
  if (DOTTED_COURTESY.has(plain)) return word.includes('.') ? 1 : 0;
  if (!COURTESY.has(plain)) return 0;
  return NEVER_LOUD.has(plain) && word === word.toUpperCase() ? 0 : 1;
}

export const isPrefix = (word: string): boolean =>
  PREFIXES.has(bare(word)) && (word.endsWith('.') || UNDOTTED_PREFIX.test(word));

/** How many tokens the degree here takes: 0, 1, or 2 for "S. Sos". `certain`: after a comma or a known name. */
export function degreeAt(tokens: readonly Token[], at: number, certain: boolean): number {
  const word = tokens[at]?.text ?? '';
  if (!FIRST_LETTER.test(word)) return 0;
  const next = tokens[at + 1]?.text ?? '';
  if (/^[SM]\.$/.test(word) && FIRST_LETTER.test(next) && DEGREES.has(bare(word + next))) return certain ? 2 : 0;
  if (word.includes('.', 1) && /\..*\p{L}/u.test(word) && DEGREES.has(bare(word))) return 1;
  return certain && UNDOTTED_DEGREE.test(word.replace(/\.$/, '')) ? 1 : 0;
}

export const isPlace = (word: string): boolean => PLACES.has(bare(word));

/** Letters only: a whole word rather than an abbreviation with dots. */
export const isWord = (text: string): boolean => /^[\p{L}'’`-]{3,}$|^\[/u.test(text);

/** Whether this can be a word of somebody's name, an initial included. */
export function isName(word: string | undefined): boolean {
  if (word === undefined) return false;
  if (word.startsWith('[nama')) return true;
  if (!NAME_WORD.test(word) || NO_NAMES.has(bare(word)) || isPrefix(word)) return false;
  return !ABBREVIATION.test(word) && !DERIVED.test(bare(word));
}

/** Initials alone are nobody. */
export const isMoreThanInitial = (word: string): boolean => /\p{L}{2}/u.test(word);
