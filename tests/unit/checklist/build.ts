/** Small builders for checklist inputs; all texts are invented. */
import type { CheckInput, Rule } from '../../../utils/checklist/types';
import type { Indikator, Rhk, Skp, TargetBulan } from '../../../utils/skp/model';

/** Twelve months: a list of values, or one value for all. */
export function months(values: readonly (string | null)[] | string | null): TargetBulan[] {
  return Array.from({ length: 12 }, (_, i) => {
    const nilai = Array.isArray(values)
      ? ((values as readonly (string | null)[])[i] ?? null)
      : (values as string | null);
    return { bulan: i + 1, key: String(9000 + i), nilai };
  });
}

export function indikator(part: Partial<Indikator> = {}): Indikator {
  return {
    id: '71',
    nama: 'Jumlah laporan evaluasi yang disusun',
    aspek: 'Kuantitas',
    target: '12',
    satuan: 'Laporan',
    status: 'konsep',
    catatanTolak: null,
    bulan: months('1'),
    ...part,
  };
}

export function rhk(part: Partial<Rhk> = {}): Rhk {
  return {
    id: '31',
    nomor: '1',
    jenis: 'utama',
    nama: 'Tersusunnya laporan evaluasi kinerja pegawai',
    rhkAtasan: 'Meningkatnya kualitas penilaian kinerja',
    nomorSkp: '1-2026',
    indikator: [indikator()],
    ...part,
  };
}

export const skp = (...rows: Rhk[]): Skp => ({ tahun: 2026, nomorSkp: '1-2026', rhk: rows });

/** A complete reading of a faultless SKP, with changes. */
export function input(part: Partial<CheckInput> = {}): CheckInput {
  return {
    skp: skp(rhk()),
    sessionYear: 2026,
    tenures: [{ nomorSkp: null, mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt: false }],
    lampiran: [
      {
        nomorSkp: null,
        jenisId: '1',
        jenis: 'Dukungan Sumber Daya',
        entries: [
          {
            id: '1',
            uraian:
              'SDM dua orang, anggaran kegiatan, laptop dan printer, pendampingan pimpinan, ruang kerja dan sarana',
          },
        ],
      },
      {
        nomorSkp: null,
        jenisId: '2',
        jenis: 'Skema Pertanggungjawaban',
        entries: [{ id: '2', uraian: 'Laporan perkembangan setiap triwulan, bukti kinerja berupa dokumen laporan' }],
      },
      {
        nomorSkp: null,
        jenisId: '3',
        jenis: 'Konsekuensi',
        entries: [
          { id: '3', uraian: 'Positif: penghargaan dan penugasan baru' },
          { id: '4', uraian: 'Negatif: teguran lisan' },
        ],
      },
    ],
    perspektif: {},
    lastYear: null,
    gaps: false,
    toSend: null,
    ...part,
  };
}

/** The input with this one indikator in one RHK. */
export const withIndikator = (part: Partial<Indikator>, rest: Partial<CheckInput> = {}): CheckInput =>
  input({ skp: skp(rhk({ indikator: [indikator(part)] })), ...rest });

/** The input with this one RHK. */
export const withRhk = (part: Partial<Rhk>, rest: Partial<CheckInput> = {}): CheckInput =>
  input({ skp: skp(rhk(part)), ...rest });

/** "answer:reason" of each outcome, in order. */
export const answers = (rule: Rule, given: CheckInput): string[] =>
  rule.check(given).map(({ answer, reason }) => (reason === null ? answer : `${answer}:${reason}`));
