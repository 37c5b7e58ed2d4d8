/** A click on one of the site's send controls that was held back, and how to let it go on as it was. */

/** Left by the on-demand script in the isolated world it shares with the eager one; no page can see it. */
export interface GuardScope {
  asistenPenjaga?: (held: MouseEvent, control: HTMLElement) => void;
}

/**
 * The same click again, for the site: its own handlers and confirm() see button and modifiers as the person pressed
 * them. Ours does not hold it a second time, because it is not trusted. False: the control is gone, nothing was clicked.
 */
export function replay(held: MouseEvent, control: HTMLElement): boolean {
  if (!control.isConnected) return false;
  control.dispatchEvent(new MouseEvent(held.type, held));
  return true;
}
