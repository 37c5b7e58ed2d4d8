/** Changes that lose or move something: to be refused or named, never read wrongly without a word. */
import { fold } from '../../utils/text/normalise';
import { parseHtml } from '../unit/ekinerja/stand-in';
import { gridOf, headRows, nameCells, tablesOf } from './tables';
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

/** What came of a page that was cut on its way. */
export const cutPages = new WeakMap<Document, string>();

/**
 * Heads whose columns hold a kind of their own. Columns that look alike (two months, two positions, two dates) are not
 * swapped below untouched heads: such a page says by itself what is read. So does a Daftar RHK with indikator and target
 * swapped, because an indikator may begin with a number and a target may have none; there the Matriks is the other
 * opinion, and only rows on which both agree are joined (utils/ekinerja/merge-skp.ts).
 */
const KINDS = ['aspek', 'target', 'status', 'uraian', 'nomor', 'tanggal berlaku', 'tanggal'];

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
  {
    name: 'nama sel lain daripada kepalanya',
    keeps: false,
    apply: (document, random) => {
      const table = pick(tablesOf(document), random);
      const names = table === undefined ? [] : [...nameCells(table, 'span').values()];
      const [a, b] = [pick(names, random), pick(names, random)];
      if (a === undefined || b === undefined || a.textContent === b.textContent) return false;
      [a.textContent, b.textContent] = [b.textContent, a.textContent];
      return true;
    },
  },
  { name: 'kepala asing', keeps: false, apply: toOne(headCells, (cell) => (cell.textContent = 'Lain')) },
  {
    name: 'isi kolom tertukar',
    keeps: false,
    apply: (document, random) => {
      const table = pick(tablesOf(document), random);
      if (table === undefined) return false;
      const grid = gridOf(table);
      const heads = grid[0] ?? [];
      const known = heads.flatMap((cell, c) => (KINDS.includes(fold(cell?.textContent ?? '')) ? [c] : []));
      const [a, b] = [pick(known, random), pick(known, random)];
      if (a === undefined || b === undefined || a === b) return false;
      for (const line of grid.slice(headRows(table).length)) {
        const [one, other] = [line[a], line[b]];
        if (one === undefined || other === undefined || one === other) continue;
        const hole = document.createElement('td');
        one.replaceWith(hole);
        other.replaceWith(one);
        hole.replaceWith(other);
      }
      return true;
    },
  },
  {
    name: 'halaman terpotong',
    keeps: false,
    apply: (document, random) => {
      const html = document.documentElement.outerHTML;
      const cut = html.slice(0, Math.floor(html.length / 3) + random(Math.ceil((html.length * 2) / 3)));
      document.documentElement.replaceWith(document.adoptNode(parseHtml(cut).documentElement));
      cutPages.set(document, cut);
      return true;
    },
  },
  {
    name: 'label formulir tertukar',
    keeps: false,
    apply: (document, random) => {
      const labels = [...document.querySelectorAll('form .form-group label')];
      const [a, b] = [pick(labels, random), pick(labels, random)];
      if (a === undefined || b === undefined || a === b) return false;
      [a.textContent, b.textContent] = [b.textContent, a.textContent];
      return true;
    },
  },
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
