import type { ImportSession } from './import-session';
import { packRows, unpackRows } from './packed-rows';
import type { PackedRows } from './packed-rows';
import type { WantedSheet } from './types';

/** Calls that cross the worker border: the name of a session method and its arguments. */
type SessionMethod = Exclude<keyof ImportSession, 'close'>;

export type SessionRequest = {
  [Method in SessionMethod]: {
    readonly id: number;
    readonly method: Method;
    readonly args: Parameters<ImportSession[Method]>;
  };
}[SessionMethod];

type SheetPart = Pick<WantedSheet, 'problems' | 'ambiguous'> & { readonly rows: PackedRows };

/**
 * `ready` comes once, when the worker has loaded; before it nothing is sent. What `read` found comes in parts, each a
 * short task for the receiver; its `value` then ends it. `failed`: the session cannot be trusted any more.
 */
export type SessionResponse =
  | { readonly ready: true }
  | { readonly failed: true }
  | { readonly id: number; readonly part: SheetPart }
  | { readonly id: number; readonly value: unknown };

/** Rows, problems and questions in one message. */
const PART = 1_000;

type Post = (response: SessionResponse) => void;

/** Runs one request on the worker's session and posts what comes of it, also when that is an exception. */
export const serve = (session: ImportSession, request: SessionRequest, post: Post): Promise<void> =>
  answer(session, request, post).catch(() => post({ failed: true }));

async function answer(session: ImportSession, request: SessionRequest, post: Post): Promise<void> {
  const { id } = request;
  if (request.method !== 'read') {
    post({ id, value: await answerRequest(session, request) });
    return;
  }
  const { rows, problems, ambiguous } = await session.read(...request.args);
  const most = Math.max(rows.length, problems.length, ambiguous.length);
  for (let from = 0; from < most; from += PART) {
    const to = from + PART;
    const part = {
      rows: packRows(rows, from, to),
      problems: problems.slice(from, to),
      ambiguous: ambiguous.slice(from, to),
    };
    post({ id, part });
  }
  post({ id, value: null });
}

/** Puts the parts of a sheet together again. */
export class SheetInParts {
  private readonly rows: WantedSheet['rows'][number][] = [];
  private readonly problems: WantedSheet['problems'][number][] = [];
  private readonly ambiguous: WantedSheet['ambiguous'][number][] = [];

  add({ rows, problems, ambiguous }: SheetPart): void {
    this.rows.push(...unpackRows(rows));
    this.problems.push(...problems);
    this.ambiguous.push(...ambiguous);
  }

  whole(): WantedSheet {
    return { rows: this.rows, problems: this.problems, ambiguous: this.ambiguous };
  }
}

/** Runs one request on a session. */
export function answerRequest(session: ImportSession, request: SessionRequest): Promise<unknown> {
  switch (request.method) {
    case 'open':
      return session.open(...request.args);
    case 'paste':
      return session.paste(...request.args);
    case 'setSheet':
      return session.setSheet(...request.args);
    case 'guess':
      return session.guess();
    case 'sample':
      return session.sample();
    case 'fingerprint':
      return session.fingerprint(...request.args);
    case 'read':
      return session.read(...request.args);
    case 'readSkp':
      return session.readSkp(...request.args);
    case 'harianTable':
      return session.harianTable();
    case 'paketTables':
      return session.paketTables();
  }
}
