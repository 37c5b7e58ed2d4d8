/** Cells that name their columns themselves (simulator/skins/kartu.ts): names are no values, and what they say must agree. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { kartu } from '../../../simulator/skins/kartu';
import { readDaftarRhk } from '../../../utils/ekinerja/pages/daftar-rhk/read';
import { readHarianList } from '../../../utils/ekinerja/pages/kinerja-harian/read';
import { readMatriks } from '../../../utils/ekinerja/pages/matriks/read';
import { readOne } from '../../../utils/guard/harian-list';
import { PLACES } from '../../../utils/samaran/places';
import { parseHtml as parse } from './stand-in';

const plain = (name: string): string =>
  readFileSync(new URL(`../../pages/fixtures/${name}.html`, import.meta.url), 'utf8');
const htmlOf = (document: Document): string => `<!DOCTYPE html>${document.documentElement.outerHTML}`;
const cards = (document: Document): Document => parse(kartu.dress(htmlOf(document)));

/** The Matriks with the first RHK of each group: every test parses it anew. */
const matriks = ((): string => {
  const document = parse(plain('matriks--contoh'));
  let opened = 0;
  for (const row of document.querySelectorAll('.box-body table tr')) {
    if (row.querySelector('td') === null) opened = 0;
    else if (row.querySelector('td[rowspan]') !== null) opened += 1;
    if (opened > 1) row.remove();
  }
  return htmlOf(document);
})();
const dressed = kartu.dress(matriks);
const read = (document: Document) => readMatriks(document, () => undefined);

/** The cells of the first row with an indikator, by the name each of them carries. */
function cellNamed(document: Document, name: string): { cell: HTMLTableCellElement; label: Element } {
  const label = [...document.querySelectorAll('td > .daftar-nama')].find((one) => one.textContent === name);
  const cell = label?.closest('td');
  if (label === undefined || !cell) throw new Error(`no cell ${name}`);
  return { cell, label };
}

describe('a Matriks whose cells name their columns', () => {
  let document: Document;
  beforeEach(() => {
    document = parse(dressed);
  });
  /** Keys of the row that holds this cell. */
  const keysOf = (cell: Element): string[] =>
    [...(cell.closest('tr')?.querySelectorAll<HTMLInputElement>('[name=editableKey]') ?? [])].map(({ value }) => value);

  it('reads as the same table without names', () => {
    const truth = read(parse(matriks));
    expect(truth.problems).toEqual([]);
    expect(truth.skp.rhk.flatMap(({ indikator }) => indikator).length).toBeGreaterThan(1);
    expect(read(document)).toEqual(truth);
  });

  it.each([
    ['another column', 'Aspek', 'Target'],
    ['another month', 'Jan – TRGT', 'Feb – TRGT'],
    ['a realisasi', 'Jan – TRGT', 'Jan – REAL'],
  ])('refuses a row with a cell that calls itself %s', (_what, name, other) => {
    const { cell, label } = cellNamed(document, name);
    label.textContent = other;
    const { problems, unsafeKeys } = read(document);
    expect(problems.map(({ code }) => code)).toContain('positionDisagrees');
    expect(unsafeKeys).toEqual(expect.arrayContaining(keysOf(cell)));
  });

  it('refuses a row of which only some cells have a name', () => {
    const { cell, label } = cellNamed(document, 'Aspek');
    label.remove();
    const { problems, unsafeKeys } = read(document);
    expect(problems.map(({ code }) => code)).toContain('positionDisagrees');
    expect(unsafeKeys).toEqual(expect.arrayContaining(keysOf(cell)));
  });

  it('relies on a hidden head only where the cells say the same', () => {
    const hide = (page: Document): Document => {
      page.querySelector('.daftar-kepala th, table[style] th')?.setAttribute('style', 'display: none');
      return page;
    };
    const truth = read(document);
    expect(read(hide(document))).toEqual(truth);
    const without = read(hide(parse(matriks)));
    expect(without.problems.map(({ code }) => code)).toContain('positionDisagrees');
    expect(without.unsafeKeys).toEqual(
      expect.arrayContaining(
        truth.skp.rhk.flatMap(({ indikator }) => indikator.flatMap(({ bulan }) => (bulan ?? []).map(({ key }) => key))),
      ),
    );
  });
});

it('takes a name that begins with a column’s words in markup for a doubt, not for a label', () => {
  const document = parse(plain('daftar-rhk--contoh'));
  const row = [...document.querySelectorAll('tr')].find((one) => one.querySelector('.label') !== null);
  const cell = row?.querySelectorAll('td')[4];
  cell?.prepend(Object.assign(document.createElement('b'), { textContent: 'Target' }));
  const { skp, problems } = readDaftarRhk(document);
  expect(problems.map(({ code }) => code)).toEqual(['positionDisagrees']);
  expect(skp.rhk[0]?.indikator[0]?.nama).toMatch(/^Target/);
});

describe('other lists of cards', () => {
  it('Kinerja Harian: entries, and the row without an indikator that the guard asks about', () => {
    const document = cards(parse(plain('kinerja-harian--biasa')));
    expect(readHarianList(document)).toEqual(readHarianList(parse(plain('kinerja-harian--biasa'))));
    const icon = document.querySelector('a[href*="set-periksa"]');
    const value = [...(icon?.closest('tr')?.querySelectorAll('td') ?? [])].find(
      (cell) => cell.firstElementChild?.textContent === 'Indikator Kinerja Individu',
    )?.lastElementChild;
    if (!icon || !value) throw new Error('no entry to send');
    expect(readOne(icon).withoutIndikator).toEqual([]);
    value.textContent = '';
    expect(readOne(icon).withoutIndikator).toMatchObject([{ nomor: '2', tanggal: '19 November 2026' }]);
  });

  it('names of people are known to the masking without the name of their column', () => {
    const names = (document: Document) => {
      const part = document.querySelector('table[class]') ?? document.body;
      return PLACES.flatMap((find) => [...find(part)]).map(({ text }) => text);
    };
    const known = names(parse(plain('daftar-skp--biasa')));
    expect(known.length).toBeGreaterThan(0);
    expect(names(cards(parse(plain('daftar-skp--biasa'))))).toEqual(known);
  });
});
