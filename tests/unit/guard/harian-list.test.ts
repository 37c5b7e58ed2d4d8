import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { readOne, readTicked } from '../../../utils/guard/harian-list';

const html = readFileSync(new URL('../../pages/fixtures/kinerja-harian--biasa.html', import.meta.url), 'utf8');
let document: Document;
let form: HTMLFormElement;

const box = (id: string) => {
  const found = document.querySelector<HTMLInputElement>(`input[name="selection[]"][value="${id}"]`);
  if (found === null) throw new Error('not in the fixture');
  return found;
};
const emptyIndikator = (id: string) => {
  const cell = box(id).closest('tr')?.cells[5];
  if (cell) cell.textContent = ' ';
};

beforeEach(() => {
  document = new JSDOM(html).window.document;
  const found = document.querySelector<HTMLButtonElement>('button[name=aksi]')?.form;
  if (!found) throw new Error('not in the fixture');
  form = found;
  // Browsers tie the boxes of the never closed form to it; jsdom needs to be told.
  form.id = 'kirim';
  for (const one of Array.from(document.querySelectorAll('input[type=checkbox]'))) one.setAttribute('form', 'kirim');
});

describe('what a bulk send would send', () => {
  it('is nothing without a tick, also with the box that ticks all', () => {
    document.querySelector<HTMLInputElement>('input[name=pilih]')?.setAttribute('checked', '');
    expect(readTicked(form)).toEqual({ sent: 0, withoutIndikator: [] });
    expect(readTicked(null).sent).toBe(0);
  });

  it('lists ticked utama entries without indikator, and only those', () => {
    box('7002').checked = true;
    expect(readTicked(form)).toEqual({ sent: 1, withoutIndikator: [] });
    emptyIndikator('7002');
    emptyIndikator('7003');
    const { sent, withoutIndikator } = readTicked(form);
    expect(sent).toBe(1);
    expect(withoutIndikator).toMatchObject([{ nomor: '2', tanggal: '19 November 2026' }]);
  });

  it('leaves tambahan alone, and what it cannot tell', () => {
    emptyIndikator('7002');
    box('7002').checked = true;
    const row = box('7002').closest('tr');
    const separators = Array.from(document.querySelectorAll('th[colspan="8"]'), (th) => th.parentElement);
    if (row) separators[1]?.after(row);
    expect(readTicked(form)).toEqual({ sent: 1, withoutIndikator: [] });
    for (const separator of separators) separator?.remove();
    expect(readTicked(form).withoutIndikator).toEqual([]);
  });
});

it('the icon of one entry is judged by its own row', () => {
  emptyIndikator('7003');
  const icon = (id: string) => document.querySelector(`a[href*="set-periksa"][href$="${id}"]`) ?? document.body;
  expect(readOne(icon('7003')).withoutIndikator).toHaveLength(1);
  expect(readOne(icon('7002'))).toEqual({ sent: 1, withoutIndikator: [] });
  expect(readOne(document.body)).toEqual({ sent: 1, withoutIndikator: [] });
});
