/** The Matriks whose cells are inputs of one form: what is recognised, what is refused, and the page the person sees. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../simulator/create-simulator';
import { loggedInFetch } from '../../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../../simulator/seeds';
import { skinOf } from '../../../simulator/skins';
import { readMatriks } from '../../../utils/ekinerja/pages/matriks/read';
import { findLiveCell, hasUnsavedEdits } from '../../../utils/ekinerja/reveal';
import { failureOfPage } from '../../../utils/ekinerja/site-answer';
import { readFlashes } from '../../../utils/ekinerja/widgets/flash';
import { address, parseHtml } from './stand-in';

const simulator = createSimulator({ seed: 'contoh', skin: skinOf('bs5') });
const { fetch } = await loggedInFetch(simulator, { username: AKUN_CONTOH.nip, password: AKUN_CONTOH.password });
const page = async (route: string) => (await fetch(address(route))).text();
const html = await page('kinerja/kegiatan-rhk/matriks');
const read = (document: Document) => readMatriks(document, () => undefined);
const all = read(parseHtml(html));
const keys = all.skp.rhk.flatMap(({ indikator }) =>
  indikator.flatMap(({ bulan }) => (bulan ?? []).map(({ key }) => key)),
);
const cellIn = (document: Document) => {
  const found = document.querySelector<HTMLInputElement>(`input[name="KegiatanBulanan[${keys[0] ?? ''}][target]"]`);
  if (found === null) throw new Error('no cell');
  return found;
};

describe('a Matriks in one form', () => {
  it('is read without a doubt, and says how it is saved', () => {
    expect(keys.length).toBeGreaterThan(24);
    expect([all.problems, all.unsafeKeys, all.savedTogether]).toEqual([[], [], true]);
  });

  it.each<[string, (document: Document, cell: HTMLInputElement) => void]>([
    [
      'a further field',
      ({ forms }) => formOfCells(forms).insertAdjacentHTML('beforeend', '<input name="bulan" value="1">'),
    ],
    ['another address', ({ forms }) => formOfCells(forms).setAttribute('action', '/v1/index.php?r=kinerja%2Flain')],
    ['a form that only asks', ({ forms }) => formOfCells(forms).setAttribute('method', 'get')],
    ['no token', ({ forms }) => formOfCells(forms).querySelector('[name=_csrf]')?.remove()],
    [
      'a button that posts a name',
      ({ forms }) => formOfCells(forms).querySelector('[type=submit]')?.setAttribute('name', 'x'),
    ],
    ['two buttons', ({ forms }) => formOfCells(forms).insertAdjacentHTML('beforeend', '<button>Hapus semua</button>')],
    ['a cell outside of it', (_, cell) => cell.setAttribute('form', 'elsewhere')],
    ['a cell that is not posted', (_, cell) => cell.setAttribute('disabled', '')],
    ['a cell of another model', (_, cell) => cell.setAttribute('name', cell.name.replace('Bulanan', 'Tahunan'))],
    ['a cell there twice', (_, cell) => cell.after(cell.cloneNode())],
    [
      'a cell of no row',
      ({ forms }) =>
        formOfCells(forms).insertAdjacentHTML('beforeend', '<input name="KegiatanBulanan[99999][target]" value="1">'),
    ],
    [
      'positions instead of ids',
      (document) => {
        for (const [at, input] of document.querySelectorAll('input[name^="KegiatanBulanan["]').entries())
          input.setAttribute('name', `KegiatanBulanan[${String(at)}][target]`);
      },
    ],
  ])('%s: nothing in it may be written', (_, spoil) => {
    const document = parseHtml(html);
    spoil(document, cellIn(document));
    const reading = read(document);
    const shown = reading.skp.rhk.flatMap(({ indikator }) =>
      indikator.flatMap(({ bulan }) => (bulan ?? []).map(({ key }) => key)),
    );
    expect(reading.problems.map(({ code }) => code)).toContain('cellFormUnreadable');
    expect(shown.filter((key) => !reading.unsafeKeys.includes(key))).toEqual([]);
  });

  it('on the open page shows what is stored, not what was typed, and knows that something was', () => {
    const { document } = new JSDOM(html).window;
    const cell = cellIn(document);
    expect(hasUnsavedEdits(document)).toBe(false);
    const before = readMatriks(document).skp;
    cell.value = '4711';
    expect(readMatriks(document).skp).toEqual(before);
    expect(hasUnsavedEdits(document)).toBe(true);
    expect(findLiveCell(document, keys[0] ?? '')).toBe(cell.closest('td'));
  });

  it('tells its message, and its pages of errors', async () => {
    const token = /name="csrf-token" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const answer = await fetch(address('kinerja/kegiatan-bulanan/update-semua'), {
      method: 'POST',
      body: new URLSearchParams({ _csrf: token }),
    });
    expect(readFlashes(parseHtml(await answer.text()))).toEqual([{ tone: 'success', text: 'Data berhasil disimpan.' }]);
    expect(failureOfPage(parseHtml(await page('kinerja/kegiatan-tahunan/update-v3')))).toEqual({
      kind: 'unexpectedPage',
    });
    simulator.arm({ kind: 'forbidden', route: 'pegawai/profil', at: 1, times: 1 });
    expect(failureOfPage(parseHtml(await page('pegawai/profil')))).toEqual({ kind: 'forbidden' });
  });
});

function formOfCells(forms: HTMLCollectionOf<HTMLFormElement>): HTMLFormElement {
  const form = [...forms].find(({ action }) => action.includes('update-semua'));
  if (form === undefined) throw new Error('no form');
  return form;
}
