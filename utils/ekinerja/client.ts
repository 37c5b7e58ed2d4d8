/**
 * The site as the run engine sees it: read the Matriks, save one cell. Invariants:
 * - nothing is sent that the person's own page did not offer: action, key and token come from the last reading;
 * - tokens stay in this module;
 * - "did not reach the site" is said only where that is certain (docs/ekinerja.md §1.4, §4.10).
 */
import type { SaveAnswer, TargetSite } from '../run/types';
import { collapse } from '../text/normalise';
import type { MatriksSource } from './matriks-reader';
import { createMatriksReader, pageSource } from './matriks-reader';
import { createWholeSaver } from './save-together';
import { send } from './send';
import { failureOfAnswer, failureOfPage } from './site-answer';
import type { SiteFailure } from './types';

/** What the cell's own widget asks for; with it an expired session is a 403, not a login page (§1.4). */
const ACCEPT_JSON = 'application/json, text/javascript, */*; q=0.01';

/** The site behind the page at `pageUrl()`. One per run or reading; keeps the last reading's forms. */
export function createTargetSite(options: MatriksSource): TargetSite {
  const reader = createMatriksReader(options);
  const { transport, parse, pageUrl, now } = pageSource(options);

  async function save(key: string, value: string | null, signal: AbortSignal): Promise<SaveAnswer> {
    const form = reader.formOf(key);
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
          'X-CSRF-Token': form.headerToken === '' ? form.csrf : form.headerToken,
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

  return {
    read: (nomorSkp, signal) => reader.read(nomorSkp, signal),
    save,
    saveTogether: createWholeSaver(reader, pageSource(options)),
  };
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
