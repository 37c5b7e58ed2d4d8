import type { Pegawai, SimRequest, Sesi, State } from '../contract';
import { CSRF_COOKIE, SESSION_COOKIE, parseCookies, setCookie } from './cookies';
import { CSRF_TOKEN_LENGTH } from './csrf';
import { randomText } from './random';

/** The session of one request, and what the answer must tell the browser about it. */
export interface OpenSession {
  readonly sesi: Sesi;
  /** Token of the `_csrf` cookie as the browser sent it. */
  readonly cookieToken: string | undefined;
  readonly setCookies: string[];
}

/** Finds the session of the cookie or starts a new one (its year is the current year). docs/ekinerja.md §1.4. */
export function openSession(state: State, request: SimRequest, tahun: number, random: () => number): OpenSession {
  const cookies = parseCookies(request.headers['cookie']);
  const setCookies: string[] = [];
  const known = state.sesi[cookies[SESSION_COOKIE] ?? ''];
  const cookieToken = cookies[CSRF_COOKIE];
  const sesi = known ?? newSession(state, tahun, random);
  if (known === undefined) setCookies.push(setCookie(SESSION_COOKIE, sesi.id));
  if (cookieToken?.length === CSRF_TOKEN_LENGTH) sesi.csrf = cookieToken;
  else setCookies.push(setCookie(CSRF_COOKIE, sesi.csrf));
  return { sesi, cookieToken, setCookies };
}

function newSession(state: State, tahun: number, random: () => number): Sesi {
  const sesi: Sesi = {
    id: randomText(random, 26).toLowerCase(),
    idPegawai: null,
    menungguOtp: null,
    tahun,
    csrf: randomText(random, CSRF_TOKEN_LENGTH),
    flashes: [],
  };
  state.sesi[sesi.id] = sesi;
  return sesi;
}

/** Another CSRF token: forms opened before it fail from now on. */
export function rotateCsrf(open: OpenSession, random: () => number): void {
  open.sesi.csrf = randomText(random, CSRF_TOKEN_LENGTH);
  open.setCookies.push(setCookie(CSRF_COOKIE, open.sesi.csrf));
}

/** The logged-in person of the session, or null. */
export function personOf(state: State, sesi: Sesi): Pegawai | null {
  return sesi.idPegawai === null ? null : (state.pegawai.find((p) => p.id === sesi.idPegawai) ?? null);
}
