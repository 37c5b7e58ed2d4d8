import { browser, defineUnlistedScript } from '#imports';
import { createPenunjuk } from '../../utils/agent/penunjuk-agent';
import { createPointerView } from '../../utils/agent/pointer-view';
import { onPointing } from '../../utils/platform/penunjuk-line';

/** The isolated world our page scripts share; pages cannot see it. */
const scope = globalThis as { asistenPenunjuk?: true };

/** Points at a control for the guide: loaded into a page when the person asks for it; a second time changes nothing. */
export default defineUnlistedScript(() => {
  if (scope.asistenPenunjuk) return;
  scope.asistenPenunjuk = true;
  const penunjuk = createPenunjuk(document, (look, onClose) => createPointerView(document, look, onClose));
  onPointing(browser.runtime, penunjuk);
});
