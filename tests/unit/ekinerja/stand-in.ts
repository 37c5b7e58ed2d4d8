/** The stand-in e-Kinerja as a logged-in fetch, for tests of this folder. */
import { JSDOM } from 'jsdom';
import { createSimulator } from '../../../simulator/create-simulator';
import type { StandIn } from '../../../simulator/create-simulator';
import type { SeedName } from '../../../simulator/contract';
import { loggedInFetch } from '../../../simulator/in-process-fetch';
import type { InProcessFetch } from '../../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../../simulator/seeds';

export const ORIGIN = 'https://e-kinerja.babelprov.go.id';
export const BASE = `${ORIGIN}/v1/index.php`;

export function address(route: string, query = ''): string {
  return `${BASE}?r=${encodeURIComponent(route)}${query}`;
}

export interface Site {
  readonly simulator: StandIn;
  readonly client: InProcessFetch;
  /** HTML of a page, redirects followed. */
  page(route: string, query?: string): Promise<string>;
}

/** A fresh stand-in with somebody logged in. */
export async function openSite(
  seed: SeedName = 'contoh',
  who: { username?: string; password?: string } = {},
): Promise<Site> {
  const simulator = createSimulator({ seed });
  const client = await loggedInFetch(simulator, {
    username: who.username ?? AKUN_CONTOH.nip,
    password: who.password ?? AKUN_CONTOH.password,
  });
  return {
    simulator,
    client,
    page: async (route, query) => (await client.fetch(address(route, query))).text(),
  };
}

/** A window costs as much as a page, and keeps all it ever parsed: after so many it is replaced. */
const PER_WINDOW = 40;
let parsed = 0;
let parser = new new JSDOM('').window.DOMParser();

/** An inert document, as DOMParser gives one: without a window. */
export function parseHtml(html: string): Document {
  parsed += 1;
  if (parsed % PER_WINDOW === 0) parser = new new JSDOM('').window.DOMParser();
  return parser.parseFromString(html, 'text/html');
}

/** `count` SKP of the session year for the person of the seed, all of the tenure they have. */
export function manySkp({ simulator: { state } }: Site, count: number): void {
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip);
  const tenures = state.tenure.filter(({ idPegawai }) => idPegawai === saya?.id).map(({ id }) => id);
  const own = state.skp.find(
    ({ tahun, idTenure, dihapus }) => tahun === 2026 && tenures.includes(idTenure) && !dihapus,
  );
  if (own === undefined) throw new Error('no SKP');
  for (let urutan = 2; urutan <= count; urutan += 1)
    state.skp.push({ ...own, id: 9000 + urutan, urutan, nomor: `${String(urutan)}-2026` });
}
