import type { ImportSession } from './import-session';

/** Calls that cross the worker border: the name of a session method and its arguments. */
type SessionMethod = Exclude<keyof ImportSession, 'close'>;

export type SessionRequest = {
  [Method in SessionMethod]: {
    readonly id: number;
    readonly method: Method;
    readonly args: Parameters<ImportSession[Method]>;
  };
}[SessionMethod];

/** `ready` comes once, when the worker has loaded; before it nothing is sent. */
export type SessionResponse = { readonly ready: true } | { readonly id: number; readonly value: unknown };

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
  }
}
