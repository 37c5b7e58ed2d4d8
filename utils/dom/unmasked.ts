/**
 * The door through a masked page. While "Samarkan data pribadi" is on, names and numbers in the live page are replaced
 * (utils/samaran); whoever reads the live document reads it through here. Invariant: what `read` does is synchronous, so
 * that nothing of the true page is ever painted; what it returns must hold no live text to be read later.
 */
export interface MaskedWorld {
  /** Left by the masking script in the isolated world our page scripts share; no page can see it. */
  asistenSamaran?: <Found>(read: () => Found) => Found;
  /** Masks a closed shadow root of ours as well, which nobody else can look into. */
  asistenSamaranIkut?: (root: ShadowRoot) => void;
}

const world = globalThis as MaskedWorld;

/** What `read` finds on the page as e-Kinerja made it. */
export function unmasked<Found>(read: () => Found): Found {
  const { asistenSamaran: open } = world;
  return open === undefined ? read() : open(read);
}

/** What we show on the page ourselves is masked with it. */
export const maskedWithPage = (root: ShadowRoot): void => world.asistenSamaranIkut?.(root);
