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

/** An inert document, as DOMParser gives one: without a window. A new JSDOM each time: one keeps all it has parsed. */
export function parseHtml(html: string): Document {
  return new new JSDOM('').window.DOMParser().parseFromString(html, 'text/html');
}
