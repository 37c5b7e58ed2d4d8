import { browser, defineUnlistedScript } from '#imports';
import { createPemilih } from '../../utils/agent/pemilih-agent';
import { createPenunjuk } from '../../utils/agent/penunjuk-agent';
import { createPointerView } from '../../utils/agent/pointer-view';
import { onPicking } from '../../utils/platform/pemilih-line';
import { onPointing } from '../../utils/platform/penunjuk-line';

/** The isolated world our page scripts share; pages cannot see it. */
const scope = globalThis as { asistenPenunjuk?: true };

/**
 * Points at a control for the guide, and lets an author choose one: loaded into a page when the person asks for it; a second
 * time changes nothing.
 */
export default defineUnlistedScript(() => {
  if (scope.asistenPenunjuk) return;
  scope.asistenPenunjuk = true;
  const penunjuk = createPenunjuk(document, (look, onClose) => createPointerView(document, look, onClose));
  onPointing(browser.runtime, penunjuk);
  const pemilih = createPemilih(document, (look, glass) => createPointerView(document, look, () => undefined, glass));
  onPicking(browser.runtime, {
    pick(...order) {
      // Two bubbles would lie over each other, and one over what is to be chosen.
      penunjuk.close();
      pemilih.pick(...order);
    },
  });
});
