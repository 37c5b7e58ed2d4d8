/**
 * Pages changed in ways a new version, another extension or a hostile page might change them: a reading may be complete
 * or refuse, but what it does not flag must be exactly what is stored.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDaftarRhk } from '../../../utils/ekinerja/pages/daftar-rhk/read';
import { readMatriks } from '../../../utils/ekinerja/pages/matriks/read';
import type { Skp } from '../../../utils/skp/model';
import { parseHtml } from './stand-in';

type Random = (below: number) => number;
type Mutation = (document: Document, table: HTMLTableElement, random: Random) => void;

/** RHK kept in the pages that are changed: three indikator, none, and one of the other group. */
const KEPT: ReadonlySet<string | null> = new Set(['504', '509', '511']);

/** A page with a few RHK only: many changed copies of it are read. */
function load(name: string): { document: Document; table: HTMLTableElement; expected: Skp } {
  const file = (path: string): string => readFileSync(new URL(`../../pages/${path}`, import.meta.url), 'utf8');
  const loaded = tableOf(parseHtml(file(`fixtures/${name}.html`)));
  let kept = true;
  for (const row of [...loaded.table.querySelectorAll('tr')]) {
    if (row.querySelector(':scope > td') === null) continue;
    const id = /id_kegiatan_rhk=(\d+)/.exec(row.innerHTML)?.[1];
    if (id !== undefined) kept = KEPT.has(id);
    if (!kept) row.remove();
  }
  for (const part of loaded.document.querySelectorAll('script, .sidebar-menu, .main-header, #modal-instansi'))
    part.remove();
  const expected = JSON.parse(file(`expected/${name}.json`)) as Skp;
  return { ...loaded, expected: { ...expected, rhk: expected.rhk.filter(({ id }) => KEPT.has(id)) } };
}

function tableOf(document: Document): { document: Document; table: HTMLTableElement } {
  const table = [...document.querySelectorAll('table')].find((one) => one.textContent.includes('Kinerja Individu'));
  if (table === undefined) throw new Error('no table in the fixture');
  return { document, table };
}

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};
const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...table.querySelectorAll('tr')];
const headRow = (row: HTMLTableRowElement): boolean =>
  row.querySelector(':scope > td') === null && row.cells.length > 1;
const dataRows = (table: HTMLTableElement): HTMLTableRowElement[] =>
  rowsOf(table).filter((row) => row.querySelector(':scope > td') !== null);
const cellsOf = (table: HTMLTableElement): HTMLTableCellElement[] => dataRows(table).flatMap((row) => [...row.cells]);
const element = (document: Document, tag: string, text = ''): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent: text });

/** Nothing of these touches meaning: the reading must stay complete. */
const HARMLESS: Readonly<Record<string, Mutation>> = {
  otherIds: (_, table, random) => {
    const prefix = `x${random(1000)}-`;
    for (const one of table.querySelectorAll('[id]')) one.id = prefix + one.id;
    for (const one of table.querySelectorAll('[data-target]')) {
      one.setAttribute('data-target', `#${prefix}${(one.getAttribute('data-target') ?? '').slice(1)}`);
    }
  },
  otherClasses: (_, table) => {
    for (const one of table.querySelectorAll('.kv-editable, .kv-editable-value, .kv-editable-input, .btn-group')) {
      one.className = 'v2';
    }
    table.className = 'grid';
  },
  wrappedTable: (document, table) => {
    const outer = element(document, 'section');
    table.replaceWith(outer);
    outer.append(table);
  },
  wrappedCells: (document, table, random) => {
    for (const cell of cellsOf(table)) {
      if (cell.childNodes.length === 0 || random(2) === 0) continue;
      const inner = element(document, pick(['div', 'span', 'b'], random));
      inner.append(...cell.childNodes);
      cell.append(inner);
    }
  },
  theadAndTbody: (document, table) => {
    const rows = rowsOf(table);
    const separator = rows.findIndex((row) => row.cells.length === 1);
    const head = element(document, 'thead');
    const body = element(document, 'tbody');
    head.append(...rows.slice(0, separator));
    body.append(...rows.slice(separator));
    table.replaceChildren(head, body);
  },
  otherCase: (_, table) => {
    for (const cell of table.querySelectorAll('th')) {
      const walk = (node: Node): void => {
        if (node.nodeType === 3) node.nodeValue = (node.nodeValue ?? '').toUpperCase();
        for (const child of node.childNodes) walk(child);
      };
      walk(cell);
    }
  },
  blanks: (_, table) => {
    for (const cell of [...table.querySelectorAll('th'), ...cellsOf(table)]) {
      cell.prepend('\n  \u00a0');
      cell.append(' \n');
    }
  },
  scriptsAndComments: (document, table, random) => {
    for (const cell of cellsOf(table)) {
      if (random(3) > 0) continue;
      cell.append(document.createComment('v2'), element(document, 'script', 'var target = 99;'));
    }
  },
  titleRow: (document, table) => {
    const row = element(document, 'tr');
    const cell = element(document, 'th', 'Rekapitulasi');
    cell.setAttribute('colspan', String(widthOf(table)));
    row.append(cell);
    rowsOf(table)[0]?.before(row);
  },
  restyled: (_, table, random) => {
    for (const cell of cellsOf(table)) if (random(2) === 0) cell.setAttribute('style', 'color: red; padding: 0');
  },
};

/** These change what stands where: refusing is fine, reading something else silently is not. */
const RISKY: Readonly<Record<string, Mutation>> = {
  extraColumn: (document, table, random) => insertColumn(document, table, random(widthOf(table) + 1)),
  swappedHeads: (_, table, random) => {
    const heads = rowsOf(table)
      .filter(headRow)
      .flatMap((row) => [...row.cells]);
    const [a, b] = [pick(heads, random), pick(heads, random)];
    [a.textContent, b.textContent] = [b.textContent, a.textContent];
  },
  renamedHead: (_, table, random) => {
    pick(
      rowsOf(table)
        .filter(headRow)
        .flatMap((row) => [...row.cells]),
      random,
    ).textContent = 'Lain';
  },
  removedHeadRow: (_, table, random) => pick(rowsOf(table).filter(headRow), random).remove(),
  removedCell: (_, table, random) => pick(cellsOf(table), random).remove(),
  doubledCell: (_, table, random) => {
    const cell = pick(cellsOf(table), random);
    cell.after(cell.cloneNode(true));
  },
  oddRowspan: (_, table, random) =>
    pick(cellsOf(table), random).setAttribute('rowspan', pick(['0', '2', '3', '9', '-1', 'x', '99999'], random)),
  oddColspan: (_, table, random) =>
    pick(cellsOf(table), random).setAttribute('colspan', pick(['2', '3', '31', '5000'], random)),
  lostRowspan: (_, table, random) =>
    pick([...table.querySelectorAll('td[rowspan]')], random).removeAttribute('rowspan'),
  lostSeparator: (_, table, random) =>
    pick(
      rowsOf(table).filter((row) => row.cells.length === 1),
      random,
    ).remove(),
  otherSeparator: (_, table, random) => {
    const cell = pick(
      rowsOf(table).filter((row) => row.cells.length === 1),
      random,
    ).cells[0];
    if (cell !== undefined) cell.textContent = 'KREATIVITAS';
  },
  secondTable: (_, table) => table.after(table.cloneNode(true)),
  otherStatus: (_, table, random) => {
    const label = pick([...table.querySelectorAll('span.label')], random);
    if (random(2) === 0) label.remove();
    else label.className = 'label label-warning';
  },
  mixedLinks: (_, table, random) => {
    const link = pick([...table.querySelectorAll('a[href]')], random);
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/\d+$/, String(900 + random(99))));
  },
};

/** Only the Matriks has cells to write. */
const RISKY_CELLS: Readonly<Record<string, Mutation>> = {
  doubledKey: (_, table, random) => {
    const keys = [...table.querySelectorAll('[name=editableKey]')];
    pick(keys, random).setAttribute('value', pick(keys, random).getAttribute('value') ?? '');
  },
  lostKey: (_, table, random) => pick([...table.querySelectorAll('[name=editableKey]')], random).remove(),
  strangeKey: (_, table, random) =>
    pick([...table.querySelectorAll('[name=editableKey]')], random).setAttribute(
      'value',
      pick(['', 'x', '1;2'], random),
    ),
  extraField: (document, table, random) => {
    const field = element(document, 'input');
    field.setAttribute('name', 'bulan');
    pick([...table.querySelectorAll('form')], random).append(field);
  },
  otherAttribute: (_, table, random) =>
    pick([...table.querySelectorAll('[name=target]')], random).setAttribute('name', 'target_kualitas'),
  otherAction: (_, table, random) =>
    pick([...table.querySelectorAll('form')], random).setAttribute(
      'action',
      '/v1/index.php?r=kinerja%2Fkegiatan-tahunan%2Fdelete',
    ),
  otherValueShown: (_, table, random) => {
    const button = pick([...table.querySelectorAll('.kv-editable-value')], random);
    button.textContent = String(random(900) + 1000);
  },
  lostWidget: (_, table, random) => pick([...table.querySelectorAll('.kv-editable')], random).remove(),
  movedWidget: (_, table, random) => {
    const widgets = [...table.querySelectorAll('.kv-editable')];
    pick(widgets, random).closest('td')?.nextElementSibling?.append(pick(widgets, random));
  },
  movedColumn: (_, table, random) => {
    const [from, to] = [random(12), random(12)];
    for (const row of dataRows(table)) {
      const first = row.cells.length - 24;
      const [a, b] = [row.cells[first + 2 * from], row.cells[first + 2 * to]];
      if (a !== undefined && b !== undefined && a !== b) swap(a, b);
    }
    const heads = rowsOf(table).filter(headRow)[1]?.cells;
    const [a, b] = [heads?.[from], heads?.[to]];
    if (a !== undefined && b !== undefined && a !== b) swap(a, b);
  },
  hiddenCell: (_, table, random) =>
    pick([...table.querySelectorAll('.kv-editable')], random)
      .closest('td')
      ?.setAttribute('style', 'display:none'),
};

function swap(a: Element, b: Element): void {
  const mark = a.ownerDocument.createComment('');
  a.replaceWith(mark);
  b.replaceWith(a);
  mark.replaceWith(b);
}

function widthOf(table: HTMLTableElement): number {
  return Math.max(...rowsOf(table).map((row) => row.cells.length));
}

function insertColumn(document: Document, table: HTMLTableElement, at: number): void {
  const width = widthOf(table);
  for (const row of rowsOf(table)) {
    const index = at - (width - row.cells.length);
    if (row.cells.length === 1) row.cells[0]?.setAttribute('colspan', String(width + 1));
    else if (headRow(row)) {
      if (row === rowsOf(table)[0])
        row.insertBefore(
          Object.assign(element(document, 'th', 'Catatan'), { rowSpan: 3 }),
          row.cells[Math.min(at, 7)] ?? null,
        );
    } else row.insertBefore(element(document, 'td', 'x'), row.cells[Math.max(0, index)] ?? null);
  }
}

const matriks = load('matriks--contoh');
const daftar = load('daftar-rhk--contoh');

function mutated(
  source: { document: Document; table: HTMLTableElement },
  mutations: readonly Mutation[],
  seed: number,
): Document {
  const { document, table } = tableOf(source.document.cloneNode(true) as Document);
  let state = seed;
  const random: Random = (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % Math.max(1, below);
  };
  for (const mutate of mutations) {
    try {
      mutate(document, table, random);
    } catch (error) {
      // Earlier mutations may have left nothing to pick from.
      if (!(error instanceof Error) || error.message !== 'nothing to pick from') throw error;
    }
  }
  return document;
}

interface Cell {
  readonly rhk: string | null;
  readonly jenis: string;
  readonly indikator: string;
  readonly aspek: string;
  readonly target: string | null;
  readonly satuan: string;
  readonly status: string | null;
  readonly bulan: number;
  readonly nilai: string | null;
}

function cellsByKey(skp: Skp): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { id, jenis, indikator } of skp.rhk) {
    for (const { nama, aspek, target, satuan, status, bulan } of indikator) {
      for (const { key, nilai, bulan: month } of bulan ?? []) {
        cells.set(key, { rhk: id, jenis, indikator: nama, aspek, target, satuan, status, bulan: month, nilai });
      }
    }
  }
  return cells;
}

const truth = cellsByKey(matriks.expected);

/** Every cell that the reading does not flag says what is stored; if anything is missing, something is flagged. */
function expectNothingWrongUnflagged(document: Document, names: readonly string[]): void {
  const { skp, problems, unsafeKeys } = readMatriks(document);
  const unsafe = new Set(unsafeKeys);
  const read = cellsByKey(skp);
  for (const [key, cell] of read) {
    if (!unsafe.has(key)) expect({ names, key, ...cell }).toEqual({ names, key, ...truth.get(key) });
  }
  const lost = [...truth.keys()].filter((key) => !read.has(key));
  if (lost.length > 0) expect(problems).not.toEqual([]);
}

const names = (of: Readonly<Record<string, Mutation>>): string[] => Object.keys(of);

describe('Matriks', () => {
  it.each(names(HARMLESS))('reads everything in spite of %s', (name) => {
    const mutation = HARMLESS[name];
    if (mutation === undefined) throw new Error(name);
    for (let seed = 1; seed <= 2; seed++) {
      const reading = readMatriks(mutated(matriks, [mutation], seed));
      expect(reading.skp).toEqual(matriks.expected);
      expect(reading.unsafeKeys).toEqual([]);
      expect(reading.problems).toEqual([]);
    }
  });

  const all = { ...HARMLESS, ...RISKY, ...RISKY_CELLS };
  it('never reads a cell wrongly without flagging it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names(all)), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        (chosen, seed) => {
          const mutations = chosen.flatMap((name) => all[name as keyof typeof all] ?? []);
          expectNothingWrongUnflagged(mutated(matriks, mutations, seed), chosen);
        },
      ),
      { numRuns: Number(process.env['MUTATIONS'] ?? 40), endOnFailure: true },
    );
  }, 120_000);
});

describe('Daftar RHK', () => {
  it.each(names(HARMLESS))('reads everything in spite of %s', (name) => {
    const mutation = HARMLESS[name];
    if (mutation === undefined) throw new Error(name);
    const reading = readDaftarRhk(mutated(daftar, [mutation], 7));
    expect(reading).toEqual({ skp: daftar.expected, problems: [] });
  });

  const all = { ...HARMLESS, ...RISKY };
  it('never reads anything wrongly without a problem', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names(all)), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        (chosen, seed) => {
          const mutations = chosen.flatMap((name) => all[name as keyof typeof all] ?? []);
          const { skp, problems } = readDaftarRhk(mutated(daftar, mutations, seed));
          expect({ chosen, skp }).toEqual({ chosen, skp: problems.length === 0 ? daftar.expected : skp });
        },
      ),
      { numRuns: Number(process.env['MUTATIONS'] ?? 40), endOnFailure: true },
    );
  }, 120_000);
});
