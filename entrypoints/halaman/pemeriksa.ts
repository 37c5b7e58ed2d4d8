import { browser } from '#imports';
import { createPemeriksaAgent } from '../../utils/agent/pemeriksa-agent';
import { markElement } from '../../utils/agent/reveal-place';
import { parseGently } from '../../utils/dom/parse-gently';
import { createDialog } from '../../utils/guard/dialog';
import { createGuard } from '../../utils/guard/guard';
import { dialogLook } from '../../utils/guard/guard-words';
import type { GuardScope } from '../../utils/guard/held-click';
import { createGuardWords } from '../../utils/locale/guard-i18n';
import { accountTagOf } from '../../utils/platform/account-tag';
import { isBackground, isExtensionPage } from '../../utils/platform/message-guard';
import { onMessage, sendMessage } from '../../utils/platform/messages';
import { acquireRunLock, isRunLocked } from '../../utils/platform/run-lock';
import { loadSettings } from '../../utils/platform/settings';
import { sleep } from '../../utils/platform/sleep';
import { yieldNow } from '../../utils/platform/yield-now';
import { createEditStore, createKirimStore } from '../../utils/platform/work-stores';

/** Reads the SKP for the checklist, sends and mends what was confirmed, and asks before a "Kirim" that would be refused. */
export function wirePemeriksa(): NonNullable<GuardScope['asistenPenjaga']> {
  const agent = createPemeriksaAgent({
    document,
    fetch: (input, init) => fetch(input, init),
    parse: (html) => parseGently(html, yieldNow),
    isOnline: () => navigator.onLine,
    yieldNow,
    clock: { now: () => Date.now(), sleep },
    accountTagOf,
    acquireLock: acquireRunLock,
    isLocked: isRunLocked,
    kirimJournal: createKirimStore(),
    editJournal: createEditStore(),
    newRunId: () => crypto.randomUUID(),
    // The id is gone once the extension was updated or removed under the page.
    isAlive: () => (browser.runtime as { id?: string } | undefined)?.id !== undefined,
    // Nobody listening is no error: the panel may be closed.
    reportKirim: (snapshot) => void sendMessage('kirimProgress', snapshot).catch(() => undefined),
    reportEdits: (snapshot) => void sendMessage('editProgress', snapshot).catch(() => undefined),
  });
  const guard = createGuard({
    document,
    readSkp: (nomorSkp, signal) => agent.readSkp(nomorSkp, signal),
    async dialog(onChoice) {
      const { language, theme } = await loadSettings();
      const t = createGuardWords(language);
      return { t, ui: createDialog(document, dialogLook(t, language, theme), onChoice) };
    },
    leadTo: (lead) => sendMessage('leadTo', lead),
    mark: markElement,
    wait: sleep,
  });
  const only = <Answer>(sender: unknown, answer: () => Answer): Answer => {
    if (!isExtensionPage(sender)) throw new Error('refused: not from our own pages');
    return answer();
  };
  const thisPage = crypto.randomUUID();
  onMessage('halamanHere', ({ sender }) => only(sender, () => thisPage));
  onMessage('readSkp', ({ data, sender }) => only(sender, () => agent.readSkp(data, new AbortController().signal)));
  onMessage('readSkpList', ({ sender }) => only(sender, () => agent.readSkpList()));
  onMessage('readHarian', ({ sender }) => only(sender, () => agent.readHarian()));
  onMessage('startKirim', ({ data, sender }) => only(sender, () => agent.startKirim(data)));
  onMessage('stopKirim', ({ sender }) => only(sender, () => agent.stopKirim()));
  onMessage('startEdits', ({ data, sender }) => only(sender, () => agent.startEdits(data)));
  onMessage('underWay', ({ sender }) => only(sender, () => agent.underWay()));
  onMessage('stopEdits', ({ sender }) => only(sender, () => agent.stopEdits()));
  onMessage('revealPlace', ({ data, sender }) => {
    if (!isExtensionPage(sender) && !isBackground(sender)) throw new Error('refused: not ours');
    return agent.revealPlace(data);
  });
  return guard;
}
