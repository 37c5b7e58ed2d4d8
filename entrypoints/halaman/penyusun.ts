import { createPenyusunAgent } from '../../utils/agent/penyusun-agent';
import { parseGently } from '../../utils/dom/parse-gently';
import { accountTagOf } from '../../utils/platform/account-tag';
import { fromOurPages, isNothing } from '../../utils/platform/message-guard';
import { onMessage, sendMessage } from '../../utils/platform/messages';
import { isControl, isSkpPlan, isYearOfSkp } from '../../utils/platform/order-shapes';
import { progressReporter } from '../../utils/platform/progress-reporter';
import { acquireRunLock } from '../../utils/platform/run-lock';
import { isMaybeText, isText } from '../../utils/platform/shape';
import { createSkpResults } from '../../utils/platform/skp-results';
import { createSkpMonthsStore, createSkpStore } from '../../utils/platform/skp-stores';
import { sleep } from '../../utils/platform/sleep';
import { stillAlive } from '../../utils/platform/still-alive';
import { yearNote } from '../../utils/platform/year-note';
import { yieldNow } from '../../utils/platform/yield-now';

/** Reads whole SKP and carries out confirmed plans for them. */
export function wirePenyusun(): void {
  const [journal, results] = [createSkpStore(), createSkpResults()];
  const agent = createPenyusunAgent({
    document,
    fetch: (input, init) => fetch(input, init),
    parse: (html) => parseGently(html, yieldNow),
    isOnline: () => navigator.onLine,
    yieldNow,
    clock: { now: () => Date.now(), sleep },
    journal,
    monthsJournal: createSkpMonthsStore(),
    accountTagOf,
    acquireLock: acquireRunLock,
    isAlive: stillAlive(),
    report: progressReporter((snapshot) => sendMessage('skpProgress', snapshot)),
    keep: (end) => results.keep(end, journal),
    reload: () => location.reload(),
    newRunId: () => crypto.randomUUID(),
    yearNote,
  });
  onMessage(
    'readToPlan',
    fromOurPages(isMaybeText, (nomorSkp) => agent.read(nomorSkp, new AbortController().signal)),
  );
  onMessage(
    'readYear',
    fromOurPages(isYearOfSkp, ({ tahun, nomorSkp }) => agent.readYear(tahun, nomorSkp, new AbortController().signal)),
  );
  onMessage(
    'restoreYear',
    fromOurPages(isNothing, () => agent.restoreYear()),
  );
  onMessage(
    'startSkp',
    fromOurPages(isSkpPlan, (plan) => agent.start(plan)),
  );
  onMessage(
    'continueSkp',
    fromOurPages(isText, (runId) => agent.continueRun(runId)),
  );
  onMessage(
    'controlSkp',
    fromOurPages(isControl, (action) => agent.control(action)),
  );
  onMessage(
    'skpUnderWay',
    fromOurPages(isNothing, () => agent.underWay()),
  );
}
