import { browser } from '#imports';
import { createPengisiAgent } from '../../utils/agent/pengisi-agent';
import { unmasked } from '../../utils/dom/unmasked';
import { readHarianList } from '../../utils/ekinerja/pages/kinerja-harian/read';
import { onFormWatch } from '../../utils/platform/form-watch';
import { isExtensionPage } from '../../utils/platform/message-guard';
import { onMessage } from '../../utils/platform/messages';

/** Reads the form of the page for the panel, and fills it on the person's click. */
export function wirePengisi(): void {
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
  onMessage('readForm', ({ sender }) => only(sender, () => agent.readForm()));
  onMessage('fillForm', ({ data, sender }) => only(sender, () => agent.fillForm(data)));
  onMessage('undoFill', ({ data, sender }) => only(sender, () => agent.undoFill(data)));
  onMessage('focusField', ({ data, sender }) => only(sender, () => agent.focusField(data)));
  onMessage('readHarianList', ({ sender }) => only(sender, () => unmasked(() => readHarianList(document))));
  onMessage('lampiranHeading', ({ sender }) => only(sender, () => agent.lampiranHeading()));
  onFormWatch(browser.runtime, (tell, signal) => agent.watchForm(tell, signal));
}
