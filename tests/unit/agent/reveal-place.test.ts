import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { findPlace, revealPlace } from '../../../utils/agent/reveal-place';
import { placeOn } from '../../../utils/checklist/outcome';
import { routeOf, queryParam, route } from '../../../utils/ekinerja/routes';

function page(name: string, r: string): Document {
  const html = readFileSync(new URL(`../../pages/fixtures/${name}.html`, import.meta.url), 'utf8');
  const url = `https://e-kinerja.babelprov.go.id/v1/index.php?r=${encodeURIComponent(r)}`;
  return new JSDOM(html, { url }).window.document;
}
const find = (document: Document, place: ReturnType<typeof placeOn>, rule: string | null = null) =>
  findPlace(document, { place, rule });
/** Ids in links of a route. */
const ids = (document: Document, r: string, name = 'id') =>
  Array.from(document.getElementsByTagName('a')).flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    return routeOf(href) === r ? [queryParam(href, name) ?? ''] : [];
  });

describe('a place on its page', () => {
  it('Daftar RHK: the row of the indikator, the cell of the RHK', () => {
    const document = page('daftar-rhk--contoh', route.daftarRhk);
    const [indikatorId = ''] = ids(document, route.detailIndikator);
    const row = find(document, placeOn('daftar-rhk', { indikatorId }));
    expect(row?.tagName).toBe('TR');
    expect(row?.innerHTML).toContain(`view-v3&amp;id=${indikatorId}"`);
    const [rhkId = ''] = ids(document, route.ubahRhk);
    const cell = find(document, placeOn('daftar-rhk', { rhkId }));
    expect(cell?.tagName).toBe('TD');
    expect(cell?.innerHTML).toContain(`update&amp;id=${rhkId}"`);
    expect(find(document, placeOn('daftar-rhk', { indikatorId: '424242' }))).toBeNull();
  });

  it('Matriks: the cell of the month; without one the RHK; for a month of nobody the table', () => {
    const document = page('matriks--contoh', route.matriks);
    const input = document.querySelector<HTMLInputElement>('input[name=editableKey]');
    const key = input?.value ?? '';
    expect(find(document, placeOn('matriks', { key }))).toBe(input?.closest('td'));
    const [rhkId = ''] = ids(document, route.formIndikator, 'id_kegiatan_rhk');
    expect(find(document, placeOn('matriks', { rhkId, indikatorId: '1' }))?.tagName).toBe('TD');
    expect(find(document, placeOn('matriks', { bulan: 5 }))?.tagName).toBe('TABLE');
  });

  it('lampiran: the heading of the part; forms: the field of the rule', () => {
    const lampiran = page('lampiran--biasa', route.lampiran);
    const head = find(lampiran, placeOn('lampiran', { jenisLampiran: '2' }));
    expect(head?.textContent).toContain('Skema Pertanggungjawaban');
    const form = page('form-indikator--ubah', route.ubahIndikator);
    const field = find(form, placeOn('form-indikator', { indikatorId: '1' }), 'target-tahunan');
    expect(field?.id).toBe('kegiatantahunan-target');
    const rhk = page('form-rhk--ubah', route.ubahRhk);
    expect(find(rhk, placeOn('form-rhk'), 'rhk-atasan')?.id).toBe('kegiatanrhk-id_kegiatan_rhk_atasan');
  });

  it('is nothing on another page', () => {
    const document = page('profil--biasa', route.profil);
    for (const place of ['matriks', 'daftar-skp', 'daftar-rhk', 'form-rhk', 'form-indikator', 'lampiran'] as const)
      expect(find(document, placeOn(place, { nomorSkp: '1-2026', rhkId: '1', indikatorId: '2' }))).toBeNull();
  });
});

describe('marking', () => {
  function shown(document: Document, element: Element | null, calm: boolean) {
    const [scrolled, animated] = [vi.fn(), vi.fn()];
    Object.assign(element ?? {}, { scrollIntoView: scrolled, animate: animated });
    Object.assign(document.defaultView ?? {}, { matchMedia: () => ({ matches: calm }) });
    return { scrolled, animated };
  }

  it('scrolls, animates and focuses a field, and changes nothing of the page', () => {
    const document = page('form-indikator--ubah', route.ubahIndikator);
    const field = document.getElementById('kegiatantahunan-target');
    const { scrolled, animated } = shown(document, field, true);
    const before = document.documentElement.outerHTML;
    expect(revealPlace(document, { place: placeOn('form-indikator'), rule: 'target-tahunan' })).toBe(true);
    expect(scrolled).toHaveBeenCalledWith({ block: 'center', inline: 'center', behavior: 'auto' });
    expect(animated).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(field);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('focuses nothing in a row, where the send icon is', () => {
    const document = page('daftar-rhk--contoh', route.daftarRhk);
    const [indikatorId = ''] = ids(document, route.kirimIndikator);
    const place = placeOn('daftar-rhk', { indikatorId });
    const { scrolled } = shown(document, find(document, place), false);
    expect(revealPlace(document, { place, rule: null })).toBe(true);
    expect(scrolled).toHaveBeenCalledWith({ block: 'center', inline: 'center', behavior: 'smooth' });
    expect(document.activeElement).toBe(document.body);
  });
});
