/**
 * Reads the Matriks in one pass over its rows (docs/ekinerja.md §4.10). Invariant: everything that concerns the whole page
 * makes every key unsafe.
 */
import type { Skp } from '../../../skp/model';
import type { MatriksReading, ReadProblem } from '../../types';
import { readOwner, readYear } from '../../widgets/page-context';
import { RHK_FILTER, readSkpFilter } from '../../widgets/skp-filter';
import { readAs } from '../../words-of-page';
import { findHeads } from './find-heads';
import { MatriksTable, type OnCell } from './read-table';

/** Problems that leave nothing in the reading to rely on: of table, columns, year, account and language. */
export const FATAL_PROBLEMS: readonly ReadProblem['code'][] = [
  'tableMissing',
  'columnMissing',
  'columnDuplicate',
  'secondTable',
  'yearUnreadable',
  'accountUnreadable',
  'pageTranslated',
];

/** The complete Matriks of a document, live or fetched. Never throws; what is unclear is a problem. */
export function readMatriks(document: Document, onCell?: OnCell): MatriksReading {
  const slices = readMatriksInSlices(document, onCell);
  for (;;) {
    const slice = readAs('matriks', () => slices.next());
    if (slice.done === true) return slice.value;
  }
}

/** The same reading in small steps: yields after every row of the table. */
export function* readMatriksInSlices(document: Document, onCell?: OnCell): Generator<void, MatriksReading, void> {
  const { akun, problems } = readOwner(document);
  const tahun = readYear(document);
  if (tahun === null) problems.push({ code: 'yearUnreadable', where: '' });
  const filter = readSkpFilter(document, RHK_FILTER);
  if (filter === null) problems.push({ code: 'filterMissing', where: '' });

  const heads = findHeads(document);
  if (heads.length > 1) problems.push({ code: 'secondTable', where: '' });
  const head = heads[0];
  if (head === undefined) problems.push({ code: 'tableMissing', where: '' });
  else problems.push(...head.problems);

  const skp: Skp = { tahun: tahun ?? 0, nomorSkp: filter?.chosen ?? null, rhk: [] };
  if (head === undefined) return { skp, problems, unsafeKeys: [], akun };
  const table = new MatriksTable(document, head, problems, onCell);
  for (const row of head.body) {
    table.read(row);
    yield;
  }
  return { skp: { ...skp, rhk: table.rhk }, ...table.finish(), akun };
}

/** Of a slice, about. */
const SLICE_MS = 20;

/**
 * Reads in slices, giving the page its turn in between. `within`: around each slice, for a page that shows its true texts only
 * within one synchronous call.
 */
export async function readMatriksPolitely(
  document: Document,
  yieldNow: () => Promise<void>,
  onCell?: OnCell,
  within: <Found>(slice: () => Found) => Found = (slice) => slice(),
): Promise<MatriksReading> {
  const rows = readMatriksInSlices(document, onCell);
  for (;;) {
    const last = within(() => {
      const started = performance.now();
      for (;;) {
        const row = readAs('matriks', () => rows.next());
        if (row.done === true || performance.now() - started >= SLICE_MS) return row;
      }
    });
    if (last.done === true) return last.value;
    await yieldNow();
  }
}
