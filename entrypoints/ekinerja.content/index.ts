import { defineContentScript } from '#imports';
import { createPageAgent } from '../../utils/agent/page-agent';
import { wordsOfPages } from '../../utils/ekinerja/adopt-words';
import { pageAt } from '../../utils/ekinerja/detect';
import { takeWords, wordChanges } from '../../utils/ekinerja/words-of-page';
import { parseGently } from '../../utils/dom/parse-gently';
import { unmasked } from '../../utils/dom/unmasked';
import { accountTagOf } from '../../utils/platform/account-tag';
import type { PageScope } from '../../utils/agent/page-scope';
import type { GuardScope } from '../../utils/guard/held-click';
import { watchKirim } from '../../utils/guard/sentinel';
import { HOST_PATTERNS } from '../../utils/platform/hosts';
import { loadKata, onKataChange } from '../../utils/platform/kata-store';
import { fromOurPages } from '../../utils/platform/message-guard';
import { onMessage, sendMessage } from '../../utils/platform/messages';
import { stillAlive } from '../../utils/platform/still-alive';
import { yieldNow } from '../../utils/platform/yield-now';
import { beForgettable } from '../../utils/samaran/simpanan';

/** The isolated world this script shares with the one loaded on demand; pages cannot see it. */
const scope = globalThis as GuardScope & PageScope;

// By hand: this script is on every page, and the schemas of the second one weigh as much as half of it.
const isKey = (data: unknown): data is string => typeof data === 'string';
const isSalt = (data: unknown): data is string | null => data === null || isKey(data);
const isSource = (data: unknown): data is 'fresh' | 'live' => data === 'fresh' || data === 'live';

/** The page-side agent. Listens to messages and to clicks on "Kirim", can be forgotten, and does nothing else until asked. */
export default defineContentScript({
  // Loaded into hosts of the person's own by utils/platform/use-site.
  matches: [...HOST_PATTERNS],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    watchKirim(window, {
      isAlive: stillAlive(),
      load: () => sendMessage('loadHalaman', undefined),
      scope,
    });
    beForgettable();
    const takeStored = async () =>
      takeWords(wordsOfPages, await loadKata(), location.host, () => unmasked(() => pageAt(document, document.URL)));
    let watching = false;
    let told = 0;
    const agent = createPageAgent({
      document,
      fetch: (input, init) => fetch(input, init),
      parse: (html) => parseGently(html, yieldNow),
      accountTagOf,
      isOnline: () => navigator.onLine,
      yieldNow,
      runHere: () => scope.asistenPenulis?.() ?? null,
      async moreWords() {
        // From then on they may also be taken back.
        if (!watching) onKataChange(() => void takeStored());
        watching = true;
        await takeStored();
        // Who else looks at what is stored, the second script too, may have taken them a moment ago.
        const isMore = wordChanges() !== told;
        told = wordChanges();
        return isMore;
      },
    });
    onMessage(
      'pageReport',
      fromOurPages(isSalt, (salt) => agent.pageReport(salt)),
    );
    onMessage(
      'readMatriks',
      fromOurPages(isSource, (from) => agent.readMatriks(from)),
    );
    onMessage(
      'revealCell',
      fromOurPages(isKey, (key) => agent.revealCell(key)),
    );
  },
});
