import { createPenulisAgent } from '../../utils/agent/penulis-agent';
import { parseGently } from '../../utils/dom/parse-gently';
import { accountTagOf } from '../../utils/platform/account-tag';
import { createJournalStore } from '../../utils/platform/journal-store';
import { fromOurPages } from '../../utils/platform/message-guard';
import { onMessage, sendMessage } from '../../utils/platform/messages';
import { isControl, isTargetPlan } from '../../utils/platform/order-shapes';
import { progressReporter } from '../../utils/platform/progress-reporter';
import { acquireRunLock } from '../../utils/platform/run-lock';
import { isText } from '../../utils/platform/shape';
import { sleep } from '../../utils/platform/sleep';
import { stillAlive } from '../../utils/platform/still-alive';
import { yieldNow } from '../../utils/platform/yield-now';
import type { RunSnapshot } from '../../utils/run/types';

/** Writes confirmed plans into the Matriks. Out: what tells the eager script of the page's run. */
export function wirePenulis(): () => RunSnapshot | null {
  const agent = createPenulisAgent({
    document,
    fetch: (input, init) => fetch(input, init),
    parse: (html) => parseGently(html, yieldNow),
    isOnline: () => navigator.onLine,
    yieldNow,
    clock: { now: () => Date.now(), sleep },
    journal: createJournalStore(),
    accountTagOf,
    acquireLock: acquireRunLock,
    isAlive: stillAlive(),
    report: progressReporter((snapshot) => sendMessage('runProgress', snapshot)),
    reload: () => location.reload(),
    newRunId: () => crypto.randomUUID(),
  });
  onMessage(
    'startRun',
    fromOurPages(isTargetPlan, (plan) => agent.startRun(plan)),
  );
  onMessage(
    'continueRun',
    fromOurPages(isText, (runId) => agent.continueRun(runId)),
  );
  onMessage(
    'controlRun',
    fromOurPages(isControl, (action) => agent.controlRun(action)),
  );
  return () => agent.underWay();
}
