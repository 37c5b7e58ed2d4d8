/**
 * What the cells of a row call themselves (dom/named-cell.ts), a third fact beside head and position: a row whose cells name
 * other columns than the heads do, or only some of whose cells name theirs, is not to be relied on.
 */
import { nameOfCell, without } from '../../dom/named-cell';
import { plainText } from '../../dom/text';
import { wordOf } from './words';

export interface NamedRow {
  /** The cell of a column, without its own name. */
  readonly at: (column: number) => Element | undefined;
  /** All cells that hold something name their columns. */
  readonly named: boolean;
  /** Names and heads say the same, or no cell has a name. */
  readonly agrees: boolean;
}

/** Judges the cells of one row by the columns that its heads name. `columns`: which of `heads` stands where. */
export function readNames<Column extends string>(
  at: (column: number) => Element | undefined,
  columns: Iterable<readonly [Column, number]>,
  heads: Readonly<Record<Column, readonly string[]>>,
): NamedRow {
  const names = new Map<number, Element>();
  let unnamed = 0;
  let other = 0;
  for (const [column, place] of columns) {
    const cell = at(place);
    if (cell === undefined) continue;
    const { name, element } = nameOfCell(cell);
    const said = name === null ? null : wordOf(name, heads);
    if (name !== null && element !== null && heads[column].includes(name)) names.set(place, element);
    else if (said !== null) other += 1;
    else if (cell.firstElementChild !== null || plainText(cell) !== '') unnamed += 1;
  }
  if (names.size === 0) return { at, named: false, agrees: other === 0 };
  const agrees = other === 0 && unnamed === 0;
  if (!agrees) return { at, named: false, agrees };
  return {
    at: (place) => {
      const [cell, name] = [at(place), names.get(place)];
      return cell === undefined || name === undefined ? cell : without(cell, name);
    },
    named: true,
    agrees,
  };
}
