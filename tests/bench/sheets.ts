/** Large sheets as people could have them, made of invented words. */
import { writeXlsx } from 'hucre/xlsx';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agt', 'Sep', 'Okt', 'Nov', 'Des'];
const HEAD = ['No', 'Rencana Hasil Kerja', 'Aspek', 'Indikator Kinerja Individu', 'Target', 'Satuan', ...MONTHS];

/** Rows of a target sheet; `padding` lengthens each indikator's name by so many characters. */
function rows(count: number, padding = 0): (string | number)[][] {
  return Array.from({ length: count }, (_, i) => [
    i + 1,
    `Terlaksananya layanan kepegawaian nomor ${String(Math.floor(i / 4))}`,
    'Kuantitas',
    `Jumlah dokumen layanan ke-${String(i)}${' yang diperiksa dan disampaikan'.repeat(Math.ceil(padding / 31)).slice(0, padding)}`,
    24,
    'Dokumen',
    ...MONTHS.map((_, m) => (m + i) % 5),
  ]);
}

export function csvSheet(count: number, padding = 0): Uint8Array {
  const lines = [HEAD, ...rows(count, padding)].map((row) => row.join(';'));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

export async function xlsxSheet(count: number): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Target', rows: [HEAD, ...rows(count)] }] });
}
