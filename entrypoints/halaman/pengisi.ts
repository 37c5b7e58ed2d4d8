import { browser } from '#imports';
import { createPengisiAgent } from '../../utils/agent/pengisi-agent';
import { unmasked } from '../../utils/dom/unmasked';
import { readHarianList } from '../../utils/ekinerja/pages/kinerja-harian/read';
import { onFormWatch } from '../../utils/platform/form-watch';
import { fromOurPages, isNothing } from '../../utils/platform/message-guard';
import { onMessage } from '../../utils/platform/messages';
import { isFieldName, isFillOrder } from '../../utils/platform/order-shapes';
import { isText } from '../../utils/platform/shape';

/** Reads the form of the page for the panel, and fills it on the person's click. */
export function wirePengisi(): void {
  const agent = createPengisiAgent({
    document,
    newToken: () => crypto.randomUUID(),
    fetch: (input, init) => fetch(input, init),
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
    isOnline: () => navigator.onLine,
  });
  onMessage(
    'readForm',
    fromOurPages(isNothing, () => agent.readForm()),
  );
  onMessage(
    'fillForm',
    fromOurPages(isFillOrder, (order) => agent.fillForm(order)),
  );
  onMessage(
    'undoFill',
    fromOurPages(isText, (token) => agent.undoFill(token)),
  );
  onMessage(
    'focusField',
    fromOurPages(isFieldName, (field) => agent.focusField(field)),
  );
  onMessage(
    'readHarianList',
    fromOurPages(isNothing, () => unmasked(() => readHarianList(document))),
  );
  onMessage(
    'lampiranHeading',
    fromOurPages(isNothing, () => agent.lampiranHeading()),
  );
  onFormWatch(browser.runtime, (tell, signal) => agent.watchForm(tell, signal));
}
