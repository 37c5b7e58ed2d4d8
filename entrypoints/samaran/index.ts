import { defineUnlistedScript } from '#imports';
import { samaran as inEnglish } from '../../locales/en.json';
import { samaran as inIndonesian } from '../../locales/id.json';
import type { MaskedWorld } from '../../utils/dom/unmasked';
import { createMasker, type Masker } from '../../utils/samaran/masker';
import { forgetKeptPages } from '../../utils/samaran/simpanan';
import { isEnglishChosen, isSamaranOn, onSamaran } from '../../utils/platform/samaran-switch';
import { yieldNow } from '../../utils/platform/yield-now';

/** The isolated world our page scripts share; pages cannot see it. */
const scope = globalThis as MaskedWorld & { asistenSamaranAda?: true };

/**
 * Masks personal data on the page. Loaded before the page while masking is on, and into open pages when it is switched on;
 * afterwards it follows the switch. A second time changes nothing.
 */
export default defineUnlistedScript(() => {
  if (scope.asistenSamaranAda) return;
  scope.asistenSamaranAda = true;
  let masker: Masker | null = null;
  let wanted = true;
  let kata = inIndonesian;

  const { style } = document.documentElement;
  const hide = (): void => style.setProperty('visibility', 'hidden', 'important');
  function show(): void {
    if (style.visibility !== 'hidden') return;
    style.removeProperty('visibility');
    if (document.documentElement.getAttribute('style') === '') document.documentElement.removeAttribute('style');
  }
  function mask(turn?: () => Promise<void>): Masker {
    masker ??= createMasker(document, () => kata.pdf, turn);
    scope.asistenSamaran = masker.open;
    scope.asistenSamaranIkut = masker.follow;
    return masker;
  }
  /** On a page that was shown already: others may have been left unmasked. */
  function begin(): void {
    if (masker === null) forgetKeptPages();
    mask();
  }
  function set(on: boolean): void {
    wanted = on;
    if (on) {
      if (document.readyState === 'loading') hide();
      else begin();
      return;
    }
    show();
    delete scope.asistenSamaran;
    delete scope.asistenSamaranIkut;
    masker?.end();
    masker = null;
  }

  // A page that is still coming is shown when all its names are known: one may stand below where it is first printed.
  if (document.readyState === 'loading') {
    hide();
    document.addEventListener(
      'DOMContentLoaded',
      () => {
        // What cannot be masked stays hidden until masking is switched off.
        if (wanted) void mask(yieldNow).masked.then(show);
      },
      { once: true },
    );
  } else begin();

  void isEnglishChosen().then(
    (english) => (kata = english ? inEnglish : inIndonesian),
    () => undefined,
  );
  const look = () => void isSamaranOn().then(set, () => undefined);
  look();
  onSamaran(set);
  // A page taken out of the back/forward cache has heard nothing meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
});
