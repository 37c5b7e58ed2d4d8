import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SimResponse, Simulator, Skin } from '../contract';
import { SESSION_COOKIE, parseCookies } from '../core/cookies';

const LARGEST_BODY = 5_000_000;

/** What the person running a test may swap under a running server. */
export interface Stage {
  simulator: Simulator & { readonly sessionLock?: boolean; readonly skin?: Skin | undefined };
  /** Added to every answer, in ms. */
  latencyMs: number;
  sessionLock: boolean;
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = chunk as Buffer;
    size += part.length;
    if (size > LARGEST_BODY) throw new Error('body too large');
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return headers;
}

/** Resolves after `ms`, or at once when the client is gone; an endless wait ends only then. */
function wait(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined;
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function send(
  answer: SimResponse,
  request: IncomingMessage,
  response: ServerResponse,
  extra: number,
): Promise<void> {
  const delay = (answer.delayMs ?? 0) + extra;
  if (delay > 0) await wait(delay, response);
  if (response.destroyed || request.socket.destroyed) return;
  if (answer.dropped === true) {
    request.socket.destroy();
    return;
  }
  const headers: Record<string, string | string[]> = { 'cache-control': 'no-store' };
  for (const [name, value] of Object.entries(answer.headers)) {
    headers[name] = typeof value === 'string' ? value : [...value];
  }
  response.writeHead(answer.status, headers).end(answer.body);
}

/** Hands requests to the simulator; with a session lock one at a time per session cookie. */
export function createTransport(stage: Stage): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const tails = new Map<string, Promise<unknown>>();

  async function answer(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    if (response.destroyed) return;
    const handled = stage.simulator.handle({
      method: request.method === 'POST' ? 'POST' : 'GET',
      url: request.url ?? '/',
      headers: plainHeaders(request),
      body,
    });
    await send(handled, request, response, stage.latencyMs);
  }

  return async (request, response) => {
    const body = await readBody(request);
    const session = parseCookies(request.headers.cookie)[SESSION_COOKIE];
    if (!stage.sessionLock || session === undefined) return answer(request, response, body);
    const turn = (tails.get(session) ?? Promise.resolve()).then(() => answer(request, response, body));
    const settled = turn.catch(() => undefined);
    tails.set(session, settled);
    void settled.then(() => {
      if (tails.get(session) === settled) tails.delete(session);
    });
    return turn;
  };
}
