import type { Simulator, SimulatorOptions, SimResponse, Skin } from './contract';
import { dispatch, parseRequest } from './core/dispatch';
import type { FaultBook } from './core/faults';
import { seededRandom } from './core/random';
import { WAKTU_CONTOH, createState } from './seeds';

/** A simulator that also tells its transport whether requests of one session queue up. */
export interface StandIn extends Simulator {
  readonly sessionLock: boolean;
  readonly skin: Skin | undefined;
}

/**
 * The stand-in e-Kinerja in memory: synchronous, without I/O, deterministic (same options and same requests give the
 * same answers). Server time stands still at `WAKTU_CONTOH` unless `now` says otherwise. Without a `book` nothing can go
 * wrong in it, as on the practice page.
 */
export function createStandIn(options: SimulatorOptions, book: FaultBook | null): StandIn {
  const state = options.state ?? createState(options.seed);
  const random = seededRandom(options.random ?? 1);
  const now = options.now ?? (() => new Date(WAKTU_CONTOH));
  const latency = options.latencyMs ?? 0;
  const { skin } = options;
  const renamed = new Map<string, string>();
  const log: { method: string; route: string; status: number; post: string }[] = [];

  function handle(request: Parameters<Simulator['handle']>[0]): SimResponse {
    const parsed = parseRequest(request);
    const faults = book?.take(parsed.route) ?? [];
    const answer = dispatch(request, parsed, {
      state,
      now: now(),
      random,
      faults,
      effects: book,
      routes: skin?.routes,
    });
    const named = withNewLabels(answer.body, renamed);
    const response = { ...answer, body: skin !== undefined && named.startsWith('<') ? skin.dress(named) : named };
    log.push({ method: request.method, route: parsed.route, status: response.status, post: request.body });
    return latency > 0 ? { ...response, delayMs: (response.delayMs ?? 0) + latency } : response;
  }

  return {
    state,
    handle,
    arm(fault) {
      if (book === null) throw new Error('a stand-in without faults');
      book.arm(fault);
    },
    disarmAll: () => book?.disarmAll(),
    rename: (from, to) => void renamed.set(from, to),
    log,
    sessionLock: options.sessionLock ?? false,
    skin,
  };
}

/** Only whole texts between two tags are labels. */
function withNewLabels(html: string, renamed: ReadonlyMap<string, string>): string {
  let out = html;
  for (const [from, to] of renamed) out = out.replaceAll(`>${from}<`, `>${to}<`);
  return out;
}
