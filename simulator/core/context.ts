import type { Ctx, SimRequest, SimResponse, State } from '../contract';
import { maskToken } from './csrf';
import { ERROR_TITLES, renderErrorBody } from './error-page';
import type { ErrorStatus } from './error-page';
import { renderFlashes } from './flashes';
import { renderLayout } from './layout';
import type { Crumb } from './layout';
import { personOf } from './session';
import type { OpenSession } from './session';
import { siteUrl } from './url';
import { tanggalWib } from './waktu';

export const HTML = { 'content-type': 'text/html; charset=UTF-8' } as const;

export interface ContextInput {
  readonly state: State;
  readonly request: SimRequest;
  readonly route: string;
  readonly get: URLSearchParams;
  readonly post: URLSearchParams;
  readonly session: OpenSession;
  readonly now: Date;
  readonly random: () => number;
}

/** Ctx plus what only core needs. */
export interface CoreCtx extends Ctx {
  /** The masked token of this render: all forms and the meta of one page carry the same. */
  readonly token: () => string;
  readonly session: OpenSession;
}

/** True for requests jQuery marks as its own. */
export function isAjax(request: SimRequest): boolean {
  return request.headers['x-requested-with'] === 'XMLHttpRequest';
}

/** 302; AJAX gets X-Redirect or X-Pjax-Url instead of Location, an empty target no header at all. §1.4, §11. */
export function redirectFor(request: SimRequest, to: string): SimResponse {
  if (to === '') return { status: 302, headers: { ...HTML }, body: '' };
  const pjax = isAjax(request) && request.headers['x-pjax'] !== undefined;
  const header = pjax ? 'x-pjax-url' : isAjax(request) ? 'x-redirect' : 'location';
  return { status: 302, headers: { ...HTML, [header]: to }, body: '' };
}

/** Builds what a handler gets for one request. */
export function createContext(input: ContextInput): CoreCtx {
  const { state, request, route, get, post, session, now, random } = input;
  const { sesi } = session;
  const hariIni = tanggalWib(now);
  let widget = Math.floor(random() * 30);
  let masked: string | null = null;
  const token = (): string => (masked ??= maskToken(sesi.csrf, random));
  const widgetId = (): string => {
    widget += 1;
    return `w${widget}`;
  };

  function page(options: {
    title: string;
    crumbs: readonly Crumb[] | null;
    body: string;
    status?: number;
  }): SimResponse {
    const shown = isAjax(request) ? [] : sesi.flashes;
    const flashes = renderFlashes(shown, widgetId);
    if (!isAjax(request)) sesi.flashes = [];
    const saya = personOf(state, sesi);
    const body = renderLayout({ ...options, flashes, saya, route, get, token: token(), hariIni });
    return { status: options.status ?? 200, headers: { ...HTML }, body };
  }

  return {
    state,
    request,
    route,
    get,
    post,
    sesi,
    session,
    now,
    hariIni,
    random,
    token,
    widgetId,
    page,
    get saya() {
      const person = personOf(state, sesi);
      if (person === null) throw new Error(`Nobody is logged in on ${route}.`);
      return person;
    },
    url: siteUrl,
    flash(type, text) {
      sesi.flashes = [...sesi.flashes.filter((flash) => flash.type !== type), { type, text }];
    },
    redirect: (to) => redirectFor(request, to),
    redirectToReferer: () => redirectFor(request, request.headers['referer'] ?? ''),
    error(status: ErrorStatus, message: string) {
      if (isAjax(request)) return { status, headers: { ...HTML }, body: `${ERROR_TITLES[status]}: ${message}` };
      return page({
        title: ERROR_TITLES[status],
        crumbs: [ERROR_TITLES[status]],
        body: renderErrorBody(status, message),
        status,
      });
    },
    csrfInput: () => `<input type="hidden" name="_csrf" value="${token()}">`,
    nextId(table) {
      const id = state.nextId[table] ?? 1;
      state.nextId[table] = id + 1;
      return id;
    },
  };
}
