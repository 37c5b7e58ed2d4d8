import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { MaskedWorld } from '../../../../utils/dom/unmasked';
import { lookAtPage } from '../../../../utils/ekinerja/laporan/look';
import { parseHtml } from '../stand-in';

const world = globalThis as MaskedWorld;
afterEach(() => delete world.asistenSamaran);

it('the report of a masked page is the one of the page as it is, also after a turn was given', async () => {
  const html = readFileSync(new URL('../../../pages/fixtures/profil--biasa.html', import.meta.url), 'utf8');
  const look = (document: Document) => lookAtPage(document, () => Promise.resolve());
  const expected = await look(parseHtml(html));
  const document = parseHtml(html);
  const cells = Array.from(document.querySelectorAll('td'), (cell) => ({ cell, text: cell.textContent }));
  const mask = () => {
    for (const { cell } of cells) cell.textContent = '\u2588';
  };
  mask();
  world.asistenSamaran = (read) => {
    for (const { cell, text } of cells) cell.textContent = text;
    const found = read();
    mask();
    return found;
  };
  expect(cells.some(({ text }) => /\d{18}/.test(text))).toBe(true);
  expect(await look(document)).toEqual(expected);
});
