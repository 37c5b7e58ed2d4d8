import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { findLiveCell, hasUnsavedEdits } from '../../../utils/ekinerja/reveal';

const html = readFileSync(new URL('../../pages/fixtures/matriks--contoh.html', import.meta.url), 'utf8');

let document: Document;
let input: HTMLInputElement;
let key: HTMLInputElement;
let cell: Element;
let popover: Element;
let button: Element;

const found = <T>(one: T | null | undefined): T => {
  if (one === null || one === undefined) throw new Error('not in the fixture');
  return one;
};

beforeEach(() => {
  document = new JSDOM(html).window.document;
  key = found(document.querySelector<HTMLInputElement>('input[name=editableKey]'));
  cell = found(key.closest('td'));
  popover = found(key.closest('.kv-editable-popover'));
  input = found(popover.querySelector<HTMLInputElement>('.kv-editable-input'));
  button = found(cell.querySelector('.kv-editable-value'));
});

/** As the site's own widget does it. */
function openPopover(): void {
  popover.classList.add('kv-popover-active');
  document.body.append(popover);
}

describe('findLiveCell', () => {
  it('finds the cell, also while its popover is open at the end of the page', () => {
    expect(findLiveCell(document, key.value)).toBe(cell);
    openPopover();
    expect(findLiveCell(document, key.value)).toBe(cell);
  });

  it('finds nothing for an unknown key or one that is there twice', () => {
    expect(findLiveCell(document, '424242')).toBeNull();
    document.body.append(key.cloneNode());
    expect(findLiveCell(document, key.value)).toBeNull();
  });
});

describe('hasUnsavedEdits', () => {
  it('says no of an untouched page', () => {
    expect(hasUnsavedEdits(document)).toBe(false);
  });

  it('sees an open popover', () => {
    openPopover();
    expect(hasUnsavedEdits(document)).toBe(true);
  });

  it('sees typed text until the button shows it', () => {
    input.value = '77';
    expect(hasUnsavedEdits(document)).toBe(true);
    button.textContent = '77';
    expect(hasUnsavedEdits(document)).toBe(false);
  });

  it('sees a value that was emptied', () => {
    const filled = found(
      [...document.querySelectorAll<HTMLInputElement>('.kv-editable-input')].find((one) => one.defaultValue !== ''),
    );
    filled.value = '';
    expect(hasUnsavedEdits(document)).toBe(true);
  });
});
