import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, SeedName } from '../contract';
import { createSimulator } from '../create-simulator';
import { readBody } from './transport';
import type { Stage } from './transport';

export const CONTROL_PATH = '/__kendali';

interface Order {
  readonly seed?: SeedName;
  readonly random?: number;
  readonly fault?: Fault;
  readonly disarm?: boolean;
  readonly latencyMs?: number;
  readonly sessionLock?: boolean;
  readonly dump?: boolean;
  readonly log?: boolean;
}

/**
 * Control for tests and the demo, on the plain HTTP server only: POST JSON with any of `seed` (start over), `fault`
 * (arm), `disarm`, `latencyMs`, `sessionLock`; the answer is JSON, with the tables if `dump`, the requests if `log`.
 */
export async function control(stage: Stage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = (status: number, value: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  if (request.method !== 'POST') {
    reply(405, { ok: false });
    return;
  }
  let order: Order;
  try {
    order = JSON.parse((await readBody(request)) || '{}') as Order;
  } catch {
    reply(400, { ok: false });
    return;
  }
  if (order.seed !== undefined) {
    const random = order.random === undefined ? {} : { random: order.random };
    stage.simulator = createSimulator({ seed: order.seed, ...random, skin: stage.simulator.skin });
  }
  if (order.disarm === true) stage.simulator.disarmAll();
  if (order.fault !== undefined) stage.simulator.arm(order.fault);
  if (order.latencyMs !== undefined) stage.latencyMs = order.latencyMs;
  if (order.sessionLock !== undefined) stage.sessionLock = order.sessionLock;
  const dump = order.dump === true ? { state: stage.simulator.state } : {};
  const log = order.log === true ? { log: stage.simulator.log } : {};
  reply(200, { ok: true, ...dump, ...log });
}
