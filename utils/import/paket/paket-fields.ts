/** The columns of sheets of a pack and the headings people give them. Further spellings go here, in lower case. */
import { wordsByHeading } from '../columns/table-words';

const HEADINGS = {
  kode: ['kode', 'kode templat', 'id', 'kode rhk'],
  jabatan: [
    'jabatan',
    'kelompok jabatan',
    'nama jabatan',
    'nama kelompok',
    'untuk jabatan',
    'jenis jabatan',
    'nomenklatur jabatan',
  ],
  sebutan: ['sebutan lain', 'sebutan', 'nama lain', 'kata kunci', 'kata'],
  unit: ['unit', 'unit kerja', 'unit organisasi', 'perangkat daerah', 'opd', 'untuk unit', 'instansi'],
  jenis: ['jenis', 'jenis rhk', 'jenis kinerja', 'utama tambahan', 'kategori'],
  rhk: ['rhk', 'rencana hasil kerja', 'rencana hasil kerja rhk', 'rhk pegawai', 'rencana kinerja', 'hasil kerja'],
  kataAtasan: ['kata rhk atasan', 'kata atasan', 'rhk atasan', 'rencana hasil kerja atasan'],
  lampiran: ['kode lampiran', 'lampiran'],
  aspek: ['aspek'],
  indikator: [
    'indikator',
    'iki',
    'indikator kinerja',
    'indikator kinerja individu',
    'indikator kinerja individu iki',
    'nama indikator',
  ],
  target: ['target', 'target tahunan', 'target setahun', 'target 1 tahun', 'jumlah target'],
  satuan: ['satuan', 'satuan target', 'unit satuan'],
  pola: ['pola bulan', 'pola', 'sebaran', 'sebaran bulan', 'sebaran target', 'pola target', 'jadwal', 'bulan'],
  bagian: ['bagian', 'bagian lampiran', 'jenis lampiran'],
  uraian: [
    'uraian',
    'uraian lampiran',
    'teks lampiran',
    'kalimat',
    'kalimat kinerja harian',
    'kinerja harian',
    'uraian kegiatan',
    'uraian kinerja harian',
    'kegiatan',
    'catatan harian',
  ],
  realisasi: ['realisasi', 'hasil', 'volume'],
  templat: ['untuk templat', 'untuk kode'],
  isian: ['isian', 'nama isian'],
  pertanyaan: ['pertanyaan', 'label', 'yang ditanyakan'],
  pilihan: ['pilihan', 'pilihan jawaban'],
  bawaan: ['bawaan', 'isi awal', 'nilai awal'],
  keterangan: ['keterangan', 'hal'],
  isi: ['isi', 'nilai'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PaketField = keyof typeof HEADINGS;
export const PAKET_BY_HEADING: ReadonlyMap<string, PaketField> = wordsByHeading<PaketField>(HEADINGS);

/** What a sheet is about. */
export type PaketSheetKind = 'rhk' | 'lampiran' | 'harian' | 'jabatan' | 'isian' | 'keterangan';

/** Told by the columns, never by the sheet's name or place; null = none of ours. */
export function kindOf(fields: { readonly has: (field: PaketField) => boolean }): PaketSheetKind | null {
  if (fields.has('rhk') || fields.has('indikator')) return 'rhk';
  if (fields.has('isian') && fields.has('templat')) return 'isian';
  if (fields.has('uraian')) return fields.has('bagian') ? 'lampiran' : 'harian';
  if (fields.has('jabatan') && (fields.has('sebutan') || fields.has('kode'))) return 'jabatan';
  return fields.has('keterangan') && fields.has('isi') ? 'keterangan' : null;
}
