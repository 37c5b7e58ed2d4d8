import { createPemeriksaAgent } from '../../utils/agent/pemeriksa-agent';
import { markElement } from '../../utils/agent/reveal-place';
import { parseGently } from '../../utils/dom/parse-gently';
import { createDialog } from '../../utils/guard/dialog';
import { createGuard } from '../../utils/guard/guard';
import { dialogLook } from '../../utils/guard/guard-words';
import type { GuardScope } from '../../utils/guard/held-click';
import { createGuardWords } from '../../utils/locale/guard-i18n';
import { accountTagOf } from '../../utils/platform/account-tag';
import { fromOurPages, isBackground, isExtensionPage, isNothing } from '../../utils/platform/message-guard';
import { onMessage, sendMessage } from '../../utils/platform/messages';
import { isEditPlan, isKirimOrder, isMark } from '../../utils/platform/order-shapes';
import { acquireRunLock, isRunLocked } from '../../utils/platform/run-lock';
import { loadSettings } from '../../utils/platform/settings';
import { isMaybeText } from '../../utils/platform/shape';
import { sleep } from '../../utils/platform/sleep';
import { stillAlive } from '../../utils/platform/still-alive';
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
    reload: () => location.reload(),
    newRunId: () => crypto.randomUUID(),
    isAlive: stillAlive(),
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
  const thisPage = crypto.randomUUID();
  onMessage(
    'halamanHere',
    fromOurPages(isNothing, () => thisPage),
  );
  onMessage(
    'readSkp',
    fromOurPages(isMaybeText, (nomorSkp) => agent.readSkp(nomorSkp, new AbortController().signal)),
  );
  onMessage(
    'readSkpList',
    fromOurPages(isNothing, () => agent.readSkpList()),
  );
  onMessage(
    'readHarian',
    fromOurPages(isNothing, () => agent.readHarian()),
  );
  onMessage(
    'startKirim',
    fromOurPages(isKirimOrder, (order) => agent.startKirim(order)),
  );
  onMessage(
    'stopKirim',
    fromOurPages(isNothing, () => agent.stopKirim()),
  );
  onMessage(
    'startEdits',
    fromOurPages(isEditPlan, (plan) => agent.startEdits(plan)),
  );
  onMessage(
    'underWay',
    fromOurPages(isNothing, () => agent.underWay()),
  );
  onMessage(
    'stopEdits',
    fromOurPages(isNothing, () => agent.stopEdits()),
  );
  const ours = (sender: unknown) => isExtensionPage(sender) || isBackground(sender);
  onMessage(
    'revealPlace',
    fromOurPages(isMark, (mark) => agent.revealPlace(mark), ours),
  );
  return guard;
}
