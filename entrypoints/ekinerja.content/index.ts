import { defineContentScript } from '#imports';
import { createPageAgent } from '../../utils/agent/page-agent';
import { parseGently } from '../../utils/dom/parse-gently';
import { accountTagOf } from '../../utils/platform/account-tag';
import type { GuardScope } from '../../utils/guard/held-click';
import { watchKirim } from '../../utils/guard/sentinel';
import { HOST_PATTERNS } from '../../utils/platform/hosts';
import { createJournalStore } from '../../utils/platform/journal-store';
import { isExtensionPage } from '../../utils/platform/message-guard';
import { onMessage, sendMessage } from '../../utils/platform/messages';
import { progressReporter } from '../../utils/platform/progress-reporter';
import { acquireRunLock } from '../../utils/platform/run-lock';
import { sleep } from '../../utils/platform/sleep';
import { yieldNow } from '../../utils/platform/yield-now';

/** The page-side agent. Listens to messages and to clicks on "Kirim", and does nothing else until asked. */
export default defineContentScript({
  matches: [...HOST_PATTERNS],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    watchKirim(window, {
      isAlive: () => ctx.isValid,
      load: () => sendMessage('loadHalaman', undefined),
      scope: globalThis as GuardScope,
    });
    const agent = createPageAgent({
      document,
      fetch: (input, init) => fetch(input, init),
      parse: (html) => parseGently(html, yieldNow),
      journal: createJournalStore(),
      accountTagOf,
      acquireLock: acquireRunLock,
      isAlive: () => ctx.isValid,
      isOnline: () => navigator.onLine,
      yieldNow,
      now: () => Date.now(),
      sleep,
      report: progressReporter((snapshot) => sendMessage('runProgress', snapshot)),
      reload: () => location.reload(),
      newRunId: () => crypto.randomUUID(),
    });
    const only = <Answer>(sender: unknown, answer: () => Answer): Answer => {
      if (!isExtensionPage(sender)) throw new Error('refused: not from our own pages');
      return answer();
    };
    onMessage('pageReport', ({ data, sender }) => only(sender, () => agent.pageReport(data)));
    onMessage('readMatriks', ({ data, sender }) => only(sender, () => agent.readMatriks(data)));
    onMessage('startRun', ({ data, sender }) => only(sender, () => agent.startRun(data)));
    onMessage('continueRun', ({ data, sender }) => only(sender, () => agent.continueRun(data)));
    onMessage('controlRun', ({ data, sender }) => only(sender, () => agent.controlRun(data)));
    onMessage('revealCell', ({ data, sender }) => only(sender, () => agent.revealCell(data)));
  },
});
