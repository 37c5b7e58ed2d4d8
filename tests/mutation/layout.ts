/** Tables built otherwise: columns, heads, row groups, tables in and beside tables. */
import { skpWording, wording } from '../../utils/ekinerja/wording';
import { fold } from '../../utils/text/normalise';
import { gridOf, headRows, insertColumn, nameCells, removeColumn, reorder, tablesOf, unitsOf, widthOf } from './tables';
import type { Mutation, Random } from './types';
import { pick, shuffled } from './types';

/** All spellings that mean the same, by list. */
const SYNONYMS: readonly (readonly string[])[] = [
  ...Object.values(wording.head),
  ...Object.values(skpWording.head),
  ...wording.bulan,
  wording.targetBulan,
  wording.realisasiBulan,
];
/** Heads that no adapter reads. */
const UNREAD = ['Total Realisasi', 'TMT', 'Atasan', 'Keterangan'];

type TableChange = (table: HTMLTableElement, random: Random) => boolean;
/** A change to one table of the page, or to all of them. */
const one =
  (change: TableChange): Mutation['apply'] =>
  (document, random) => {
    const table = pick(tablesOf(document), random);
    return table !== undefined && change(table, random);
  };
const each =
  (change: TableChange): Mutation['apply'] =>
  (document, random) =>
    tablesOf(document)
      .map((table) => change(table, random))
      .includes(true);

export const layout: readonly Mutation[] = [
  { name: 'kolom diurutkan lain', keeps: true, apply: each(reorderColumns) },
  {
    name: 'bulan diurutkan lain',
    keeps: true,
    apply: one((table, random) => {
      const months = unitsOf(table, 1).filter(({ length }) => length === 2);
      if (months.length !== 12) return false;
      const first = months[0]?.[0] ?? 0;
      const before = Array.from({ length: first }, (_, c) => c);
      const behind = Array.from({ length: widthOf(table) - first - 24 }, (_, c) => first + 24 + c);
      reorder(table, [...before, ...shuffled(months, random).flat(), ...behind]);
      return true;
    }),
  },
  { name: 'kolom baru', keeps: true, apply: each(addColumn) },
  {
    name: 'kolom lain dihapus',
    keeps: true,
    apply: one((table) => {
      const grid = gridOf(table);
      const at = (grid[0] ?? []).findIndex((cell) => UNREAD.includes(cell?.textContent.trim() ?? ''));
      if (at < 0) return false;
      removeColumn(table, at);
      return true;
    }),
  },
  { name: 'kepala kolom bersinonim', keeps: true, apply: each(renameHeads) },
  {
    name: 'huruf besar kecil lain',
    keeps: true,
    apply: each((table, random) => {
      const upper = random(2) === 0;
      for (const text of textsIn(table.querySelectorAll('th')))
        text.data = upper ? text.data.toUpperCase() : text.data.toLowerCase();
      return true;
    }),
  },
  {
    name: 'thead dan tbody',
    keeps: true,
    apply: each((table, random) => {
      const rows = [...table.rows];
      const heads = headRows(table).length;
      const { ownerDocument: document } = table;
      const [thead, tbody] = [document.createElement('thead'), document.createElement('tbody')];
      const split = random(3);
      thead.append(...rows.slice(0, split === 0 ? 0 : heads));
      tbody.append(...rows.slice(split === 0 ? 0 : heads));
      table.replaceChildren(...(split === 0 ? [tbody] : [thead, tbody]));
      return true;
    }),
  },
  {
    name: 'baris judul di atas kepala',
    keeps: true,
    apply: each((table) => {
      const { ownerDocument: document } = table;
      const row = document.createElement('tr');
      const cell = document.createElement('th');
      cell.colSpan = widthOf(table);
      cell.textContent = 'Rekapitulasi';
      row.append(cell);
      table.rows[0]?.before(row);
      return true;
    }),
  },
  {
    name: 'kepala kedua bernomor',
    keeps: true,
    apply: each((table) => {
      // "(1) (2) (3)" under the heads, as printed forms have it.
      const heads = headRows(table);
      const { ownerDocument: document } = table;
      const row = document.createElement('tr');
      for (let c = 1; c <= widthOf(table); c++)
        row.append(Object.assign(document.createElement('th'), { textContent: `(${String(c)})` }));
      heads.at(-1)?.after(row);
      return true;
    }),
  },
  {
    name: 'nama kolom dalam tiap sel',
    keeps: true,
    apply: each((table, random) => {
      const named = nameCells(table, pick(['span', 'div', 'strong', 'small'], random) ?? 'span');
      if (random(2) === 0 && named.size > 0)
        for (const row of headRows(table)) for (const head of row.cells) head.setAttribute('style', 'display: none');
      return named.size > 0;
    }),
  },
  {
    name: 'tabel dalam tabel tata letak',
    keeps: true,
    apply: one((table) => {
      const { ownerDocument: document } = table;
      const outer = document.createElement('table');
      table.replaceWith(outer);
      outer.insertRow().insertCell().append(table);
      return true;
    }),
  },
  {
    name: 'tabel kecil dalam sel tindakan',
    keeps: true,
    apply: one((table) => {
      const grid = gridOf(table);
      const heads = grid[0] ?? [];
      const at = heads.findIndex((cell) => fold(cell?.textContent ?? '') === '');
      const cells = new Set(at < 0 ? [] : grid.slice(headRows(table).length).map((line) => line[at]));
      let done = false;
      for (const cell of cells) {
        if (cell?.tagName !== 'TD' || cell.colSpan > 1) continue;
        const inner = table.ownerDocument.createElement('table');
        inner
          .insertRow()
          .insertCell()
          .append(...cell.childNodes);
        cell.append(inner);
        done = true;
      }
      return done;
    }),
  },
  {
    name: 'salinan tabel tersembunyi',
    keeps: true,
    apply: one((table, random) => {
      const copy = table.cloneNode(true) as HTMLTableElement;
      const holder = table.ownerDocument.createElement('div');
      holder.append(copy);
      if (random(2) === 0) holder.setAttribute('style', 'display: none');
      else copy.hidden = true;
      if (random(2) === 0) table.after(holder);
      else table.before(holder);
      return true;
    }),
  },
  {
    name: 'tabel lain yang mirip',
    keeps: true,
    apply: one((table) => {
      const { ownerDocument: document } = table;
      const legend = document.createElement('table');
      for (const [tag, texts] of [
        ['th', ['No', 'Aspek', 'Keterangan']],
        ['td', ['1', 'Kuantitas', 'Jumlah hasil']],
      ] as const) {
        const row = legend.insertRow();
        for (const text of texts) row.append(Object.assign(document.createElement(tag), { textContent: text }));
      }
      table.before(legend);
      return true;
    }),
  },
];

function reorderColumns(table: HTMLTableElement, random: Random): boolean {
  const units = unitsOf(table, 0);
  if (units.length < 3) return false;
  const order = shuffled(units, random).flat();
  reorder(table, order);
  return true;
}

function addColumn(table: HTMLTableElement, random: Random): boolean {
  const starts = [...unitsOf(table, 0).map(([first]) => first ?? 0), widthOf(table)];
  const text = pick(['Bobot', 'Keterangan', ''], random) ?? '';
  const values = shuffled(['5', 'Baik', '1 - 2', '', '2026'], random);
  insertColumn(table, pick(starts, random) ?? 0, text, () =>
    Object.assign(table.ownerDocument.createElement('td'), { textContent: pick(values, random) ?? '' }),
  );
  return true;
}

function renameHeads(table: HTMLTableElement, random: Random): boolean {
  let done = false;
  for (const cell of table.querySelectorAll('th')) {
    const text = fold(cell.textContent);
    const words = SYNONYMS.filter((list) => list.includes(text));
    // A word that stands in two lists means what its column says: only what all of them know is said instead.
    const other = pick(
      (words[0] ?? []).filter((word) => words.every((list) => list.includes(word))),
      random,
    );
    if (other === undefined || other === text) continue;
    const holder = [...textsIn([cell])].find(({ data }) => fold(data) === text);
    if (holder === undefined) continue;
    holder.data = other.replace(/^./, (letter) => letter.toUpperCase());
    done = true;
  }
  return done;
}

export function* textsIn(elements: Iterable<Node>): Generator<Text> {
  for (const element of elements) {
    const walker = element.ownerDocument?.createTreeWalker(element, 4);
    for (let node = walker?.nextNode() ?? null; node !== null; node = walker?.nextNode() ?? null) {
      const tag = node.parentElement?.tagName ?? '';
      if (tag !== 'SCRIPT' && tag !== 'STYLE') yield node as Text;
    }
  }
}
