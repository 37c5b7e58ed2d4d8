/**
 * Leading to a place: the address of its page and the field on it. Invariant: nothing here can open a page whose GET
 * changes data (docs/ekinerja.md §6.3); ids come from links of the person's own pages only.
 */
import type { Place } from '../checklist/types';
import { parseUrl, queryParam, route, routeOf } from '../ekinerja/routes';
import type { SkpLinks } from '../ekinerja/types';

export interface Mark {
  readonly place: Place;
  /** Id of the rule that found it, to mark the right field of a form; null = none. */
  readonly rule: string | null;
}
export interface Lead extends Mark {
  /** Where to find it; null = nothing to open. */
  readonly address: string | null;
}

/** Pages that may be opened for the person: lists and forms. Opening the Matriks creates its rows, which is wanted (§4.10). */
const HARMLESS: ReadonlySet<string | null> = new Set([
  route.profil,
  route.daftarSkp,
  route.daftarRhk,
  route.matriks,
  route.lampiran,
  route.formRhk,
  route.ubahRhk,
  route.formIndikator,
  route.ubahIndikator,
  route.detailIndikator,
  route.formLampiran,
  route.ubahLampiran,
]);

/** Whether this absolute address may be opened in a tab that shows `pageUrl`: same origin, and its GET changes nothing. */
export function mayOpen(address: string, pageUrl: string): boolean {
  const url = parseUrl(address);
  if (url === null || url.origin !== parseUrl(pageUrl)?.origin) return false;
  // Of two routes the server would take the last one. Its PHP reads more names as "r": in front of it blanks, behind it NUL or "[".
  const routes = Array.from(url.searchParams.keys()).filter((name) => READ_AS_R.test(name));
  return routes.length === 1 && routes[0] === 'r' && HARMLESS.has(routeOf(url.search));
}
const READ_AS_R = /^\s*r(?:[\s\0[]|$)/;

/**
 * Address of the page on which a place is mended. Forms and the lampiran need a link that was read; without one the
 * Daftar RHK is the next best place. `pageUrl`: a page of the application in the same tab. Null if that is no address.
 */
export function addressOf(place: Place, links: SkpLinks | null, pageUrl: string): string | null {
  const daftar = pageAddress(pageUrl, route.daftarRhk, nomorParam(place.nomorSkp));
  switch (place.page) {
    case 'daftar-skp':
      return pageAddress(pageUrl, route.daftarSkp, { mode: 'pegawai' });
    case 'daftar-rhk':
      return daftar;
    case 'matriks':
      return pageAddress(pageUrl, route.matriks, nomorParam(place.nomorSkp));
    case 'form-rhk':
      return linkOf(links?.ubahRhk, place.rhkId) ?? daftar;
    case 'form-indikator':
      return linkOf(links?.ubahIndikator, place.indikatorId) ?? daftar;
    case 'lampiran':
      return links?.lampiran ?? daftar;
  }
}

/** Whether the tab already shows the page of this address, so that nothing needs to be opened. */
export function isShown(address: string, pageUrl: string): boolean {
  const wanted = parseUrl(address);
  const shown = parseUrl(pageUrl);
  if (wanted === null || shown === null) return false;
  if (wanted.origin !== shown.origin) return false;
  if (routeOf(wanted.href) !== routeOf(shown.href)) return false;
  return Array.from(wanted.searchParams.keys()).every(
    (name) => name === 'r' || queryParam(wanted.href, name) === queryParam(shown.href, name),
  );
}

const linkOf = (links: Readonly<Record<string, string>> | undefined, id: string | null): string | null =>
  id !== null && links !== undefined && Object.hasOwn(links, id) ? (links[id] ?? null) : null;

const nomorParam = (nomor: string | null): Record<string, string> =>
  nomor === null ? {} : { 'KegiatanRhkSearch[nomor_skp]': nomor };

function pageAddress(pageUrl: string, r: string, params: Readonly<Record<string, string>>): string | null {
  const page = parseUrl(pageUrl);
  if (page === null) return null;
  return `${page.origin}${page.pathname}?${new URLSearchParams({ r, ...params }).toString()}`;
}

/** Name of the form field that a rule is about (docs/ekinerja.md §4.7, §4.8); null = the page is no such form. */
export function fieldOf({ rule, place }: Mark): string | null {
  if (place.page === 'form-rhk')
    return rule === 'rhk-atasan' ? 'KegiatanRhk[id_kegiatan_rhk_atasan]' : 'KegiatanRhk[nama]';
  if (place.page !== 'form-indikator') return null;
  return INDIKATOR_FIELD.get(rule ?? '') ?? 'KegiatanTahunan[nama]';
}

const INDIKATOR_FIELD: ReadonlyMap<string, string> = new Map([
  ['indikator-aspek', 'KegiatanTahunan[id_kegiatan_aspek]'],
  ['indikator-satuan', 'KegiatanTahunan[satuan]'],
  ['satuan-aspek', 'KegiatanTahunan[satuan]'],
  ['paket-satuan', 'KegiatanTahunan[satuan]'],
  ['melebihi-batas', 'KegiatanTahunan[satuan]'],
  ['indikator-perspektif', 'KegiatanTahunan[perspektif][]'],
  ['target-tahunan', 'KegiatanTahunan[target]'],
  ['target-angka', 'KegiatanTahunan[target]'],
  ['target-pecahan', 'KegiatanTahunan[target]'],
  ['target-tahun-lalu', 'KegiatanTahunan[target]'],
]);
