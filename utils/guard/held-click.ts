/** A click on one of the site's send controls that was held back, and how to let it go on as it was. */

/** Left by the on-demand script in the isolated world it shares with the eager one; no page can see it. */
export interface GuardScope {
  asistenPenjaga?: (held: MouseEvent, control: HTMLElement) => void;
}

/**
 * The same click again, for the site: its own handlers and confirm() see button and modifiers as the person pressed
 * them. Ours does not hold it a second time, because it is not trusted. A middle click, which no browser takes from a
 * script, becomes the click that also opens a new tab; the site's confirm(), which a middle click evades, then asks.
 * False: the control is gone, nothing was clicked.
 */
export function replay(held: MouseEvent, control: HTMLElement): boolean {
  if (!control.isConnected) return false;
  const newTab = { bubbles: true, cancelable: true, composed: true, ctrlKey: true, metaKey: true };
  control.dispatchEvent(new MouseEvent('click', held.button > 0 ? newTab : held));
  return true;
}
