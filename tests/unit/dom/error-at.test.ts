import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { errorAt } from '../../../utils/dom/error-at';

const said = (html: string): string => {
  const control = new JSDOM(html).window.document.querySelector('input');
  return control === null ? 'no control' : errorAt(control);
};

it('finds the words in the slot of the group, or in the part the refused control names', () => {
  expect(said('<div class="form-group has-error"><input><p class="help-block-error">Kosong.</p></div>')).toBe(
    'Kosong.',
  );
  expect(said('<input aria-invalid="true" aria-describedby="a"><p id="a">Kosong.</p>')).toBe('Kosong.');
});

it('takes a hint for no error', () => {
  expect(said('<div class="form-group"><input><p class="help-block-error">Kosong.</p></div>')).toBe('');
  expect(said('<input aria-describedby="a"><p id="a">Paling banyak 255 huruf.</p>')).toBe('');
  expect(said('<input aria-invalid="true" aria-describedby="b"><p id="a">Kosong.</p>')).toBe('');
});
