import { guessMapping } from '../../../../utils/import/guess-mapping';
import { openBytes, openPasted } from '../../../../utils/import/open-workbook';
import { readTargets } from '../../../../utils/import/read-targets';
import type { NumberChoice, WantedRow } from '../../../../utils/import/types';
import { BULAN_PENDEK } from '../../../../utils/text/bulan';

/** A file as it comes from real life, and the one right way to read it. */
export interface UglyFile {
  readonly title: string;
  readonly file: Uint8Array | string | Promise<Uint8Array>;
  /** A string in `file` is pasted text, bytes are a file. */
  readonly choice?: NumberChoice;
  /** Lines of `summary`, in order. */
  readonly expected: readonly string[];
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function rowLine(row: WantedRow): string {
  const months = row.bulan.flatMap((value, month) => {
    if (value.kind === 'leave') return [];
    return [`${BULAN_PENDEK[month] ?? ''}=${value.kind === 'clear' ? '-' : value.value}`];
  });
  const names = [row.kode, row.rhk, row.aspek, row.indikator].map((text) => text ?? '·').join(' / ');
  return `${row.sheetRow}: ${names} (${row.target ?? '·'} ${row.satuan ?? '·'}) ${months.join(' ')}`.trim();
}

/** Everything the import says about a file, as lines: `! …` refusals and problems, `? …` ambiguous, `n: …` rows. */
export async function summary(ugly: UglyFile): Promise<string[]> {
  const source = await ugly.file;
  const opened = typeof source === 'string' ? await openPasted(source) : await openBytes('berkas', source);
  if (!opened.ok) return [`! ${opened.reason.code}`];
  const { mapping, problems } = guessMapping(opened.value);
  const sheet = opened.value.sheets[mapping?.sheet ?? -1];
  const shown = problems.map((problem) => `! ${problem.code} ${problem.column}`.trim());
  if (mapping === null || sheet === undefined) return shown;
  const wanted = readTargets(sheet, mapping, ugly.choice ?? null);
  return [
    ...shown,
    ...wanted.rows.map(rowLine),
    ...wanted.ambiguous.map((one) => `? ${one.column}${one.sheetRow} ${one.asThousands}|${one.asDecimal}`),
    ...wanted.problems.map((problem) => `! ${problem.code} ${problem.column}${problem.sheetRow}`),
  ];
}
