/**
 * Lines of the month sheet → months of the drafts. A line names its indikator by code, else by its number (No IKI), else by
 * its texts; whatever texts it has must agree, so that months never slide to another indikator.
 */
import { parseItemKode } from '../../skp/kode-item';
import { equalNumbers } from '../../skp/number-text';
import type { WantedCell } from '../../skp/wanted';
import { fold } from '../../text/normalise';
import { isTotal, separatorOf } from '../special-rows';
import { exampleOf } from './examples';
import { headingsOf, RowCells } from './table';
import type { Findings, SkpTable } from './table';
import type { DraftIndikator, DraftRhk } from './types';

interface Place {
  readonly rhk: DraftRhk;
  readonly indikator: DraftIndikator;
}

interface Said {
  readonly rhk: string | null;
  readonly aspek: string | null;
  readonly indikator: string | null;
}

/** Texts that are there must be the same. */
const agrees = (said: string | null, is: string | null): boolean =>
  said === null || is === null || fold(said) === fold(is);

const fits = ({ rhk, indikator }: Place, said: Said): boolean =>
  agrees(said.rhk, rhk.nama) && agrees(said.aspek, indikator.aspek) && agrees(said.indikator, indikator.nama);

export class MonthReader {
  private readonly table: SkpTable;
  private readonly findings: Findings;
  private readonly places: readonly Place[];
  private rhk: string | null = null;

  constructor(table: SkpTable, groups: readonly DraftRhk[], findings: Findings) {
    this.table = table;
    this.findings = findings;
    this.places = groups.flatMap((rhk) => rhk.indikator.map((indikator) => ({ rhk, indikator })));
  }

  readAll(): void {
    const { sheet, headerRow } = this.table;
    const headings = headingsOf(this.table);
    for (let index = headerRow + 1; index < sheet.rows.length; index += 1) {
      const cells = sheet.rows.at(index);
      if (cells === undefined) continue;
      const one = new RowCells(this.table, index, cells, this.findings);
      if (one.beginsOther(headings, cells)) break;
      this.readRow(one);
    }
  }

  private readRow(cells: RowCells): void {
    const kodeText = cells.raw('kode').trim();
    const first = (cells.raw('nomor') || cells.raw('rhk') || cells.raw('aspek') || cells.raw('indikator')).trim();
    if (exampleOf(kodeText, '') !== 'none' || cells.isHeading()) return;
    if (kodeText === '' && !cells.has('nomorIki')) {
      if (isTotal(first)) cells.problem('totalRowSkipped', first, { info: true });
      if (isTotal(first) || separatorOf(first) !== null) return;
    }
    const kode = parseItemKode(kodeText);
    cells.exact = kode !== null;
    const ownRhk = this.words(cells, 'rhk');
    if (kode === null) this.rhk = ownRhk ?? this.rhk;
    if (!cells.hasMonths()) return;
    if (cells.isShifted()) {
      cells.problem('rowShape', cells.raw('indikator'));
      return;
    }
    const said: Said = {
      rhk: kode === null ? this.rhk : ownRhk,
      aspek: this.words(cells, 'aspek'),
      indikator: this.words(cells, 'indikator'),
    };
    const iki = cells.text('nomorIki');
    const found = this.find(cells, kode?.id ?? null, iki, said);
    if (found === null) return;
    const { indikator } = found;
    if (indikator.monthRow !== 0) {
      cells.problem('monthsTwice', indikator.nama, { other: indikator.monthRow });
      return;
    }
    indikator.monthRow = cells.row;
    this.take(cells, indikator);
  }

  /** A text that a formula shows; one that could not be worked out says nothing. */
  private words(cells: RowCells, field: 'rhk' | 'aspek' | 'indikator'): string | null {
    const raw = cells.raw(field);
    return raw.startsWith('=') || raw.startsWith('#') ? null : cells.text(field);
  }

  private find(cells: RowCells, id: string | null, iki: string | null, said: Said): Place | null {
    const named = (place: Place): boolean =>
      id === null ? iki !== null && place.indikator.nomorIki === iki : place.indikator.id === id;
    const byKey = id === null && iki === null ? [] : this.places.filter(named);
    const [only, another] = byKey;
    if (only !== undefined && another === undefined) {
      if (fits(only, { ...said, rhk: id === null && iki !== null ? this.ownRhk(cells) : said.rhk })) return only;
      cells.problem('monthsTextDisagree', said.indikator ?? said.rhk ?? '', { other: only.indikator.row });
      return null;
    }
    if (said.indikator === null) {
      cells.problem('monthsWithoutIndikator', said.rhk ?? iki ?? '');
      return null;
    }
    const byTexts = this.places.filter((place) => fits(place, said));
    const [first, second] = byTexts;
    if (first !== undefined && second === undefined) return first;
    cells.problem(first === undefined ? 'monthsWithoutIndikator' : 'monthsTwoCandidates', said.indikator, {
      field: 'indikator',
    });
    return null;
  }

  private ownRhk(cells: RowCells): string | null {
    return this.words(cells, 'rhk');
  }

  private take(cells: RowCells, indikator: DraftIndikator): void {
    indikator.aspek ??= this.words(cells, 'aspek');
    indikator.satuan ??= cells.raw('satuan').startsWith('=') ? null : cells.text('satuan');
    if (!cells.raw('target').startsWith('=')) {
      cells.target(
        indikator.satuan,
        (value) => {
          if (indikator.target === null) indikator.target = value;
          else if (!equalNumbers(indikator.target, value)) {
            cells.problem('targetsDiffer', value, { field: 'target', other: indikator.row });
          }
        },
        () => undefined,
      );
    }
    cells.months(indikator.satuan, (at, cell: WantedCell) => (indikator.bulan[at] = cell));
  }
}
