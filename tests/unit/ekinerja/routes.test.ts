import { describe, expect, it } from 'vitest';
import { parseUrl, queryParam, readUrl, resolveOnSite, route, routeOf } from '../../../utils/ekinerja/routes';

const PAGE = 'https://e-kinerja.babelprov.go.id/v1/index.php?r=site%2Findex&id=3';

describe('routeOf', () => {
  it.each([
    ['/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fmatriks&x=1', 'kinerja/kegiatan-rhk/matriks'],
    ['index.php?x=1&r=/Kinerja/Kegiatan-RHK/matriks/#atas', 'kinerja/kegiatan-rhk/matriks'],
    ['index.php?r=%E0%A4%A', null],
    ['index.php?or=site/login', null],
    ['#', null],
  ])('%s', (address, expected) => {
    expect(routeOf(address)).toBe(expected);
  });
});

describe('queryParam', () => {
  it('decodes names and values, and stops at the hash', () => {
    expect(queryParam('?a%5Bb%5D=x+y%26z#&id=9', 'a[b]')).toBe('x y&z');
    expect(queryParam('?a=1#&id=9', 'id')).toBeNull();
    expect(queryParam('?id', 'id')).toBe('');
    expect(queryParam('?id=%E0%A4%A', 'id')).toBeNull();
    expect(queryParam('/no/query', 'id')).toBeNull();
  });
});

describe('readUrl', () => {
  it('stays on host and entry script of the page', () => {
    const url = readUrl(PAGE, route.matriks, { 'KegiatanRhkSearch[nomor_skp]': '1-2026' });
    expect(url?.startsWith('https://e-kinerja.babelprov.go.id/v1/index.php?')).toBe(true);
    expect(routeOf(url ?? '')).toBe(route.matriks);
    expect(queryParam(url ?? '', 'KegiatanRhkSearch[nomor_skp]')).toBe('1-2026');
    expect(queryParam(url ?? '', 'id')).toBeNull();
  });

  it('knows no address from a page that is none', () => {
    expect(readUrl('about:blank', route.matriks)).toBeNull();
  });
});

describe('resolveOnSite', () => {
  it('never leaves the origin', () => {
    expect(resolveOnSite('/v1/index.php?r=x', PAGE)).toBe('https://e-kinerja.babelprov.go.id/v1/index.php?r=x');
    for (const other of [
      'https://jahat.example/',
      '//jahat.example/x',
      'http://e-kinerja.babelprov.go.id/',
      'javascript:1',
    ]) {
      expect(resolveOnSite(other, PAGE)).toBeNull();
    }
  });

  it('parses nothing but http(s)', () => {
    expect(parseUrl('data:text/html,x')).toBeNull();
    expect(parseUrl('not an address')).toBeNull();
  });
});
