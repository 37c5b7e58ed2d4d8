/** One page of the site, fetched as the person's own page would and told apart from what it is not (docs/ekinerja.md §1.4). */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { detect } from './detect';
import type { Transport } from './send';
import { send } from './send';
import type { Answer } from './site-answer';
import { failureOfAnswer, failureOfPage } from './site-answer';
import { ownWordsFound } from './own-words-found';
import type { KataDibaca, PageId, SiteFailure } from './types';

export interface PageSource {
  readonly transport: Transport;
  readonly parse: (html: string) => Document | Promise<Document>;
  /** Absolute address of the page the person is on. */
  readonly pageUrl: () => string;
  readonly now: () => number;
}

export interface FetchedPage {
  readonly document: Document;
  /** After redirects. */
  readonly url: string;
  /** False: its title fits, but signs of the page are missing. Only its problems are worth reading. */
  readonly sure: boolean;
  /** Words of the person's own that stand on it. */
  readonly kata: readonly KataDibaca[];
}

const HTML: RequestInit = { headers: { Accept: 'text/html,application/xhtml+xml' } };

/** The answer to a GET of `url`, which must be harmless; failures that show without parsing are named. */
export async function request(
  source: PageSource,
  url: string,
  signal: AbortSignal,
): Promise<Result<Answer, SiteFailure>> {
  const { transport, pageUrl, now } = source;
  const sent = await send(transport, url, HTML, signal);
  if (sent.kind === 'failed') {
    if (sent.failure.kind !== 'connectionLost') return refuse(sent.failure);
    // A redirect to the portal on another host looks like a lost connection to fetch: ask once without following.
    const probe = await send(transport, url, { ...HTML, redirect: 'manual' }, signal);
    return refuse(probe.kind === 'failed' && probe.failure.kind === 'loggedOut' ? probe.failure : sent.failure);
  }
  const failure = failureOfAnswer(sent.answer, pageUrl(), now());
  return failure === null
    ? ok({ ...sent.answer, url: sent.answer.url === '' ? url : sent.answer.url })
    : refuse(failure);
}

/**
 * Whether the page goes on to its end behind its last table. Something between that loses the connection hands on what it
 * has as if it were all, and a cut list would look like a short one. Any of the three ends is enough.
 */
export const isWhole = (html: string): boolean =>
  /<\/(?:footer|body|html)\s*>/i.test(html.slice(Math.max(0, html.lastIndexOf('</table'))));

/** The answer as the page `wanted`, or what it is instead; a page that was cut on its way counts as not come. */
export async function openPage(
  source: PageSource,
  answer: Answer,
  wanted: PageId,
): Promise<Result<FetchedPage, SiteFailure>> {
  const document = await source.parse(answer.body);
  const { page, signs } = detect(document, answer.url);
  if (page === wanted && !isWhole(answer.body)) return refuse({ kind: 'connectionLost' });
  const kata = ownWordsFound(document, answer.url, wanted);
  if (page === wanted) return ok({ document, url: answer.url, sure: true, kata });
  const titled = page === null && signs.some(({ found, kind }) => found && (kind === 'heading' || kind === 'boxTitle'));
  return titled ? ok({ document, url: answer.url, sure: false, kata }) : refuse(failureOfPage(document));
}
