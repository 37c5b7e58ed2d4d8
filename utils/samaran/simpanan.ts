/**
 * Pages the browser keeps whole, to come back to (back/forward cache). No script can be loaded into one, and what it showed
 * last is painted before its own scripts run again; so when masking begins, those that were left before have to be forgotten,
 * and going back loads them anew. Browsers forget a kept page that something is broadcast to: its channel must not miss it.
 * The channel carries nothing, and nobody acts on it; a page of the site that listened would learn only that masking began.
 */
const NAME = 'asisten-samaran';

/** Lets this page be forgotten while it is kept. Kept it still is: what is typed in it is there when the person goes back. */
export function beForgettable(): void {
  new BroadcastChannel(NAME).addEventListener('message', () => undefined);
}

/** Has the browser forget every kept page of this origin, in all tabs. */
export function forgetKeptPages(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}
