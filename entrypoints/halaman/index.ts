import { defineUnlistedScript } from '#imports';
import type { PageScope } from '../../utils/agent/page-scope';
import type { GuardScope } from '../../utils/guard/held-click';
import { unmasked } from '../../utils/dom/unmasked';
import { wordsOfSkp } from '../../utils/ekinerja/adopt-words';
import { pageAt } from '../../utils/ekinerja/detect';
import { takeWords } from '../../utils/ekinerja/words-of-page';
import { loadKata, onKataChange } from '../../utils/platform/kata-store';
import { wirePelapor } from './pelapor';
import { wirePemeriksa } from './pemeriksa';
import { wirePenulis } from './penulis';
import { wirePengisi } from './pengisi';
import { wirePenyusun } from './penyusun';

/** The isolated world this script shares with the eager one; pages cannot see it. */
const scope = globalThis as GuardScope & PageScope;

/**
 * The second page script: loaded into an e-Kinerja page when the panel or a held click on "Kirim" needs it; a second time
 * changes nothing. One script for all that, because its parts share most of their code.
 */
export default defineUnlistedScript(() => {
  if (scope.asistenPenjaga) return;
  scope.asistenPenjaga = wirePemeriksa();
  scope.asistenPenulis = wirePenulis();
  wirePenyusun();
  wirePengisi();
  wirePelapor();
  const here = () => unmasked(() => pageAt(document, document.URL));
  const adopt = async () => void takeWords(wordsOfSkp, await loadKata(), location.host, here);
  onKataChange(() => void adopt());
  // Well before the first page was fetched; too late would be a refusal, never a wrong reading.
  void adopt();
});
