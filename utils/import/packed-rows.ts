import type { WantedRow, WantedValue } from './types';

/**
 * Rows as a few flat lists, to send them from the worker: thousands of small objects take the receiving thread longer
 * to rebuild than they took to read. Texts that repeat from row to row are sent once.
 */
export interface PackedRows {
  readonly texts: readonly string[];
  /** Per row the sheet row, then the place of each of `FIELDS` in `texts`; -1 = null. */
  readonly places: Int32Array;
  /** Twelve per row: `LEAVE`, `CLEAR`, or the place of the value in `texts` after `FIRST`. */
  readonly bulan: Int32Array;
}

const FIELDS = ['kode', 'rhk', 'aspek', 'indikator', 'target', 'satuan'] as const;
const WIDTH = FIELDS.length + 1;
const BULAN = 12;
const LEAVE = 0;
const CLEAR = 1;
const FIRST = 2;

/** Packs rows with `from` ≤ index < `to`. */
export function packRows(rows: readonly WantedRow[], from: number, to: number): PackedRows {
  const part = rows.slice(from, to);
  const texts: string[] = [];
  const places = new Int32Array(part.length * WIDTH);
  const bulan = new Int32Array(part.length * BULAN);
  const values = new Map<string, number>();
  let above: WantedRow | undefined;
  for (const [index, row] of part.entries()) {
    const start = index * WIDTH;
    places[start] = row.sheetRow;
    for (const [field, name] of FIELDS.entries()) {
      const text = row[name];
      const at = start + 1 + field;
      if (text === null) places[at] = -1;
      else if (above?.[name] === text) places[at] = places[at - WIDTH] ?? -1;
      else places[at] = texts.push(text) - 1;
    }
    for (let month = 0; month < BULAN; month += 1) {
      const value = row.bulan[month];
      if (value === undefined || value.kind === 'leave') continue;
      const at = index * BULAN + month;
      if (value.kind === 'clear') bulan[at] = CLEAR;
      else {
        let place = values.get(value.value);
        if (place === undefined) {
          place = texts.push(value.value) - 1;
          values.set(value.value, place);
        }
        bulan[at] = FIRST + place;
      }
    }
    above = row;
  }
  return { texts, places, bulan };
}

/** The rows again; cells that say the same share one value. */
export function unpackRows({ texts, places, bulan }: PackedRows): WantedRow[] {
  const shared: WantedValue[] = [];
  shared[LEAVE] = { kind: 'leave' };
  shared[CLEAR] = { kind: 'clear' };
  const valueOf = (code: number): WantedValue => (shared[code] ??= { kind: 'set', value: texts[code - FIRST] ?? '' });
  const textAt = (at: number): string | null => texts[places[at] ?? -1] ?? null;
  return Array.from({ length: places.length / WIDTH }, (_, index): WantedRow => {
    const at = index * WIDTH;
    const months: WantedValue[] = [];
    for (let month = 0; month < BULAN; month += 1) months.push(valueOf(bulan[index * BULAN + month] ?? LEAVE));
    return {
      sheetRow: places[at] ?? 0,
      kode: textAt(at + 1),
      rhk: textAt(at + 2),
      aspek: textAt(at + 3),
      indikator: textAt(at + 4),
      target: textAt(at + 5),
      satuan: textAt(at + 6),
      bulan: months,
    };
  });
}
