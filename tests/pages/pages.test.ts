/** Every saved page × every detector, and every complete reading against the records it was rendered from. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Skp } from '../../utils/skp/model';
import { detect } from '../../utils/ekinerja/detect';
import { readDaftarRhk } from '../../utils/ekinerja/pages/daftar-rhk/read';
import { readMatriks } from '../../utils/ekinerja/pages/matriks/read';
import { pages } from '../../utils/ekinerja/registry';
import { routeOf } from '../../utils/ekinerja/routes';
import { parseHtml } from '../unit/ekinerja/stand-in';

const here = (path: string): URL => new URL(path, import.meta.url);

const fixtures = readdirSync(here('fixtures')).map((file) => {
  const html = readFileSync(here(`fixtures/${file}`), 'utf8');
  const url = /^<!-- (\S+) -->/.exec(html)?.[1] ?? '';
  return { name: file.replace('.html', ''), page: file.split('--')[0] ?? '', url, html };
});
const foreign = 'asing';

describe('detect', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('tells %s', (_, { page, url, html }) => {
    const detection = detect(parseHtml(html), url);
    expect(detection.page).toBe(page === foreign ? null : page);
    expect(detection.confidence).toBeGreaterThanOrEqual(detection.page === null ? 0 : 0.6);
  });

  it('names the page of the address or none when address and page do not belong together', () => {
    const documents = fixtures.map((fixture) => ({ ...fixture, document: parseHtml(fixture.html) }));
    for (const content of documents) {
      for (const address of documents) {
        // Errors are shown at the address of the page that failed: there the real page is right.
        const routes = pages.find(({ page }) => page === content.page)?.routes ?? [];
        if (routes.includes(routeOf(address.url) ?? '')) continue;
        const { page } = detect(content.document, address.url);
        const told = content.page === 'login' || content.page === 'otp' ? content.page : null;
        expect([`${content.name} at ${address.name}`, page]).toEqual([`${content.name} at ${address.name}`, told]);
      }
    }
  });

  it('says which signs were missing when it is not sure', () => {
    const { html, url } = fixtures.find(({ name }) => name === 'asing--pp30-di-alamat-matriks') ?? {
      html: '',
      url: '',
    };
    const { page, signs, confidence } = detect(parseHtml(html), url);
    expect(page).toBeNull();
    expect(confidence).toBeGreaterThan(0);
    expect(signs.filter((sign) => !sign.found).map((sign) => sign.what)).toContain('rencana hasil kerja');
  });

  it('has at least one fixture for every page, and one registry line per folder', () => {
    const folders = readdirSync(here('../../utils/ekinerja/pages')).sort();
    expect(pages.map(({ page }) => page).sort()).toEqual(folders);
    expect([...new Set(fixtures.map(({ page }) => page))].filter((page) => page !== foreign).sort()).toEqual(folders);
  });
});

describe('complete readings', () => {
  const html = (name: string): string => readFileSync(here(`fixtures/${name}.html`), 'utf8');
  const expected = (name: string): Skp => Skp.parse(JSON.parse(readFileSync(here(`expected/${name}.json`), 'utf8')));

  it.each(['matriks--contoh', 'matriks--dua-skp'])('of %s', (name) => {
    const reading = readMatriks(parseHtml(html(name)));
    expect(reading.skp).toEqual(expected(name));
    expect(reading.problems).toEqual([]);
    expect(reading.unsafeKeys).toEqual([]);
    expect(reading.akun).toMatch(/^\d{18}$/);
  });

  it('of daftar-rhk--contoh, with the note of the rejected indikator', () => {
    const reading = readDaftarRhk(parseHtml(html('daftar-rhk--contoh')));
    expect(reading).toEqual({ skp: expected('daftar-rhk--contoh'), problems: [] });
    const notes = reading.skp.rhk.flatMap((rhk) => rhk.indikator).flatMap(({ catatanTolak }) => catatanTolak ?? []);
    expect(notes).toHaveLength(1);
  });

  it('of a Matriks without any RHK', () => {
    const reading = readMatriks(parseHtml(html('matriks--kosong')));
    expect(reading.skp.rhk).toEqual([]);
    expect(reading.problems).toEqual([]);
  });

  it('says that there is no table when no SKP is chosen', () => {
    const reading = readDaftarRhk(parseHtml(html('daftar-rhk--tanpa-skp')));
    expect(reading.problems).toEqual([{ code: 'tableMissing', where: '' }]);
    expect(reading.skp.rhk).toEqual([]);
  });
});
