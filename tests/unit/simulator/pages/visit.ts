/** Visiting the stand-in as one of its people: GET and POST with cookies, token and Referer, answers as documents. */
import { JSDOM } from 'jsdom';
import type { SeedName, State } from '../../../../simulator/contract';
import { createSimulator } from '../../../../simulator/create-simulator';
import type { StandIn } from '../../../../simulator/create-simulator';
import { loggedInFetch } from '../../../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../../../simulator/seeds';

type Params = Readonly<Record<string, string | number>>;
type Form = readonly (readonly [string, string])[] | Readonly<Record<string, string>>;

export const BASE = 'https://e-kinerja.babelprov.go.id/v1/index.php';
export const AKUN = {
  saya: AKUN_CONTOH.nip,
  atasan: AKUN_CONTOH.nipAtasan,
  rekan: AKUN_CONTOH.nipRekan,
  admin: AKUN_CONTOH.nipAdmin,
  kepala: '197512032000031004',
} as const;

export interface Halaman {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  readonly doc: Document;
  /** Texts of the flashes, collapsed, without the cross. */
  readonly flash: readonly string[];
  readonly location: string | null;
}
export interface Tamu {
  readonly sim: StandIn;
  readonly state: State;
  readonly get: (route: string, params?: Params, referer?: string) => Promise<Halaman>;
  /** Posts with a fresh token; `referer` '' sends none. */
  readonly post: (route: string, params: Params, form: Form, referer?: string) => Promise<Halaman>;
}

/** The form without one of its keys, as a script that forgets it would post. */
export function tanpa(form: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(form).filter(([name]) => name !== key));
}

export function teks(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function alamat(route: string, params: Params = {}): string {
  const query = Object.entries(params).map(([k, v]) => `&${encodeURIComponent(k)}=${encodeURIComponent(v)}`);
  return `${BASE}?r=${encodeURIComponent(route)}${query.join('')}`;
}

async function halaman(response: Response): Promise<Halaman> {
  const html = await response.text();
  const doc = new JSDOM(html).window.document;
  const flash = [...doc.querySelectorAll('.alert.fade.in')].map((alert) => teks(alert).replace(/^×\s*/, ''));
  const location = response.headers.get('location');
  return { status: response.status, url: response.url, html, doc, flash, location };
}

/** Logs one of the people in; several people may visit one simulator. */
export async function masuk(sim: StandIn, siapa: keyof typeof AKUN = 'saya'): Promise<Tamu> {
  const { fetch } = await loggedInFetch(sim, { username: AKUN[siapa], password: AKUN_CONTOH.password });
  async function get(route: string, params: Params = {}, referer?: string): Promise<Halaman> {
    const init = referer === undefined ? {} : { referrer: referer };
    return halaman(await fetch(alamat(route, params), init));
  }
  async function post(route: string, params: Params, form: Form, referer?: string): Promise<Halaman> {
    const page = await (await fetch(alamat('kinerja/instansi-pegawai-skp/index-lampiran'))).text();
    const token = /name="csrf-token" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const pairs: [string, string][] = [['_csrf', token]];
    for (const [name, value] of Array.isArray(form) ? (form as [string, string][]) : Object.entries(form)) {
      pairs.push([name, value as string]);
    }
    const init = referer === undefined ? {} : { referrer: referer };
    return halaman(
      await fetch(alamat(route, params), { method: 'POST', body: new URLSearchParams(pairs).toString(), ...init }),
    );
  }
  return { sim, state: sim.state, get, post };
}

/** A fresh simulator with one visitor. */
export async function kunjungi(
  seed: SeedName = 'contoh',
  siapa: keyof typeof AKUN = 'saya',
  now?: string,
): Promise<Tamu> {
  const sim = createSimulator(now === undefined ? { seed } : { seed, now: () => new Date(now) });
  return masuk(sim, siapa);
}

/** The one row a predicate matches; throws when there is none, so that a test never passes on nothing. */
export function satu<T>(rows: readonly T[], match: (row: T) => boolean): T {
  const found = rows.find(match);
  if (found === undefined) throw new Error('No such row in the seed.');
  return found;
}

/** Sets the shown monthly rows of an indikator; null clears. */
export function isiBulan(state: State, idIndikator: number, values: readonly (number | null)[]): void {
  state.bulanan = state.bulanan.filter((row) => row.idIndikator !== idIndikator);
  for (const [i, value] of values.entries()) {
    const id = state.nextId['bulanan'] ?? 1;
    state.nextId['bulanan'] = id + 1;
    const target = value === null ? null : String(value);
    state.bulanan.push({ id, idIndikator, bulan: i + 1, target, realisasi: null, persen: null });
  }
}
