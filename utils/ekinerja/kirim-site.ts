/**
 * The site as "Kirim semua" sees it. Invariant: the only address that is ever followed to send is one the reading found
 * printed on the page, on this site, of the send route and for that very indikator (docs/ekinerja.md §4.12, §6.3).
 */
import { plainText } from '../dom/text';
import type { KirimSite, SendAnswer } from '../run/kirim-ports';
import { collapse } from '../text/normalise';
import { detect } from './detect';
import { readFlashes } from './widgets/flash';
import { queryParam, resolveOnSite, route, routeOf } from './routes';
import type { Transport } from './send';
import { send } from './send';
import { failureOfAnswer, failureOfPage } from './site-answer';
import type { SiteFailure } from './types';

export interface KirimSiteOptions {
  /** The page's own fetch: cookies as the page sends them. */
  readonly fetch: typeof globalThis.fetch;
  /** HTML to an inert document. */
  readonly parse: (html: string) => Document | Promise<Document>;
  /** Absolute address of the page the person is on. */
  readonly pageUrl: () => string;
  /** Reads the SKP: see skp-reader.ts. */
  readonly reader: Pick<KirimSite, 'readWhole' | 'readList'>;
  /** Per request; 30 s unless told. */
  readonly timeoutMs?: number;
  readonly isOnline?: () => boolean;
  readonly now?: () => number;
}

/** The site behind the page at `pageUrl()`. */
export function createKirimSite(options: KirimSiteOptions): KirimSite {
  const { parse, pageUrl, reader } = options;
  const now = options.now ?? Date.now;
  const transport: Transport = {
    fetch: options.fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    isOnline: options.isOnline ?? (() => true),
  };

  async function sendIndikator(
    url: string,
    indikatorId: string,
    from: string,
    signal: AbortSignal,
  ): Promise<SendAnswer> {
    const address = resolveOnSite(url, pageUrl());
    const back = resolveOnSite(from, pageUrl());
    if (address === null || back === null) return failed({ kind: 'unexpectedPage' }, 'no');
    if (routeOf(address) !== route.kirimIndikator || queryParam(address, 'id') !== indikatorId)
      return failed({ kind: 'unexpectedPage' }, 'no');
    // The site leads back to the Referer and only there says what came of it (§1.3, §6.2).
    const init: RequestInit = {
      headers: { Accept: 'text/html,application/xhtml+xml' },
      referrer: back,
      referrerPolicy: 'same-origin',
    };
    const sent = await send(transport, address, init, signal);
    if (sent.kind === 'failed') return failed(sent.failure, sent.sent ? 'maybe' : 'no');
    const { answer } = sent;
    // Every failure may belong to the page after the redirect: nothing is certain then.
    const failure = failureOfAnswer(answer, pageUrl(), now());
    if (failure !== null && failure.kind !== 'forbidden') return failed(failure, 'maybe');
    const document = await parse(answer.body);
    if (failure !== null) return { kind: 'forbidden', words: errorWords(document) };
    const flashes = readFlashes(document);
    const isList = detect(document, answer.url === '' ? back : answer.url).page !== null;
    return isList || flashes.length > 0 ? { kind: 'answered', flashes } : failed(failureOfPage(document), 'maybe');
  }

  return {
    readWhole: (nomorSkp, signal) => reader.readWhole(nomorSkp, signal),
    readList: (nomorSkp, signal) => reader.readList(nomorSkp, signal),
    send: sendIndikator,
  };
}

/** The message of an error page (§1.5). */
function errorWords(document: Document): string {
  const message = document.querySelector('.error-content p');
  return message === null ? '' : collapse(plainText(message));
}

function failed(failure: SiteFailure, reached: 'no' | 'maybe'): SendAnswer {
  return { kind: 'failed', failure, reached };
}
