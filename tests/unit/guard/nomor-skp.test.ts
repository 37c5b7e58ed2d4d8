import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { printedNomorSkp } from '../../../utils/guard/nomor-skp';

const row = (nomor: string) => `<tr><th>Nomor SKP</th><td>${nomor}</td></tr>`;
const printed = (...rows: readonly string[]) =>
  printedNomorSkp(new JSDOM(`<table>${rows.join('')}</table>`).window.document);

it('is told by one number only', () => {
  expect(printed(row('1-2026 : Analis - BKPSDMD'))).toBe('1-2026');
  expect(printed(row('1-2026'), row('1-2026'))).toBe('1-2026');
  expect(printed(row('1-2026'), row('2-2026'))).toBeNull();
  expect(printed(row('11-20261'))).toBeNull();
  expect(printed()).toBeNull();
});
