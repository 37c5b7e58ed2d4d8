import { browser } from '#imports';

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: unknown;
}

/**
 * Who may give orders to the page-side agent: only our own extension pages (panel, popup, full-width preview).
 * Content scripts, web pages and other extensions are refused (S11).
 */
export function isExtensionPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** Who may report progress to the panel: our own script in a page of a granted host. */
export function isOwnAgent(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.tab !== undefined;
}
