/** After a run the page is loaded anew only where nothing of the person's own could be lost. */
import { JSDOM } from 'jsdom';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { showsOnlyStored } from '../../../utils/ekinerja/only-stored';

const folder = new URL('../../pages/fixtures/', import.meta.url);
function open(name: string): Document {
  const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
  return new JSDOM(html, { url: /^<!-- (\S+) -->/.exec(html)?.[1] ?? 'about:blank' }).window.document;
}
/** Pages of the SKP and its forms, one of each state; foreign pages are never detected at all. */
const names = readdirSync(folder)
  .map((file) => file.replace('.html', ''))
  .filter((name) => /^(?:daftar|matriks--kosong|lampiran|form|profil|kinerja|detail|asing--pp30-di)/.test(name));
const LIST = /^(?:daftar-skp|daftar-rhk|matriks|lampiran)--/;

describe('a page nobody has touched', () => {
  it.each(names)('%s: only the lists of the SKP are loaded anew', (name) => {
    const document = open(name);
    expect(showsOnlyStored(document)).toBe(LIST.test(name));
  });
});

describe('a list the person works in', () => {
  it('is left alone while a year or an SKP is being chosen', () => {
    const document = open('daftar-rhk--contoh');
    const tahun = document.querySelector<HTMLInputElement>('#filterform-tahun');
    if (tahun) tahun.value = '2025';
    expect(showsOnlyStored(document)).toBe(false);
    const other = open('daftar-rhk--contoh');
    const skp = other.querySelector<HTMLSelectElement>('select[name*=nomor_skp]');
    if (skp) skp.selectedIndex = skp.selectedIndex === 0 ? 1 : 0;
    expect(showsOnlyStored(other)).toBe(false);
  });

  it('is left alone while a cell of the Matriks is open', () => {
    const document = open('matriks--contoh');
    expect(showsOnlyStored(document)).toBe(true);
    const popover = document.querySelector('.kv-editable-popover');
    popover?.classList.add('kv-popover-active');
    document.body.append(popover ?? '');
    expect(showsOnlyStored(document)).toBe(false);
  });

  it('is left alone while a box of the site stands over it', () => {
    const document = open('lampiran--biasa');
    const box = document.createElement('div');
    box.className = 'modal fade in';
    document.body.append(box);
    expect(showsOnlyStored(document)).toBe(false);
  });
});
