/** An invented Matriks in memory: its cells, how it reads, and a plan for it. */
import type { MatriksReading } from '../../../../utils/ekinerja/types';
import type { WantedRow, WantedValue } from '../../../../utils/import/types';
import { planTargets } from '../../../../utils/plan/target-plan';
import type { PlanChoices, TargetPlan } from '../../../../utils/plan/types';
import type { StatusIndikator } from '../../../../utils/skp/model';

export interface FakeMatriks {
  akun: string;
  tahun: number;
  /** Key → value. Key of row r (from 1), month m: r·100 + m. */
  readonly cells: Map<string, string | null>;
  readonly status: Map<number, StatusIndikator>;
  readonly unsafe: Set<string>;
  readonly rows: number;
}

export const AKUN = '199001012020121001';
export const tagOf = (akun: string): Promise<string> => Promise.resolve(`tag-${akun}`);
export const keyOf = (row: number, bulan: number): string => String(row * 100 + bulan);

export function createMatriks(
  rows: number,
  valueOf: (row: number, bulan: number) => string | null = () => null,
): FakeMatriks {
  const cells = new Map<string, string | null>();
  for (let row = 1; row <= rows; row += 1)
    for (let bulan = 1; bulan <= 12; bulan += 1) cells.set(keyOf(row, bulan), valueOf(row, bulan));
  return { akun: AKUN, tahun: 2026, cells, status: new Map(), unsafe: new Set(), rows };
}

export function readMatriks(matriks: FakeMatriks): MatriksReading {
  const rhk = Array.from({ length: matriks.rows }, (_, index) => {
    const row = index + 1;
    const bulan = Array.from({ length: 12 }, (__, month) => {
      const key = keyOf(row, month + 1);
      return { bulan: month + 1, key, nilai: matriks.cells.get(key) ?? null };
    }).filter(({ key }) => matriks.cells.has(key));
    const indikator = {
      id: null,
      nama: `Jumlah dokumen ${row}`,
      aspek: 'Kuantitas',
      target: '12',
      satuan: 'Dokumen',
      status: matriks.status.get(row) ?? ('konsep' as const),
      catatanTolak: null,
      bulan,
    };
    const nama = `Tersusunnya dokumen ${row}`;
    return {
      id: `5${row}`,
      nomor: String(row),
      jenis: 'utama' as const,
      nama,
      rhkAtasan: null,
      nomorSkp: '1-2026',
      indikator: [indikator],
    };
  });
  const { akun, tahun, unsafe } = matriks;
  return { skp: { tahun, nomorSkp: '1-2026', rhk }, unsafeKeys: [...unsafe], problems: [], akun };
}

export const NO_CHOICES: PlanChoices = { includeLocked: false, includeFractions: false, excluded: [], chosen: {} };

export function wantedRow(row: number, valueOf: (bulan: number) => WantedValue): WantedRow {
  return {
    sheetRow: row + 1,
    kode: null,
    rhk: `Tersusunnya dokumen ${row}`,
    aspek: 'Kuantitas',
    indikator: `Jumlah dokumen ${row}`,
    target: null,
    satuan: null,
    bulan: Array.from({ length: 12 }, (_, index) => valueOf(index + 1)),
  };
}

/** A plan for the page as it stands now. */
export function planFor(
  matriks: FakeMatriks,
  valueOf: (row: number, bulan: number) => WantedValue,
  choices: PlanChoices = NO_CHOICES,
): TargetPlan {
  const wanted = Array.from({ length: matriks.rows }, (_, index) =>
    wantedRow(index + 1, (bulan) => valueOf(index + 1, bulan)),
  );
  const source = { name: 'target.xlsx', hash: '0'.repeat(64) };
  return planTargets({ now: readMatriks(matriks), wanted, choices, accountTag: `tag-${matriks.akun}`, source });
}
