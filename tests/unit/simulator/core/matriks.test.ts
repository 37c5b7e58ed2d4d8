import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { SeedName } from '../../../../simulator/contract';
import { createSimulator } from '../../../../simulator/create-simulator';
import { MATRIKS, loggedIn } from './browser';

const cellsOf = (html: string): number => html.split('class="kv-editable"').length - 1;
const parse = (html: string): Document => new JSDOM(html).window.document;

function open(seed: SeedName, params: Record<string, string> = {}) {
  const simulator = createSimulator({ seed });
  const browser = loggedIn(simulator);
  const html = browser.get(MATRIKS, params).body;
  return { simulator, browser, html, cells: cellsOf(html) };
}

const rowsOf = (page: Document) => [...page.querySelectorAll<HTMLTableRowElement>('table[style*="table-layout"] tr')];

describe('Matriks', () => {
  it('has three header rows, both separators, and 31 or 29 cells per row', () => {
    const page = parse(open('contoh').html);
    const rows = rowsOf(page);
    expect(rows.slice(0, 3).map((row) => row.cells.length)).toEqual([8, 12, 24]);
    const separators = rows.filter((row) => row.cells.length === 1).map((row) => row.textContent.trim());
    expect(separators).toEqual(['UTAMA', 'TAMBAHAN']);
    const data = rows.slice(3).filter((row) => row.cells.length > 1);
    expect(new Set(data.map((row) => row.cells.length))).toEqual(new Set([31, 29]));
    expect(data.filter((row) => row.cells.length === 31)).toHaveLength(8);
    expect(page.querySelectorAll('.kv-editable')).toHaveLength(11 * 12);
  });

  it('numbers groups from 1, tahapan as 2.1 with indentation, and leaves an RHK without indikator blank', () => {
    const page = parse(open('contoh').html);
    const first = rowsOf(page).filter((row) => row.cells.length === 31);
    expect(first.map((row) => row.cells[0]?.textContent)).toEqual(['1', '2', '2.1', '3', '4', '5', '1', '2']);
    expect(first[2]?.cells[1]?.getAttribute('style')).toBe('padding-left: 28px');
    const empty = first[5];
    expect(empty?.querySelectorAll('.kv-editable')).toHaveLength(0);
    expect([...(empty?.cells ?? [])].slice(2).map((cell) => cell.textContent)).toEqual(new Array(29).fill(''));
  });

  it('creates 144 rows per indikator at the first view, shows the lowest per month, and none later', () => {
    const { simulator, browser, html } = open('empatpuluh');
    expect(simulator.state.bulanan).toHaveLength(40 * 144);
    const [one] = simulator.state.indikator;
    const mine = simulator.state.bulanan.filter((row) => row.idIndikator === one?.id);
    const lowest = Array.from({ length: 12 }, (_, i) =>
      Math.min(...mine.filter((row) => row.bulan === i + 1).map((row) => row.id)),
    );
    const keys = [...html.matchAll(/name="editableKey" value="(\d+)"/g)].map((match) => Number(match[1]));
    expect(keys.slice(0, 12)).toEqual(lowest);
    browser.get(MATRIKS);
    expect(simulator.state.bulanan).toHaveLength(40 * 144);
  });

  it('renders the cell as the widget expects it, under ids that change with every render', () => {
    const { browser, html } = open('contoh');
    const page = parse(html);
    const button = page.querySelector<HTMLElement>('.kv-editable-value');
    const popover = page.querySelector(button?.dataset['target'] ?? '');
    const form = popover?.querySelector('form');
    expect(form?.getAttribute('action')).toBe('/v1/index.php?r=kinerja%2Fkegiatan-bulanan%2Feditable-update');
    expect([...(form?.querySelectorAll('input') ?? [])].map((input) => input.name)).toEqual([
      '_csrf',
      'hasEditable',
      'editableKey',
      'target',
    ]);
    expect(button?.textContent).toBe('...');
    expect(form?.querySelector('input[name=target]')?.hasAttribute('value')).toBe(false);
    expect(button?.id).toMatch(/^w\d+-targ$/);
    expect(browser.get(MATRIKS).body).not.toContain(`id="${button?.id ?? ''}" class="kv-editable-value`);
  });

  it('narrows to one SKP on demand; the status has no effect', () => {
    const all = open('dua-skp').cells;
    expect(all).toBe((6 + 11) * 12);
    expect(open('dua-skp', { 'KegiatanRhkSearch[nomor_skp]': '1-2026' }).cells).toBe(6 * 12);
    expect(open('dua-skp', { 'KegiatanRhkSearch[id_kegiatan_status]': '4' }).cells).toBe(all);
  });

  it.each(['kosong', 'contoh', 'dua-skp', 'tahun-lalu'] as const)('is the same for the same seed: %s', (seed) => {
    expect(open(seed).html).toBe(open(seed).html);
  });

  it('has as many indikator as the seed promises, all Konsep in the large ones', () => {
    for (const [seed, many] of [
      ['empatpuluh', 40],
      ['duaratus', 200],
    ] as const) {
      const { indikator } = createSimulator({ seed }).state;
      expect(indikator).toHaveLength(many);
      expect(indikator.every((row) => row.status === 2)).toBe(true);
    }
    const { indikator, rhk } = createSimulator({ seed: 'contoh' }).state;
    expect(new Set(indikator.map((row) => row.status))).toEqual(new Set([1, 2, 3, 4]));
    expect([rhk.filter((row) => row.idPegawai === 1).length, indikator.length]).toEqual([8, 11]);
  });
});
