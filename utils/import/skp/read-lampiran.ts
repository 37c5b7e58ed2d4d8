/** Lampiran lines → wanted entries: a column with the part, or the part as a heading line above its entries. */
import { parseItemKode } from '../../skp/kode-item';
import type { ItemKode } from '../../skp/kode-item';
import { fold } from '../../text/normalise';
import { isTotal } from '../special-rows';
import { exampleOf } from './examples';
import { chooseLoosely } from './loose-choice';
import { RowCells } from './table';
import type { Findings, SkpTable } from './table';

export interface DraftLampiran {
  readonly sheet: string;
  readonly row: number;
  readonly kode: ItemKode | null;
  readonly bagian: string;
  readonly uraian: string;
}

/** Reads the entries of one table. `bagian`: headings of the parts on the site. */
export function readLampiranRows(table: SkpTable, bagian: readonly string[], findings: Findings): DraftLampiran[] {
  const entries: DraftLampiran[] = [];
  const seen = new Map<string, number>();
  /** Part that is valid from here on; null = an unknown one was named, and reported. */
  let current: string | null = null;
  let named = false;
  for (let index = table.headerRow + 1; index < table.sheet.rows.length; index += 1) {
    const cells = new RowCells(table, index, table.sheet.rows.at(index) ?? [], findings);
    if (!cells.has('bagian', 'uraian') || cells.isHeading()) continue;
    const kodeText = cells.raw('kode').trim();
    const example = exampleOf(kodeText, cells.raw('uraian'));
    if (example !== 'none') {
      const code = example === 'ours' ? 'exampleSkipped' : 'exampleChanged';
      cells.problem(code, cells.raw('uraian'), { info: example === 'ours' });
      continue;
    }
    const kode = parseItemKode(kodeText);
    cells.exact = kode !== null;
    if (cells.isShifted()) {
      cells.problem('rowShape', cells.raw('uraian'));
      continue;
    }
    const ownBagian = cells.text('bagian');
    const uraian = cells.text('uraian');
    // A part as a heading line of its own: in its column, or where the entries stand.
    const heading = kode === null && (uraian === null || ownBagian === null) ? (ownBagian ?? uraian) : null;
    const asPart = heading === null || heading.length > 60 ? null : chooseLoosely(heading, bagian);
    if (asPart?.kind === 'chosen' && (uraian === null || !asPart.corrected || startsLikeHeading(heading ?? ''))) {
      current = asPart.value;
      named = true;
      continue;
    }
    if (ownBagian !== null) {
      const choice = chooseLoosely(ownBagian, bagian);
      named = true;
      // Our own lines carry the site's own heading, whatever it is.
      current = choice.kind === 'chosen' ? choice.value : kode === null && bagian.length > 0 ? null : ownBagian;
      if (current === null) cells.problem('bagianUnknown', ownBagian, { field: 'bagian' });
    }
    if (uraian === null) continue;
    // A text of the person's own is kept, however short; only a line nobody numbered can be a sum.
    if (kode === null && isTotal(uraian)) {
      cells.problem('totalRowSkipped', uraian, { info: true });
      continue;
    }
    if (current === null) {
      if (!named) cells.problem('uraianWithoutBagian', uraian, { field: 'bagian' });
      continue;
    }
    const key = kode?.id ?? `${fold(current)}\n${fold(uraian)}`;
    const first = seen.get(key);
    if (first !== undefined) {
      cells.problem(kode === null ? 'duplicateRow' : 'kodeTwice', uraian, { other: first });
      continue;
    }
    seen.set(key, cells.row);
    entries.push({ sheet: table.sheet.name, row: cells.row, kode, bagian: current, uraian });
  }
  return entries;
}

/** "DUKUNGAN SUMBER DAYA", "A. Dukungan": a heading, and not a sentence that begins with the word. */
const startsLikeHeading = (text: string): boolean =>
  text === text.toUpperCase() || /^[A-Z0-9]{1,2}[.)]\s/u.test(text) || text.trim().endsWith(':');
