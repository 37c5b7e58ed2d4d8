/** Changes that lose or move something: to be refused or named, never read wrongly without a word. */
import { headRows, tablesOf } from './tables';
import type { Mutation, Random } from './types';
import { pick } from './types';

const dataCells = (document: Document): HTMLTableCellElement[] =>
  tablesOf(document).flatMap((table) => [...table.querySelectorAll('td')]);
const headCells = (document: Document): HTMLTableCellElement[] =>
  tablesOf(document).flatMap((table) => headRows(table).flatMap((row) => [...row.cells]));

/** Applies to one of the elements, if there is any. */
const toOne =
  (find: (document: Document) => Iterable<Element>, change: (element: Element, random: Random) => void) =>
  (document: Document, random: Random): boolean => {
    const element = pick([...find(document)], random);
    if (element !== undefined) change(element, random);
    return element !== undefined;
  };
const all = (selector: string) => (document: Document) => document.querySelectorAll(selector);

export const damage: readonly Mutation[] = [
  {
    name: 'kepala tertukar',
    keeps: false,
    apply: (document, random) => {
      const table = pick(tablesOf(document), random);
      const heads = table === undefined ? [] : headRows(table).flatMap((row) => [...row.cells]);
      const [a, b] = [pick(heads, random), pick(heads, random)];
      if (a === undefined || b === undefined || a === b) return false;
      [a.textContent, b.textContent] = [b.textContent, a.textContent];
      return true;
    },
  },
  { name: 'kepala asing', keeps: false, apply: toOne(headCells, (cell) => (cell.textContent = 'Lain')) },
  {
    name: 'sel hilang',
    keeps: false,
    apply: toOne(dataCells, (cell) => {
      cell.remove();
    }),
  },
  {
    name: 'sel ganda',
    keeps: false,
    apply: toOne(dataCells, (cell) => {
      cell.after(cell.cloneNode(true));
    }),
  },
  {
    name: 'rowspan lain',
    keeps: false,
    apply: toOne(dataCells, (cell, random) => {
      cell.setAttribute('rowspan', pick(['0', '2', '9', 'x'], random) ?? '2');
    }),
  },
  {
    name: 'tabel kedua yang sama',
    keeps: false,
    apply: toOne(tablesOf, (table) => {
      table.after(table.cloneNode(true));
    }),
  },
  {
    name: 'status hilang',
    keeps: false,
    apply: toOne(all('td .label'), (label) => {
      label.remove();
    }),
  },
  {
    name: 'status berbeda warna',
    keeps: false,
    apply: toOne(all('td .label'), (label) => {
      label.className = 'label label-warning';
      label.textContent = 'Tolak';
    }),
  },
  {
    name: 'kunci hilang',
    keeps: false,
    apply: toOne(all('[name=editableKey]'), (key) => {
      key.remove();
    }),
  },
  {
    name: 'kunci ganda',
    keeps: false,
    apply: (document, random) => {
      const keys = [...document.querySelectorAll('[name=editableKey]')];
      const [a, b] = [pick(keys, random), pick(keys, random)];
      if (a === undefined || b === undefined || a === b) return false;
      a.setAttribute('value', b.getAttribute('value') ?? '');
      return true;
    },
  },
  {
    name: 'widget pindah sel',
    keeps: false,
    apply: toOne(all('.kv-editable'), (widget) => {
      widget.closest('td')?.nextElementSibling?.append(widget);
    }),
  },
  {
    name: 'isian ganda',
    keeps: false,
    apply: toOne(all('form .form-control'), (field) => {
      field.after(field.cloneNode(true));
    }),
  },
  {
    name: 'isian hilang',
    keeps: false,
    apply: toOne(all('form .form-control'), (field) => {
      field.remove();
    }),
  },
  {
    name: 'isian berganti nama',
    keeps: false,
    apply: toOne(all('form .form-control'), (field) => {
      field.setAttribute('name', 'lain');
    }),
  },
];
