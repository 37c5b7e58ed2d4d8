/** Every saved page × every detector, and every complete reading against the records it was rendered from. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Skp } from '../../utils/skp/model';
import { detect } from '../../utils/ekinerja/detect';
import { readDaftarRhk } from '../../utils/ekinerja/pages/daftar-rhk/read';
import { readDaftarPage } from '../../utils/ekinerja/pages/daftar-rhk/read-page';
import { readDaftarSkp } from '../../utils/ekinerja/pages/daftar-skp/read';
import { readLampiran } from '../../utils/ekinerja/pages/lampiran/read';
import { readMatriks } from '../../utils/ekinerja/pages/matriks/read';
import { readProfil } from '../../utils/ekinerja/pages/profil/read';
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

  it('of the pages around the rows', () => {
    const of = (name: string): { document: Document; url: string } => {
      const { html: text = '', url = '' } = fixtures.find((fixture) => fixture.name === name) ?? {};
      return { document: parseHtml(text), url };
    };
    const start = { tahun: 2023, bulan: 2, tanggal: 1 };
    const { riwayat, ...profil } = readProfil(of('profil--biasa').document);
    expect(profil.problems).toEqual([]);
    expect(riwayat.map(({ mulai, selesai }) => [mulai, selesai])).toEqual([[start, null]]);
    const daftarSkp = readDaftarSkp(of('daftar-skp--biasa').document, of('daftar-skp--biasa').url);
    expect(daftarSkp.problems).toEqual([]);
    expect(daftarSkp.skp.map(({ nomor, jabatan }) => [nomor, jabatan])).toEqual([['1-2026', riwayat[0]?.jabatan]]);
    const lampiran = readLampiran(of('lampiran--biasa').document, of('lampiran--biasa').url);
    expect(lampiran.problems).toEqual([]);
    expect(lampiran.parts.map(({ jenisId }) => jenisId)).toEqual(['1', '2', '3']);
    expect(lampiran.skpId).toBe(daftarSkp.skp[0]?.id);
    const daftar = readDaftarPage(of('daftar-rhk--contoh').document, of('daftar-rhk--contoh').url);
    expect(daftar.ok && daftar.value.choices?.map(({ id, nomor }) => [id, nomor])).toEqual([
      [lampiran.skpId, '1-2026'],
    ]);
    expect(new Set([profil.akun, daftarSkp.akun, lampiran.akun]).size).toBe(1);
  });

  it('are refused on every other page', () => {
    for (const { page, html: text, url } of fixtures) {
      const document = parseHtml(text);
      const read = {
        profil: readProfil(document).problems.length === 0,
        'daftar-skp': readDaftarSkp(document, url).problems.length === 0,
        lampiran: readLampiran(document, url).problems.length === 0,
        'daftar-rhk': readDaftarPage(document, url).ok,
      };
      const whose = Object.entries(read).flatMap(([name, good]) => (good ? [name] : []));
      expect([page, whose.filter((name) => name !== page && page !== 'detail-skp')]).toEqual([page, []]);
    }
  });
});
