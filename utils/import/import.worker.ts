/** The import session in a worker of its own: large files never hold up the panel (P12). */
import { createImportSession } from './import-session';
import { serve } from './session-messages';
import type { SessionRequest, SessionResponse } from './session-messages';

const session = createImportSession();
const post = (response: SessionResponse): void => globalThis.postMessage(response);

globalThis.addEventListener('message', (event: MessageEvent<SessionRequest>) => {
  void serve(session, event.data, post);
});
post({ ready: true });
