/** The person's sheet in the Matriks task: opened, its columns understood, its rows wanted. */
import { replan, type MatriksCore } from './matriks-core';
import type { MatriksPorts } from './matriks-ports';
import type { MatriksState } from './matriks-state';

/** Reads the rows by the columns as they are chosen now. */
export async function readSheet(core: MatriksCore): Promise<void> {
  const { ports, state, update, wanted } = core;
  const { mapping } = state();
  if (!mapping) return;
  update({ busy: 'planning' });
  const sheet = await ports.sheet.read(mapping, state().numberChoice);
  wanted.takeSheet(sheet);
  update({ sheetProblems: sheet.problems, ambiguous: sheet.ambiguous, busy: null });
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
  const mapping =
    remembered && guessed.mapping
      ? { ...remembered, sheet: guessed.mapping.sheet, headerRow: guessed.mapping.headerRow }
      : guessed.mapping;
  update({
    mapping,
    mappingRemembered: remembered !== null,
    sheetProblems: guessed.problems,
    sample: await ports.sheet.sample(),
  });
  await readSheet(core);
  update({ step: needsMapping(state()) ? 'cocokkan' : 'tinjau' });
}

/** The person must look at the columns: nothing recognised, or numbers that could mean two things. */
function needsMapping({ mapping, plan, ambiguous, numberChoice }: MatriksState): boolean {
  return mapping === null || plan === null || (ambiguous.length > 0 && numberChoice === null);
}
