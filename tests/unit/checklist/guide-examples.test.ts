import { describe, expect, it } from 'vitest';
import { runChecklist } from '../../../utils/checklist/runner';
import { targetsOf } from '../../../utils/skp/last-year';
import type { Skp } from '../../../utils/skp/model';
import { indikator, input, months, rhk } from './build';

/** RHK, indikator, target, satuan as the guide prints them (docs/ekinerja.md §12), all in SKP 1-2024. */
const EXAMPLES = [
  [
    'Tersedianya laporan hasil evaluasi penilaian kinerja Aparatur Sipil Negara Tahun 2023',
    'Jumlah Laporan hasil evaluasi',
    '1',
    'Dokumen',
  ],
  [
    'Panduan penginputan Rencana hasil kerja pada aplikasi e-kinerja dibuat sebagai panduan bagi para ASN',
    'Jumlah panduan yang dibuat',
    '1',
    'Dokumen',
  ],
  [
    'Usulan Kenaikan Pangkat Pegawai diverifikasi sesuai dengan syarat kenaikan pangkatnya',
    'Jumlah data usulan kenaikan pangkat yang diverifikasi',
    '27',
    'Data',
  ],
  [
    'Terfasilitasinya konsultasi kepegawaian terkait penilaian kinerja aparatur dan manajemen kepegawaian lainnya',
    'Jumlah fasilitasi yang dilaksanakan',
    '50',
    'notulen',
  ],
  ['Tersedianya laporan evaluasi kinerja pegawai Tahun 2022', 'Jumlah laporan', '1', 'laporan'],
] as const;
const ATASAN = 'Meningkatnya Standar Kualifikasi Pendidikan, Kinerja, dan Disiplin Aparatur';

/** The last example fills all months, so that the whole SKP can be sent. */
function guideSkp(): Skp {
  const rows = EXAMPLES.map(([nama, measure, target, satuan], i) =>
    rhk({
      id: String(31 + i),
      nomor: String(i + 1),
      nama,
      rhkAtasan: ATASAN,
      nomorSkp: '1-2024',
      indikator: [
        indikator({
          id: String(71 + i),
          nama: measure,
          target,
          satuan,
          bulan: months(target === '50' ? ['39', ...Array<string>(11).fill('1')] : [target]),
        }),
      ],
    }),
  );
  return { tahun: 2024, nomorSkp: '1-2024', rhk: rows };
}

describe("the guide's own examples", () => {
  it('meet no objection of any rule', () => {
    const report = runChecklist(
      input({ skp: guideSkp(), sessionYear: 2024, lastYear: targetsOf({ ...guideSkp(), tahun: 2023 }, true) }),
    );
    expect(report.violations.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report.incomplete.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("include the atasan's RHK, which may stand in an atasan's own SKP", () => {
    const skp: Skp = { tahun: 2024, nomorSkp: '1-2024', rhk: [rhk({ nama: ATASAN, nomorSkp: '1-2024' })] };
    const report = runChecklist(input({ skp, sessionYear: 2024 }));
    expect(report.violations.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
