/** The sheet "a person already has": annual targets spread over the months, as CSV the way Excel in Indonesia writes it. */
import type { State } from '../../simulator/contract';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agt', 'Sep', 'Okt', 'Nov', 'Des'];
const ASPEK = ['', 'Kuantitas', 'Kualitas', 'Waktu', 'Biaya'];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Whole annual targets over twelve months: the quotient everywhere, the rest on the last months. */
function monthly(target: number): number[] {
  const each = Math.floor(target / 12);
  const rest = target - each * 12;
  return MONTHS.map((_, i) => each + (i >= 12 - rest ? 1 : 0));
}

/**
 * A sheet for every indikator of the pegawai in the stand-in's session year.
 * @returns the CSV text and how many month values it holds.
 */
export function sampleSheet(state: State, idPegawai: number, tahun: number): { readonly csv: string; readonly rows: number } {
  const lines = [`Target bulanan SKP ${String(tahun)}`, '', ['No', 'Rencana Hasil Kerja', 'Aspek', 'Indikator Kinerja Individu', 'Target', 'Satuan', ...MONTHS].join(';')];
  const rows = state.indikator.filter((row) => row.idPegawai === idPegawai && row.tahun === tahun && !row.dihapus && row.target !== null);
  for (const [index, row] of rows.entries()) {
    const rhk = state.rhk.find(({ id }) => id === row.idRhk)?.nama ?? '';
    const months = monthly(Number(row.target)).map((value) => (value === 0 ? '-' : String(value)));
    lines.push([String(index + 1), quoted(rhk), ASPEK[row.idAspek ?? 0] ?? '', quoted(row.nama), row.target ?? '', quoted(row.satuan), ...months].join(';'));
  }
  return { csv: `\ufeff${lines.join('\r\n')}\r\n`, rows: rows.length };
}
