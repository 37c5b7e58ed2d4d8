/**
 * The site's addresses. Every page is `…/index.php?r=<module>/<controller>/<action>` and the path differs per
 * deployment, so only `r` is ever compared, decoded (docs/ekinerja.md §1.1). Invariant: nothing here ever builds the
 * address of a GET that changes data (§6.3).
 */
export const route = {
  login: 'site/login',
  loginV2: 'site/login-v2',
  loginSso: 'site/login-sso',
  profil: 'pegawai/profil',
  daftarSkp: 'kinerja/instansi-pegawai-skp/index-v3',
  detailSkp: 'kinerja/instansi-pegawai-skp/view-v3',
  lampiran: 'kinerja/instansi-pegawai-skp/index-lampiran',
  daftarRhk: 'kinerja/kegiatan-rhk/index',
  formRhk: 'kinerja/kegiatan-rhk/create',
  ubahRhk: 'kinerja/kegiatan-rhk/update',
  hapusRhk: 'kinerja/kegiatan-rhk/delete',
  matriks: 'kinerja/kegiatan-rhk/matriks',
  formIndikator: 'kinerja/kegiatan-tahunan/create-v3',
  ubahIndikator: 'kinerja/kegiatan-tahunan/update-v3',
  detailIndikator: 'kinerja/kegiatan-tahunan/view-v3',
  catatanIndikator: 'kinerja/kegiatan-tahunan/view-catatan',
  hapusIndikator: 'kinerja/kegiatan-tahunan/delete',
  kirimIndikator: 'kinerja/kegiatan-tahunan/set-periksa-v3',
  setujuIndikator: 'kinerja/kegiatan-tahunan/set-setuju',
  tolakIndikator: 'kinerja/kegiatan-tahunan/tolak',
  konsepIndikator: 'kinerja/kegiatan-tahunan/set-konsep',
  bawahan: 'kinerja/kegiatan-tahunan/index-bawahan-v3',
  simpanTarget: 'kinerja/kegiatan-bulanan/editable-update',
  /** All months of the Matriks at once, where it is one form. */
  simpanMatriks: 'kinerja/kegiatan-bulanan/update-semua',
  bulanan: 'kinerja/kegiatan-bulanan/index-v3',
  formLampiran: 'kinerja/skp-lampiran/create',
  ubahLampiran: 'kinerja/skp-lampiran/update',
  hapusLampiran: 'kinerja/skp-lampiran/delete',
  harian: 'kinerja/kegiatan-harian/index-v4',
  formHarian: 'kinerja/kegiatan-harian/create-v4',
  ubahHarian: 'kinerja/kegiatan-harian/update-v4',
} as const;

/** Where the site leads who still has the NIP as password (docs/ekinerja.md §1.4); never asked for, so no page of ours. */
export const CHANGE_PASSWORD = 'user/change-password';

/** Each route with the newer spellings taught to this page (adopt-words.ts), the known one first. */
export const routeWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(route).map(([name, known]) => [name, [known]]),
);

/** The pages the product may fetch by itself; everything else is the person's own click (§6.3). */
type ReadableRoute = (typeof route)['matriks' | 'daftarRhk' | 'lampiran' | 'daftarSkp' | 'profil' | 'harian'];

/**
 * One parameter of an address's query, decoded; null if it is not there or cannot be decoded. Takes relative
 * addresses and literal `href` values; never throws.
 */
export function queryParam(address: string, name: string): string | null {
  const plain = plainParam(name).exec(address)?.[1];
  if (plain !== undefined) return decode(plain);
  const start = address.indexOf('?');
  if (start < 0) return null;
  const hash = address.indexOf('#', start);
  for (const pair of address.slice(start + 1, hash < 0 ? undefined : hash).split('&')) {
    const equals = pair.indexOf('=');
    const key = equals < 0 ? pair : pair.slice(0, equals);
    if (key === name || decode(key) === name) return equals < 0 ? '' : decode(pair.slice(equals + 1));
  }
  return null;
}

/** Finds a parameter whose name is not encoded: pages have hundreds of links with the same few. */
function plainParam(name: string): RegExp {
  let pattern = params.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`^[^?#]*\\?(?:[^#]*?&)??${name.replace(/[^\w]/g, '\\$&')}=([^&#]*)`);
    params.set(name, pattern);
  }
  return pattern;
}

const params = new Map<string, RegExp>();

/** The decoded, lower-case `r` without surrounding slashes, a newer spelling as the known one; null if the address has none. */
export function routeOf(address: string): string | null {
  const raw = RAW_ROUTE.exec(address)?.[1];
  if (raw === undefined) return null;
  let decoded = known.get(raw);
  if (decoded === undefined) {
    const spelled = (decode(raw) ?? '').replace(/^\/+|\/+$/g, '').toLowerCase();
    decoded = spellingsOf(spelled)?.[0] ?? spelled;
    if (known.size < 200) known.set(raw, decoded);
  }
  return decoded === '' ? null : decoded;
}

const RAW_ROUTE = /[?&]r=([^&#]+)/;
/** Pages have hundreds of links of few routes. */
const known = new Map<string, string>();

/** To be called after `routeWords` got newer spellings. */
export const forgetRoutes = (): void => known.clear();

const spellingsOf = (spelled: string) => Object.values(routeWords).find((words) => words.includes(spelled));

/** Whether two routes differ in the number of their version alone: "…/index-v3" and "…/index-v4". */
export const sameButVersion = (one: string, other: string): boolean =>
  one.replace(VERSION, '') === other.replace(VERSION, '');
const VERSION = /-v\d{1,3}$/;

/**
 * Address of a page to read, on the same host and entry script as the page the person is on. `pageUrl`: absolute http(s)
 * address of that page; anything else gives null. Only pages whose GET changes nothing can be asked for.
 */
export function readUrl(
  pageUrl: string,
  decodedRoute: ReadableRoute,
  params: Readonly<Record<string, string>> = {},
): string | null {
  const page = parseUrl(pageUrl);
  if (page === null) return null;
  const spelled = spellingsOf(decodedRoute)?.at(-1) ?? decodedRoute;
  return `${page.origin}${page.pathname}?${new URLSearchParams({ r: spelled, ...params }).toString()}`;
}

/** An address from a page's markup, made absolute; null unless it stays on the page's own origin. */
export function resolveOnSite(address: string, pageUrl: string): string | null {
  const page = parseUrl(pageUrl);
  const url = parseUrl(address, pageUrl);
  return url !== null && url.origin === page?.origin ? url.href : null;
}

/** http(s) address, or one of the practice page (a page of an extension); null for others; never throws. */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    const url = new URL(address, base);
    return /^(?:https?|(?:chrome|moz)-extension):$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

function decode(text: string): string | null {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
