import { browser, defineUnlistedScript } from '#imports';
import { createPengisiAgent } from '../utils/agent/pengisi-agent';
import { readHarianList } from '../utils/ekinerja/pages/kinerja-harian/read';
import { onFormWatch } from '../utils/platform/form-watch';
import { isExtensionPage } from '../utils/platform/message-guard';
import { onMessage } from '../utils/platform/messages';

/** Left in the isolated world, which pages cannot see. */
const scope = globalThis as { asistenPengisi?: true };

/** Loaded into an e-Kinerja page when the panel works on one of its forms; a second time changes nothing. */
export default defineUnlistedScript(() => {
  if (scope.asistenPengisi) return;
  scope.asistenPengisi = true;
  const agent = createPengisiAgent({
    document,
    newToken: () => crypto.randomUUID(),
    fetch: (input, init) => fetch(input, init),
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
    isOnline: () => navigator.onLine,
  });
  const only = <Answer>(sender: unknown, answer: () => Answer): Answer => {
    if (!isExtensionPage(sender)) throw new Error('refused: not from our own pages');
    return answer();
  };
  onMessage('pengisiHere', ({ sender }) => only(sender, () => true));
  onMessage('readForm', ({ sender }) => only(sender, () => agent.readForm()));
  onMessage('fillForm', ({ data, sender }) => only(sender, () => agent.fillForm(data)));
  onMessage('undoFill', ({ data, sender }) => only(sender, () => agent.undoFill(data)));
  onMessage('focusField', ({ data, sender }) => only(sender, () => agent.focusField(data)));
  onMessage('readHarianList', ({ sender }) => only(sender, () => readHarianList(document)));
  onMessage('lampiranHeading', ({ sender }) => only(sender, () => agent.lampiranHeading()));
  onFormWatch(browser.runtime, (tell, signal) => agent.watchForm(tell, signal));
});
