/**
 * The tables of a workbook → templates of a pack. Invariants: a line with anything in it ends as a template, as part of
 * one, as a known kind of line (example, total), or as a named problem; a template that was there before keeps its id;
 * nothing is chosen between two possibilities.
 */
import { CHOICES_SHEET, GUIDE_SHEET } from '../import/skp/book-style';
import type { PaketTable, PaketTables } from '../import/paket/paket-tables';
import { parted } from '../import/paket/paket-words';
import type { KeluargaJabatan, Templat } from '../templates/model';
import { readFacts, type SheetFacts } from './sheet-facts';
import { isNoData } from './sheet-line';
import type { PaketSheetProblem } from './sheet-problems';
import { SheetTemplates, type SheetOrigins } from './sheet-templates';

export interface SheetPaket {
  readonly templat: readonly Templat[];
  readonly keluarga: readonly KeluargaJabatan[];
  readonly facts: SheetFacts;
  readonly problems: readonly PaketSheetProblem[];
}
export interface SheetContext extends SheetOrigins {
  /** Lets the window do its own work in between. */
  readonly pause: () => Promise<void>;
}

const SLICE = 300;
/** Sheets of our own workbook without templates: not worth a word. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([GUIDE_SHEET, CHOICES_SHEET]);

/** Reads what the tables say. */
export async function paketFromTables(
  { tables, twice, unknown }: PaketTables,
  context: SheetContext,
): Promise<SheetPaket> {
  const templates = new SheetTemplates(context);
  const { problems, families } = templates;
  for (const { text, ...place } of twice) problems.add('twoColumnsForField', place, text);
  const known = tables.filter(({ kind }) => kind !== 'keterangan');
  if (known.length === 0) problems.add('noTable', {});
  else for (const sheet of unknown) if (!SAYS_NOTHING.has(sheet)) problems.add('unknownSheet', { sheet });
  const ofKind = (kind: PaketTable['kind']) => tables.filter((table) => table.kind === kind);
  for (const { rows } of ofKind('jabatan'))
    for (const { cells } of rows)
      families.describe(cells.kode?.text ?? '', cells.jabatan?.text ?? '', parted(cells.sebutan?.text ?? ''));
  let since = 0;
  // Places to fill are told of templates that were read before.
  for (const kind of ['rhk', 'lampiran', 'harian', 'isian'] as const) {
    for (const table of ofKind(kind)) {
      for (const row of table.rows) {
        since += 1;
        if (since % SLICE === 0) await context.pause();
        const line = { sheet: table.sheet, row, problems };
        if (!isNoData(line)) templates[kind](line);
      }
    }
  }
  const facts = readFacts(ofKind('keterangan'), problems);
  return { templat: templates.finish(), keluarga: families.used(), facts, problems: problems.all };
}
