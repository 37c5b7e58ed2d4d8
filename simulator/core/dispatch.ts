import type { Fault, Routes, SimRequest, SimResponse, State } from '../contract';
import { refuseDefaultPassword, refuseGuest } from './access';
import { createContext } from './context';
import type { CoreCtx } from './context';
import { csrfHolds } from './csrf';
import type { FaultEffects } from './faults';
import { renderPortal } from './portal';
import { REGISTRY } from './registry';
import { openSession } from './session';
import { tanggalWib } from './waktu';

/** One request taken apart. */
export interface Parsed {
  readonly host: string;
  readonly path: string;
  /** Decoded `r`; the default route when there is none. */
  readonly route: string;
  readonly get: URLSearchParams;
  readonly post: URLSearchParams;
}

/** Takes a request apart; never fails. */
export function parseRequest(request: SimRequest): Parsed {
  const at = request.url.indexOf('?');
  const path = at < 0 ? request.url : request.url.slice(0, at);
  const get = new URLSearchParams(at < 0 ? '' : request.url.slice(at + 1).replace(/#.*$/, ''));
  const route = (get.get('r') ?? 'site/index').replace(/^\/+|\/+$/g, '');
  const post = new URLSearchParams(request.method === 'POST' ? request.body : '');
  return { host: request.headers['host'] ?? '', path, route: route === '' ? 'site/index' : route, get, post };
}

export interface Surroundings {
  readonly state: State;
  readonly now: Date;
  readonly random: () => number;
  /** That hit this request, and what they do. */
  readonly faults: readonly Fault[];
  readonly effects: FaultEffects | null;
  /** Of a skin, besides the application's own. */
  readonly routes?: Routes | undefined;
}

/** Answers one request: faults, then login → method → CSRF → action (docs/ekinerja.md §1.4). */
export function dispatch(request: SimRequest, parsed: Parsed, around: Surroundings): SimResponse {
  const { state, now, random, faults, effects } = around;
  if (parsed.host.startsWith('satamasn.')) return renderPortal(state);
  if (!['/', '/v1', '/v1/', '/v1/index.php'].includes(parsed.path)) {
    return { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not Found</h1>' };
  }
  for (const fault of faults) {
    const answer = effects?.answer(fault, state, parsed.post);
    if (answer) return answer;
  }
  const session = openSession(state, request, Number(tanggalWib(now).slice(0, 4)), random);
  for (const fault of faults) effects?.before(fault, state, session, parsed.post, random);
  const ctx = createContext({ state, request, now, random, session, ...parsed });
  const lose = faults.some((fault) => fault.kind === 'okButNotSaved') ? snapshot(state) : null;
  let response = act(ctx, faults, around.routes ?? {});
  if (lose !== null) Object.assign(state, lose);
  if (session.setCookies.length > 0) {
    response = { ...response, headers: { ...response.headers, 'set-cookie': [...session.setCookies] } };
  }
  for (const fault of faults) response = effects?.after(fault, response) ?? response;
  return response;
}

/** The tables as they are now; sessions keep their flash, so the answer still looks like a success. */
function snapshot(state: State): Omit<State, 'sesi'> {
  const kept = structuredClone(state) as Partial<State> & Omit<State, 'sesi'>;
  delete kept.sesi;
  return kept;
}

function act(ctx: CoreCtx, faults: readonly Fault[], further: Routes): SimResponse {
  if (faults.some((fault) => fault.kind === 'status500')) {
    return ctx.error(500, 'An internal server error occurred.');
  }
  const routes = Object.hasOwn(further, ctx.route) ? further : REGISTRY;
  const def = Object.hasOwn(routes, ctx.route) ? routes[ctx.route] : undefined;
  if (def === undefined) return ctx.error(404, 'Halaman tidak ditemukan.');
  if (def.login !== false) {
    const refused = refuseGuest(ctx) ?? refuseDefaultPassword(ctx, ctx.state);
    if (refused !== null) return refused;
    if (faults.some((fault) => fault.kind === 'forbidden')) {
      return ctx.error(403, 'Anda tidak memiliki akses ke halaman ini');
    }
  }
  if (!def.methods.includes(ctx.request.method)) {
    const only = `Method Not Allowed. This URL can only handle the following request methods: ${def.methods.join(', ')}.`;
    return ctx.error(405, only);
  }
  if (ctx.request.method === 'POST') {
    const holds = csrfHolds(ctx.sesi.csrf, ctx.post, ctx.request.headers['x-csrf-token']);
    if (ctx.session.cookieToken === undefined || !holds) {
      return ctx.error(400, 'Tidak dapat mem-verifikasi pengiriman data Anda.');
    }
  }
  return def.handler(ctx);
}
