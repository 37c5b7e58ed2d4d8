/** Who a message came from. Senders are taken as unknown: their types differ between browsers and libraries. */
import { browser } from '#imports';
import { isLatihan } from './latihan-page';
import { isSitePage } from './site-pages';

interface Sender {
  readonly id?: unknown;
  readonly url?: unknown;
  readonly frameId?: unknown;
  readonly tab?: { readonly id?: unknown };
}

const asSender = (sender: unknown): Sender => (typeof sender === 'object' && sender !== null ? sender : {});

/**
 * Who may give orders to the page-side agent: only our own extension pages (panel, popup, full-width preview).
 * Content scripts, web pages and other extensions are refused (S11).
 */
export function isExtensionPage(sender: unknown): boolean {
  const { id, url } = asSender(sender);
  return (
    id === browser.runtime.id &&
    typeof url === 'string' &&
    url.startsWith(browser.runtime.getURL('/')) &&
    !isLatihan(url)
  );
}

/** The tab of our own script in a page of a host in use, which may report progress; null for anybody else. */
export async function agentTab(sender: unknown): Promise<number | null> {
  const { id, tab, url } = asSender(sender);
  return id === browser.runtime.id && typeof tab?.id === 'number' && (await isSitePage(url)) ? tab.id : null;
}

/** The frame of our own script in a page of a host in use, which may ask the background for help; null for anybody else. */
export async function agentFrame(
  sender: unknown,
): Promise<{ readonly tabId: number; readonly frameId: number } | null> {
  const tabId = await agentTab(sender);
  const { frameId } = asSender(sender);
  return tabId === null || typeof frameId !== 'number' ? null : { tabId, frameId };
}

/** Our own background script: it has our id and no tab. Pages of ours in a tab are no background. */
export function isBackground(sender: unknown): boolean {
  const { id, tab } = asSender(sender);
  return id === browser.runtime.id && tab === undefined;
}

interface Message {
  readonly data: unknown;
  readonly sender: unknown;
}

/** A handler for orders of our own pages: anybody else's, and whatever is not what the message carries, is refused. */
export const fromOurPages =
  <Data, Answer>(is: (data: unknown) => data is Data, answer: (data: Data) => Answer, by = isExtensionPage) =>
  ({ data, sender }: Message): Answer => {
    if (!by(sender)) throw new Error('refused: not from our own pages');
    if (!is(data)) throw new Error('refused: not what this message carries');
    return answer(data);
  };

/** Of a message that carries nothing; Chrome's messages know no `undefined`. */
export const isNothing = (data: unknown): data is undefined | null => data === undefined || data === null;
