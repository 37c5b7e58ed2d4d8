import { browser } from '#imports';
import { createPenyusunAgent } from '../../utils/agent/penyusun-agent';
import { parseGently } from '../../utils/dom/parse-gently';
import { accountTagOf } from '../../utils/platform/account-tag';
import { isExtensionPage } from '../../utils/platform/message-guard';
import { onMessage, sendMessage } from '../../utils/platform/messages';
import { progressReporter } from '../../utils/platform/progress-reporter';
import { acquireRunLock } from '../../utils/platform/run-lock';
import { createSkpResults } from '../../utils/platform/skp-results';
import { createSkpMonthsStore, createSkpStore } from '../../utils/platform/skp-stores';
import { sleep } from '../../utils/platform/sleep';
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
    // The id is gone once the extension was updated or removed under the page.
    isAlive: () => (browser.runtime as { id?: string } | undefined)?.id !== undefined,
    report: progressReporter((snapshot) => sendMessage('skpProgress', snapshot)),
    keep: (end) => results.keep(end, journal),
    newRunId: () => crypto.randomUUID(),
    yearNote,
  });
  const only = <Answer>(sender: unknown, answer: () => Answer): Answer => {
    if (!isExtensionPage(sender)) throw new Error('refused: not from our own pages');
    return answer();
  };
  onMessage('readToPlan', ({ data, sender }) => only(sender, () => agent.read(data, new AbortController().signal)));
  onMessage('readYear', ({ data, sender }) =>
    only(sender, () => agent.readYear(data.tahun, data.nomorSkp, new AbortController().signal)),
  );
  onMessage('restoreYear', ({ sender }) => only(sender, () => agent.restoreYear()));
  onMessage('startSkp', ({ data, sender }) => only(sender, () => agent.start(data)));
  onMessage('continueSkp', ({ data, sender }) => only(sender, () => agent.continueRun(data)));
  onMessage('controlSkp', ({ data, sender }) => only(sender, () => agent.control(data)));
  onMessage('skpUnderWay', ({ sender }) => only(sender, () => agent.underWay()));
}
