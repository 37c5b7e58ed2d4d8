/**
 * One table of the Matriks, row by row (docs/ekinerja.md §4.10). Invariants:
 * - a row is understood only if heads, cell count and spans agree; otherwise it is left out and its keys are unsafe;
 * - a month's value is the stored one (the button's text), its key the form's `editableKey`.
 */
import type { PlacedRow, RowPlacer } from '../../../dom/grid';
import { isHidden, plainText } from '../../../dom/text';
import type { Indikator, JenisRhk, Rhk, TargetBulan } from '../../../skp/model';
import type { MatriksReading, ReadProblem } from '../../types';
import { splitTarget } from '../../widgets/annual-target';
import type { EditableCell } from '../../widgets/editable-cell';
import { readEditableCell } from '../../widgets/editable-cell';
import { keyInName, wholeForm } from '../../widgets/matriks-form';
import { readIndikatorName } from '../../widgets/indikator-name';
import { openRhk, textAt } from '../../widgets/open-rhk';
import { contradicts, proves } from '../../widgets/prove-row';
import { readStatus } from '../../widgets/status-label';
import { wordOf } from '../../widgets/words';
import { wording } from '../../wording';
import type { MatriksColumns, MatriksHead } from './columns';
import { namesIn } from './columns';

/** Told about every cell with a readable form, also unsafe ones. For the client, which needs the forms themselves. */
export type OnCell = (cell: EditableCell) => void;

/** Takes the rows in page order with `read`; `finish` says what they come to. `problems` is added to. */
export class MatriksTable {
  readonly rhk: Rhk[] = [];
  private readonly unsafe = new Set<string>();
  /** Keys of the row in which a key was first seen, for duplicates. */
  private readonly rowOfKey = new Map<string, readonly string[]>();
  private jenis: JenisRhk | null = null;
  private readonly groups = new Set<JenisRhk>();
  private current: Rhk | null = null;
  private currentSafe = true;

  private readonly columns: MatriksColumns | null;
  private readonly placer: RowPlacer;
  private readonly problems: ReadProblem[];
  /** Something concerns the whole page: no key of it is safe. */
  private allUnsafe: boolean;
  private readonly onCell: OnCell | undefined;
  private readonly strictly: boolean;
  private readonly document: Document;
  /** How many cells are saved together, and how many each for itself. */
  private together = 0;
  private alone = 0;

  constructor(document: Document, head: MatriksHead, problems: ReadProblem[], onCell?: OnCell) {
    this.document = document;
    this.columns = head.columns;
    this.problems = problems;
    this.allUnsafe = problems.length > 0;
    this.onCell = onCell;
    // Only what comes from a fetched page is ever written to; there every form is checked field by field.
    this.strictly = onCell !== undefined || document.defaultView === null;
    this.placer = head.placer;
  }

  read(row: HTMLTableRowElement): void {
    const placed = this.placer.place(row);
    if (placed.own === 0) return;
    if (placed.own === 1) {
      this.separator(row);
      return;
    }
    const columns = this.columns;
    if (columns === null) {
      this.unsafeRow(row);
      return;
    }
    const rhkCell = placed.at(columns.base.rhk);
    const opens = rhkCell?.parentElement === row;
    const carried = opens ? 0 : 2;
    if (
      rhkCell === undefined ||
      placed.overlap ||
      placed.width !== columns.width ||
      placed.own !== columns.width - carried ||
      (placed.at(columns.base.nomor)?.parentElement === row) !== opens
    ) {
      this.lose(row, 'cellCountWrong', opens);
      return;
    }
    const { at, named, agrees } = namesIn(columns, placed.at);
    const cells = { ...placed, at };
    const problem = !agrees || (columns.unseen && !named) ? 'positionDisagrees' : null;
    if (opens) this.open(cells, columns);
    if (opens && problem !== null) this.currentSafe = false;
    if (this.current === null) this.lose(row, 'rowUnreadable', false);
    else this.indikator(row, cells, columns, this.current, problem);
  }

  finish(): Pick<MatriksReading, 'problems' | 'unsafeKeys' | 'savedTogether'> {
    // The site prints both separators even above nothing: without one, rows stand in the wrong group.
    if (this.columns !== null && this.groups.size < 2) {
      this.problems.push({ code: 'rowUnreadable', where: '' });
      this.allUnsafe = true;
    }
    // Only what comes from a fetched page is ever posted, and a form is posted as a whole or not at all.
    const whole = this.together > 0 && this.strictly ? wholeForm(this.document, new Set(this.rowOfKey.keys())) : null;
    if (this.together > 0 && this.strictly && (whole === null || this.alone > 0)) {
      this.problems.push({ code: 'cellFormUnreadable', where: '' });
      this.allUnsafe = true;
    }
    const unsafeKeys = [...(this.allUnsafe ? this.rowOfKey.keys() : this.unsafe)];
    return { problems: this.problems, unsafeKeys, ...(this.together > 0 ? { savedTogether: true } : {}) };
  }

  private separator(row: Element): void {
    const jenis = wordOf(plainText(row), wording.separator);
    if (jenis === null) {
      this.lose(row, 'rowUnreadable', true);
      this.jenis = null;
      return;
    }
    // Groups end here whatever the spans of the rows above claim.
    this.placer.cut();
    this.jenis = jenis;
    this.groups.add(jenis);
    this.current = null;
  }

  private open(placed: PlacedRow, columns: MatriksColumns): void {
    const before = this.problems.length;
    this.current = openRhk(placed, columns.base, this.jenis, this.problems);
    this.rhk.push(this.current);
    this.currentSafe = this.problems.length === before;
  }

  private indikator(
    row: Element,
    placed: PlacedRow,
    columns: MatriksColumns,
    rhk: Rhk,
    doubt: ReadProblem['code'] | null,
  ): void {
    const where = rhk.nomor;
    const nameCell = placed.at(columns.base.indikator);
    if (nameCell === undefined) return;
    const bulan: TargetBulan[] = [];
    const keys: string[] = [];
    let problem = doubt;
    let without = 0;
    for (let m = 0; m < 12; m++) {
      const cell = placed.at(columns.trgt[m] ?? -1);
      const widget = cell === undefined ? 'unreadable' : readEditableCell(cell, this.strictly);
      if (widget === 'none') without++;
      else if (widget === 'unreadable') problem = 'cellFormUnreadable';
      else {
        // What the person sees is shifted against what the markup says.
        if (this.strictly && cell !== undefined && isHidden(cell)) problem = 'positionDisagrees';
        bulan.push({ bulan: m + 1, key: widget.key, nilai: widget.nilai });
        keys.push(widget.key);
        if (widget.together) this.together++;
        else this.alone++;
        this.onCell?.(widget);
      }
    }
    const { labels, status } = readStatus(nameCell);
    const { nama, catatanTolak } = readIndikatorName(nameCell, labels, status);
    const aspek = textAt(placed, columns.base.aspek);
    if (without === 12 && nama === '' && aspek === '') {
      if (formsIn(row) > 0) this.lose(row, 'positionDisagrees', false);
      else if (doubt !== null) this.problems.push({ code: doubt, where });
      return; // an RHK without indikator
    }
    if (without > 0) problem ??= 'keyMissing';
    // The live reading is never written from, and its odd widgets are missing elsewhere or there twice.
    if (this.strictly && formsIn(row) > keys.length) problem ??= 'positionDisagrees';
    const target = textAt(placed, columns.base.target);
    // On the live page the months move on without it.
    const total = columns.total === null || !(this.strictly || columns.moved) ? null : textAt(placed, columns.total);
    const facts = { nama, aspek, target, total, months: bulan };
    if (columns.moved ? rhk.id === null || !proves(facts) : contradicts(facts)) problem ??= 'positionDisagrees';
    if (nama === '') problem ??= 'rowUnreadable';
    if (status === null) problem ??= 'statusUnreadable';
    for (const key of keys) {
      const other = this.rowOfKey.get(key);
      if (other !== undefined) {
        problem = 'keyDuplicate';
        for (const theirs of other) this.unsafe.add(theirs);
      }
      this.rowOfKey.set(key, keys);
    }
    if (problem !== null) this.problems.push({ code: problem, where });
    if (problem !== null || !this.currentSafe) this.unsafeRow(row, keys);
    const indikator: Indikator = {
      id: null,
      nama,
      aspek,
      ...splitTarget(target),
      status,
      catatanTolak,
      bulan: bulan.length === 12 ? bulan : null,
    };
    rhk.indikator.push(indikator);
  }

  /** Leaves a row out of the reading, with a problem, and its keys unsafe. */
  private lose(row: Element, code: ReadProblem['code'], endsRhk: boolean): void {
    this.problems.push({ code, where: endsRhk ? '' : (this.current?.nomor ?? '') });
    this.unsafeRow(row);
    if (endsRhk) this.current = null;
  }

  private unsafeRow(row: Element, known: readonly string[] = []): void {
    for (const key of known) this.unsafe.add(key);
    for (const input of Array.from(row.getElementsByTagName('input'))) {
      const key = input.name === 'editableKey' ? input.value : (keyInName(input.name) ?? '');
      if (key === '') continue;
      this.unsafe.add(key);
      // A safe row that carries the same key is not safe either.
      for (const theirs of this.rowOfKey.get(key) ?? []) this.unsafe.add(theirs);
      if (!this.rowOfKey.has(key)) this.rowOfKey.set(key, [key]);
    }
  }
}

function formsIn(row: Element): number {
  return row.getElementsByTagName('form').length;
}
