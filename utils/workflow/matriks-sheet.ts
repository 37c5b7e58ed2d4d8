/** The person's sheet in the Matriks task: opened, its columns understood, its rows wanted. */
import { columnLetters } from '../import/column-letters';
import type { ColumnMapping, SheetProblem } from '../import/types';
import { replan, type MatriksCore } from './matriks-core';
import type { MatriksPorts } from './matriks-ports';
import type { MatriksState } from './matriks-state';
import { hasMonths, otherYear, setAside } from './matriks-year';

/** Reads the rows by the columns as they are chosen now. */
export async function readSheet(core: MatriksCore): Promise<void> {
  const { ports, state, update, wanted } = core;
  const { mapping } = state();
  if (!mapping) return;
  update({ busy: 'planning' });
  const sheet = await ports.sheet.read(mapping, state().numberChoice);
  wanted.takeSheet(sheet);
  update({ sheetProblems: [...core.columns, ...sheet.problems], ambiguous: sheet.ambiguous, busy: null });
  replan(core);
}

/** A workbook was opened, or not. */
export async function opened(
  core: MatriksCore,
  result: Awaited<ReturnType<MatriksPorts['sheet']['open']>>,
): Promise<void> {
  const { update, wanted } = core;
  update({ busy: null });
  if (!result.ok) {
    update({ fileProblem: result.reason });
    return;
  }
  const { hash, ...workbook } = result.value;
  wanted.clear({ name: workbook.name, hash });
  update({
    fileProblem: null,
    workbook,
    numberChoice: null,
    ambiguous: [],
    run: null,
    startRefused: null,
    mappingRemembered: false,
  });
  await guess(core);
}

/** Guesses what the columns of the chosen sheet are, and reads it. */
export async function guess(core: MatriksCore): Promise<void> {
  const { ports, state, update } = core;
  const guessed = await ports.sheet.guess();
  const remembered = guessed.fingerprint === '' ? null : await ports.recallMapping(guessed.fingerprint);
  const chosen =
    remembered && guessed.mapping
      ? { ...remembered, sheet: guessed.mapping.sheet, headerRow: guessed.mapping.headerRow }
      : guessed.mapping;
  const { page } = state();
  const other = chosen !== null && page.kind === 'matriks' && (guessed.tahun ?? page.tahun) !== page.tahun;
  const mapping = other ? setAside(chosen) : chosen;
  core.year = { tahun: guessed.tahun, setAside: other ? chosen.bulan : null, insisted: null };
  core.columns = other ? [...guessed.problems, otherYear(chosen, guessed.tahun)] : guessed.problems;
  update({
    mapping,
    mappingRemembered: remembered !== null,
    sheetProblems: core.columns,
    sample: await ports.sheet.sample(),
  });
  await readSheet(core);
  update({ step: stepOfSheet(core) });
}

/** Where the sheet as it is understood now leads. */
export function stepOfSheet({ columns, state }: MatriksCore): 'cocokkan' | 'tinjau' {
  return columns.some(({ severity }) => severity === 'error') || needsMapping(state()) ? 'cocokkan' : 'tinjau';
}

/** The person's own choice of columns; what the headings left open about them is settled by it. */
export function chooseMapping(core: MatriksCore, mapping: ColumnMapping): Promise<void> {
  core.columns = core.columns.filter((problem) => !isSettled(problem, mapping, core.columns));
  // For the Matriks that was read last, and for no other: another year asks again.
  if (hasMonths(mapping)) core.year = { ...core.year, insisted: core.state().reading?.skp.tahun ?? null };
  core.update({ mapping, mappingRemembered: false });
  return readSheet(core);
}

/** Its column was chosen for something, or the other one that claims the same. */
function isSettled(
  { code, column, text }: SheetProblem,
  mapping: ColumnMapping,
  all: readonly SheetProblem[],
): boolean {
  const { kode, nomor, rhk, aspek, indikator, target, satuan, bulan } = mapping;
  if (code === 'noMonthColumns' || (code === 'yearDiffers' && column === '')) return hasMonths(mapping);
  if (code === 'noIndikatorColumn') return indikator !== null || kode !== null;
  const used = [kode, nomor, rhk, aspek, indikator, target, satuan, ...bulan].flatMap((one) =>
    one === null ? [] : [columnLetters(one)],
  );
  const rivals = all.filter((one) => code === 'twoColumnsForField' && one.code === code && one.text === text);
  return used.includes(column) || rivals.some((one) => used.includes(one.column));
}

/** The person must look at the columns: nothing recognised, or numbers that could mean two things. */
function needsMapping({ mapping, plan, ambiguous, numberChoice }: MatriksState): boolean {
  return mapping === null || plan === null || (ambiguous.length > 0 && numberChoice === null);
}
