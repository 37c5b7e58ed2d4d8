import type { SimRequest, SimResponse } from './contract';
import { parseCookies } from './core/cookies';

export type FetchLike = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface InProcessOptions {
  /** Default https://e-kinerja.babelprov.go.id. */
  readonly origin?: string;
  /** Address of the page that "sends" the requests: sent as Referer unless a request names its own; '' = none. */
  readonly referer?: string;
  /** Waits between request and answer; default: does not wait. Must reject or return once `signal` aborts. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** One request at a time, as PHP's session lock does. Default: the simulator's own option. */
  readonly sessionLock?: boolean;
}

/** The part of a simulator that a fetch needs; one that keeps its state elsewhere answers later. */
export interface Answering {
  handle(request: SimRequest): SimResponse | Promise<SimResponse>;
  readonly sessionLock?: boolean;
}

/** A fetch with its own cookie jar that reaches the stand-in without a network. */
export interface InProcessFetch {
  readonly fetch: FetchLike;
  /** Requests sent so far whose answer is still awaited. */
  readonly inFlight: () => number;
  /** Present cookies, as a browser would send them. */
  readonly cookieHeader: () => string;
}

const ORIGIN = 'https://e-kinerja.babelprov.go.id';

/** The reason of an abort as an Error, whatever realm it comes from. */
function abortError(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException('The operation was aborted.', 'AbortError');
}

/** Form bodies as application/x-www-form-urlencoded text; the stand-in reads nothing else. */
function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof FormData !== 'undefined' && body instanceof FormData) {
    const pairs = [...body].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return new URLSearchParams(pairs).toString();
  }
  return body instanceof URLSearchParams ? body.toString() : '';
}

/** Resolves with the work or rejects as soon as the signal aborts. */
function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(abortError(signal));
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(abortError(signal));
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function toResponse(answer: SimResponse, url: string, redirected: boolean): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    if (name !== 'set-cookie') headers.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  const response = new Response(answer.body, { status: answer.status, headers });
  Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
  return response;
}

/** What a browser gives a script for an unfollowed redirect with `redirect: 'manual'`. */
function opaqueRedirect(url: string): Response {
  const response = new Response(null, { status: 200 });
  Object.defineProperties(response, {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
    ok: { value: false },
    url: { value: url },
  });
  return response;
}

/**
 * A fetch into the simulator: own cookies, redirects followed (or opaque, or refused), `url` and `redirected` set, cut
 * connections as TypeError, abort signals honoured; a hanging answer never comes until aborted.
 */
export function createInProcessFetch(simulator: Answering, options: InProcessOptions = {}): InProcessFetch {
  const origin = options.origin ?? ORIGIN;
  const sleep = options.sleep ?? (() => Promise.resolve());
  const lock = options.sessionLock ?? simulator.sessionLock ?? false;
  const jar = new Map<string, string>();
  let waiting = 0;
  let tail: Promise<unknown> = Promise.resolve();
  const cookieHeader = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  function keep(answer: SimResponse): void {
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      for (const [name, value] of Object.entries(parseCookies(line.split(';')[0]))) jar.set(name, value);
    }
  }

  async function exchange(request: SimRequest, signal: AbortSignal): Promise<SimResponse> {
    const cookie = cookieHeader();
    const headers = cookie === '' ? request.headers : { ...request.headers, cookie };
    const answer = await simulator.handle({ ...request, headers });
    if (answer.delayMs === Number.POSITIVE_INFINITY) await new Promise<never>(() => undefined);
    if (answer.delayMs !== undefined && answer.delayMs > 0) await sleep(answer.delayMs, signal);
    if (answer.dropped === true) throw new TypeError('Failed to fetch');
    keep(answer);
    return answer;
  }

  function queued(request: SimRequest, signal: AbortSignal): Promise<SimResponse> {
    if (!lock) return orAbort(exchange(request, signal), signal);
    const turn = tail.then(() => orAbort(Promise.resolve(), signal)).then(() => exchange(request, signal));
    const guarded = orAbort(turn, signal);
    tail = guarded.catch(() => undefined);
    return guarded;
  }

  async function follow(
    first: SimRequest,
    address: string,
    mode: RequestRedirect,
    signal: AbortSignal,
  ): Promise<Response> {
    let request = first;
    let url = new URL(address);
    for (let hops = 0; hops <= 20; hops += 1) {
      const answer = await queued(request, signal);
      const location = answer.headers['location'];
      if (answer.status < 300 || answer.status > 399 || typeof location !== 'string') {
        return toResponse(answer, url.href, hops > 0);
      }
      if (mode === 'manual') return opaqueRedirect(url.href);
      if (mode === 'error') throw new TypeError('Failed to fetch');
      url = new URL(location, url);
      const headers = { ...request.headers, host: url.host };
      request = { method: 'GET', url: url.pathname + url.search, headers, body: '' };
    }
    throw new TypeError('Failed to fetch');
  }

  async function send(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const given = typeof input === 'object' && 'url' in input ? input : null;
    const signal = init.signal ?? given?.signal ?? new AbortController().signal;
    if (signal.aborted) throw abortError(signal);
    const url = new URL(given === null ? (input as string | URL) : given.url, origin);
    const headers: Record<string, string> = { accept: '*/*', host: url.host };
    const referer = init.referrer ?? options.referer ?? `${origin}/v1/index.php`;
    if (referer !== '') headers['referer'] = new URL(referer, origin).href;
    for (const [name, value] of new Headers(init.headers ?? given?.headers)) headers[name] = value;
    const method = (init.method ?? given?.method ?? 'GET').toUpperCase() === 'POST' ? 'POST' : 'GET';
    const body = method === 'POST' ? (given === null ? bodyText(init.body) : await given.text()) : '';
    const request = { method, url: url.pathname + url.search, headers, body } as const;
    return follow(request, url.href, init.redirect ?? 'follow', signal);
  }

  async function counted(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    waiting += 1;
    try {
      return await send(input, init);
    } finally {
      waiting -= 1;
    }
  }

  return { fetch: counted, inFlight: () => waiting, cookieHeader };
}

/** Logs in as a person does and gives back the fetch; throws if the stand-in refuses (tests only). */
export async function loggedInFetch(
  simulator: Answering,
  login: { readonly username: string; readonly password: string; readonly tahun?: number },
  options: InProcessOptions = {},
): Promise<InProcessFetch> {
  const client = createInProcessFetch(simulator, options);
  const address = `/v1/index.php?r=site%2Flogin`;
  const page = await (await client.fetch(address)).text();
  const token = /name="csrf-token" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const tahun = String(login.tahun ?? /name="LoginForm\[tahun\]"[^>]*value="(\d+)"/.exec(page)?.[1] ?? '');
  const answer = await client.fetch(address, {
    method: 'POST',
    body: new URLSearchParams({
      _csrf: token,
      'LoginForm[username]': login.username,
      'LoginForm[password]': login.password,
      'LoginForm[tahun]': tahun,
    }),
  });
  if (answer.url.includes('r=site%2Flogin')) throw new Error('The stand-in refused the login.');
  return client;
}
