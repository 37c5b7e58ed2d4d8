/**
 * The site as the run engine sees it: read the Matriks, save one cell. Invariants:
 * - nothing is sent that the person's own page did not offer: action, key and token come from the last reading;
 * - tokens stay in this module;
 * - "did not reach the site" is said only where that is certain (docs/ekinerja.md §1.4, §4.10).
 */
import type { MatriksReading, SiteFailure } from './types';
import type { SaveAnswer, TargetSite } from '../run/types';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { collapse } from '../text/normalise';
import type { PageSource } from './fetch-page';
import { openPage, request } from './fetch-page';
import { FATAL_PROBLEMS, readMatriksPolitely } from './pages/matriks/read';
import { readUrl, resolveOnSite, route } from './routes';
import type { Transport } from './send';
import { send } from './send';
import { failureOfAnswer, failureOfPage } from './site-answer';

export interface TargetSiteOptions {
  /** The page's own fetch: cookies, Referer and Origin as the page sends them. */
  readonly fetch: typeof globalThis.fetch;
  /** HTML to an inert document, at once or in slices. */
  readonly parse: (html: string) => Document | Promise<Document>;
  /** Absolute address of the page the person is on: host and path of every request. */
  readonly pageUrl: () => string;
  /** Per request; 30 s unless told. */
  readonly timeoutMs?: number;
  /** What the browser says about the network; unknown = online. */
  readonly isOnline?: () => boolean;
  /** Gives the page its turn while a large Matriks is read. */
  readonly yieldNow?: () => Promise<void>;
  readonly now?: () => number;
}

interface CellForm {
  readonly action: string;
  readonly csrf: string;
}

/** What the cell's own widget asks for; with it an expired session is a 403, not a login page (§1.4). */
const ACCEPT_JSON = 'application/json, text/javascript, */*; q=0.01';

/** The site behind the page at `pageUrl()`. One per run or reading; keeps the last reading's forms. */
export function createTargetSite(options: TargetSiteOptions): TargetSite {
  const { parse, pageUrl } = options;
  const now = options.now ?? Date.now;
  const yieldNow = options.yieldNow ?? (() => Promise.resolve());
  const transport: Transport = {
    fetch: options.fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    isOnline: options.isOnline ?? (() => true),
  };
  const source: PageSource = { transport, parse, pageUrl, now };
  let forms: ReadonlyMap<string, CellForm> = new Map();
  let headerToken = '';

  async function read(nomorSkp: string | null, signal: AbortSignal): Promise<Result<MatriksReading, SiteFailure>> {
    const params: Record<string, string> = nomorSkp === null ? {} : { 'KegiatanRhkSearch[nomor_skp]': nomorSkp };
    const url = readUrl(pageUrl(), route.matriks, params);
    if (url === null) return refuse({ kind: 'unexpectedPage' });
    const answer = await request(source, url, signal);
    const page = answer.ok ? await openPage(source, answer.value, 'matriks') : answer;
    if (!page.ok) return page;
    const { document, sure } = page.value;

    const found = new Map<string, CellForm>();
    const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute('content') ?? '';
    // All cells print the same address.
    let printed = '';
    let action: string | null = null;
    const reading = await readMatriksPolitely(document, yieldNow, (cell) => {
      if (cell.action !== printed) action = resolveOnSite((printed = cell.action), url);
      if (action !== null) found.set(cell.key, { action, csrf: cell.csrf });
    });
    if (signal.aborted) return refuse({ kind: 'aborted' });
    const fatal = reading.problems.filter(({ code }) => FATAL_PROBLEMS.includes(code));
    if (fatal.length > 0) return refuse({ kind: 'unreadablePage', problems: fatal });
    // A changed Matriks was still read, so that the person hears what is missing in it.
    if (!sure) return refuse({ kind: 'unexpectedPage' });
    for (const key of reading.unsafeKeys) found.delete(key);
    forms = found;
    headerToken = token;
    return ok(reading);
  }

  async function save(key: string, value: string | null, signal: AbortSignal): Promise<SaveAnswer> {
    const form = forms.get(key);
    if (form === undefined) return failed({ kind: 'unexpectedPage' }, 'no');
    const body = new URLSearchParams({
      _csrf: form.csrf,
      hasEditable: '1',
      editableKey: key,
      target: value ?? '',
    });
    const sent = await send(
      transport,
      form.action,
      {
        method: 'POST',
        body: body.toString(),
        headers: {
          Accept: ACCEPT_JSON,
          'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'X-Requested-With': 'XMLHttpRequest',
          'X-CSRF-Token': headerToken === '' ? form.csrf : headerToken,
        },
      },
      signal,
    );
    if (sent.kind === 'failed') return failed(sent.failure, sent.sent ? 'maybe' : 'no');
    const failure = failureOfAnswer(sent.answer, pageUrl(), now());
    if (failure !== null) return failed(failure, reachedBefore(failure));
    const message = messageOf(sent.answer.body);
    if (message === null) {
      const page = failureOfPage(await parse(sent.answer.body));
      return failed(page, reachedBefore(page));
    }
    return message === '' ? { kind: 'accepted' } : { kind: 'rejected', words: message };
  }

  return { read, save };
}

function failed(failure: SiteFailure, reached: 'no' | 'maybe'): SaveAnswer {
  return { kind: 'failed', failure, reached };
}

/** Login is checked before the token and the token before the action (§1.4); a limiter answers before all of them. */
function reachedBefore(failure: SiteFailure): 'no' | 'maybe' {
  const { kind } = failure;
  return kind === 'loggedOut' || kind === 'csrfRefused' || kind === 'rateLimited' ? 'no' : 'maybe';
}

/** The `message` of the cell's JSON answer, '' = success; null if the body is anything else. */
function messageOf(body: string): string | null {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof answer !== 'object' || answer === null || !('message' in answer)) return null;
  return typeof answer.message === 'string' ? collapse(answer.message) : null;
}
