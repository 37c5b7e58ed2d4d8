/** Columns in another order than the site's: read by their heads where every row proves it, refused where one does not. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../../utils/ekinerja/detect';
import { readDaftarPage } from '../../../utils/ekinerja/pages/daftar-rhk/read-page';
import { readMatriks } from '../../../utils/ekinerja/pages/matriks/read';
import { contradicts, proves } from '../../../utils/ekinerja/widgets/prove-row';
import { gridOf, headRows, reorder, widthOf } from '../../mutation/tables';
import { address, openSite, parseHtml } from './stand-in';

const DAFTAR = 'kinerja/kegiatan-rhk/index';
const MATRIKS = 'kinerja/kegiatan-rhk/matriks';

async function table(route: string): Promise<{ document: Document; found: HTMLTableElement }> {
  const document = parseHtml(await (await openSite('contoh')).page(route));
  const found = [...document.querySelectorAll('table')].find((one) => one.textContent.includes('Kinerja Individu'));
  if (found === undefined) throw new Error('no table');
  return { document, found };
}
const daftarOf = (document: Document) => readDaftarPage(document, address(DAFTAR));
const matriksOf = (document: Document) => readMatriks(document, () => undefined);
/** Column `from` before column `to`, heads and cells. */
function move(found: HTMLTableElement, from: number, to: number): void {
  const order = Array.from({ length: widthOf(found) }, (_, c) => c).filter((c) => c !== from);
  order.splice(order.indexOf(to), 0, from);
  reorder(found, order);
}
/** Swaps the heads of two columns, the cells below stay; `level`: row of heads. */
function swapHeads(found: HTMLTableElement, one: number, other: number, level = 0): void {
  const line = gridOf(found)[level] ?? [];
  const [a, b] = [line[one], line[other]];
  if (a === undefined || b === undefined) throw new Error('no such head');
  [a.innerHTML, b.innerHTML] = [b.innerHTML, a.innerHTML];
}
/** Swaps the cells of two columns, the heads stay. */
function swapCells(found: HTMLTableElement, one: number, other: number): void {
  const grid = gridOf(found);
  for (const line of grid.slice(headRows(found).length)) {
    const [a, b] = [line[one], line[other]];
    if (a === undefined || b === undefined || a === b) continue;
    const holes = [a, b].map((cell) => cell.ownerDocument.createElement('td'));
    a.replaceWith(holes[0] ?? '');
    b.replaceWith(holes[1] ?? '');
    holes[0]?.replaceWith(b);
    holes[1]?.replaceWith(a);
  }
}

describe('the Matriks', () => {
  it('with a column moved, or a new one, is read whole and may be written to', async () => {
    const untouched = matriksOf((await table(MATRIKS)).document);
    for (const [from, to] of [
      [4, 2],
      [0, 5],
      [6, 1],
    ] as const) {
      const { document, found } = await table(MATRIKS);
      move(found, from, to);
      expect(matriksOf(document)).toEqual(untouched);
    }
    const { document, found } = await table(MATRIKS);
    for (const [r, line] of gridOf(found).entries()) {
      const row = found.rows[r];
      if (row === undefined) continue;
      if (row.cells.length === 1) continue;
      const cell = document.createElement(r === 0 ? 'th' : 'td');
      cell.textContent = r === 0 ? 'Bobot' : '5';
      if (r === 0) cell.setAttribute('rowspan', '3');
      const before = line[5];
      if (r === 0 || r > 2) row.insertBefore(cell, before ?? null);
    }
    expect(matriksOf(document)).toEqual(untouched);
  });

  it.each<[string, (found: HTMLTableElement) => void]>([
    [
      'two months',
      (found) => {
        swapHeads(found, 7, 9, 1);
      },
    ],
    [
      'aspek and indikator',
      (found) => {
        swapHeads(found, 2, 3);
      },
    ],
    [
      'RHK and indikator',
      (found) => {
        swapHeads(found, 1, 3);
      },
    ],
    [
      'target and its total',
      (found) => {
        swapHeads(found, 4, 5);
      },
    ],
    [
      'target and realisasi of a month',
      (found) => {
        swapHeads(found, 7, 8, 2);
      },
    ],
  ])('is refused when the heads of %s are swapped over unswapped cells', async (_, change) => {
    const { document, found } = await table(MATRIKS);
    // What the total says must differ from the target somewhere, or both heads say the same.
    const cell = gridOf(found)[4]?.[4];
    if (cell !== undefined) cell.textContent = '77 Dokumen';
    change(found);
    const { unsafeKeys, problems } = matriksOf(document);
    expect(problems.length).toBeGreaterThan(0);
    const first = found.querySelector<HTMLInputElement>('[name=editableKey]')?.value;
    expect(unsafeKeys).toContain(first);
  });

  it('is refused when cells stand under the heads of others', async () => {
    for (const [one, other] of [
      [2, 3],
      [2, 4],
      [3, 4],
    ] as const) {
      const { document, found } = await table(MATRIKS);
      swapCells(found, one, other);
      const { problems, unsafeKeys } = matriksOf(document);
      expect(problems.length).toBeGreaterThan(0);
      expect(unsafeKeys.length).toBeGreaterThan(0);
    }
  });

  it('is read from plain inputs, each with its own form, as from popovers', async () => {
    const untouched = matriksOf((await table(MATRIKS)).document);
    const { document } = await table(MATRIKS);
    for (const widget of document.querySelectorAll('.kv-editable')) {
      const form = widget.querySelector('form');
      if (form !== null) widget.replaceWith(form);
    }
    expect(matriksOf(document)).toEqual(untouched);
  });

  it('is read beside a hidden copy of it, and refused beside one that is shown', async () => {
    const untouched = matriksOf((await table(MATRIKS)).document);
    const { document, found } = await table(MATRIKS);
    const copy = found.cloneNode(true) as HTMLTableElement;
    copy.hidden = true;
    found.before(copy);
    expect(matriksOf(document)).toEqual(untouched);
    copy.hidden = false;
    expect(matriksOf(document).problems.map(({ code }) => code)).toContain('secondTable');
  });
});

describe('the Daftar RHK', () => {
  it('with a column moved is read whole', async () => {
    const untouched = daftarOf((await table(DAFTAR)).document);
    for (const [from, to] of [
      [6, 3],
      [0, 4],
      [7, 2],
    ] as const) {
      const { document, found } = await table(DAFTAR);
      move(found, from, to);
      expect(daftarOf(document)).toEqual(untouched);
    }
  });

  it('is refused when heads are swapped over unswapped cells', async () => {
    for (const [one, other] of [
      [1, 2],
      [3, 4],
      [4, 5],
      [2, 4],
      [1, 4],
      [5, 6],
    ] as const) {
      const { document, found } = await table(DAFTAR);
      swapHeads(found, one, other);
      expect(daftarOf(document)).toMatchObject({ ok: false, reason: { kind: 'unreadablePage' } });
    }
  });
});

describe('the proof of a row', () => {
  const months = Array.from({ length: 12 }, (_, m) => ({ key: String(101 + m), nilai: m === 0 ? '4.5' : null }));
  const row = { nama: 'Jumlah laporan', aspek: 'Kuantitas', target: '6 Dokumen', total: '4.5 Dokumen', months };

  it('asks every cell for what its head says', () => {
    expect(proves(row)).toBe(true);
    for (const change of [
      { aspek: 'Baik' },
      { nama: 'Kualitas', aspek: '' },
      { nama: '12' },
      { target: 'Dokumen' },
      { total: null },
      { total: '6 Dokumen' },
      { total: '4.5 Berkas' },
      { months: [...months].reverse() },
    ])
      expect(proves({ ...row, ...change })).toBe(false);
  });

  it('speaks up in the usual order only when a cell belongs elsewhere', () => {
    expect(contradicts({ ...row, aspek: '', total: '9 Dokumen' })).toBe(false);
    expect(contradicts({ ...row, target: '4.5 Dokumen', total: '6 Dokumen' })).toBe(true);
    expect(contradicts({ ...row, aspek: '6 Dokumen', target: 'Kuantitas' })).toBe(true);
    // A month has a second row that is not shown: what is shown here would be told to be too little.
    expect(contradicts({ ...row, total: '6 Dokumen' })).toBe(true);
  });
});

describe('the pages outside', () => {
  it('are told without the ids of their fields', () => {
    for (const [file, name] of [
      ['login', 'LoginForm[password]'],
      ['otp', 'DynamicModel[otp]'],
    ] as const) {
      const document = parseHtml(
        `<body class="x"><form><input name="LoginForm[username]"><input name="${name}"></form></body>`,
      );
      expect(detect(document, address('site/lain')).page).toBe(file);
    }
    expect(
      detect(parseHtml('<body><aside></aside><input name="DynamicModel[otp]"></body>'), address('x')).page,
    ).toBeNull();
  });
});

describe('the account', () => {
  const akunOf = async (change: (document: Document) => void): Promise<string> => {
    const { document } = await table(MATRIKS);
    document.querySelector('.user-panel')?.removeAttribute('class');
    change(document);
    return matriksOf(document).akun;
  };
  const say = (where: string) => (document: Document) =>
    document.querySelector(where)?.insertAdjacentHTML('beforeend', '<p>199107072016051009</p>');

  it('is the only NIP of the sidebar, never one of the page or one of two', async () => {
    expect(await akunOf(() => undefined)).toBe('199003152015042001');
    expect(await akunOf(say('.content'))).toBe('199003152015042001');
    expect(await akunOf(say('aside'))).toBe('');
  });
});
