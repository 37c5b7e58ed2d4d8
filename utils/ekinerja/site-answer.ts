/**
 * What an answer of the site means when it is not what was asked for (docs/ekinerja.md §1.4, §1.5, §4.10).
 * A status alone says little here: an expired session ends in a login page with status 200.
 */
import { hasLoginForm, hasOtpField } from './outside';
import { plainText } from '../dom/text';
import { fold } from '../text/normalise';
import { CHANGE_PASSWORD, parseUrl, route, routeOf } from './routes';
import type { SiteFailure } from './types';
import { wording } from './wording';

/** The parts of a response that matter here. */
export interface Answer {
  readonly status: number;
  /** Final address after redirects; '' if unknown. */
  readonly url: string;
  readonly body: string;
  readonly retryAfter: string | null;
  /** Value of `X-Redirect`: how the framework redirects scripts. */
  readonly xRedirect: string | null;
}

/** Failures that status, final address and plain text tell without parsing; null = look at the page itself. */
export function failureOfAnswer(answer: Answer, pageUrl: string, now: number): SiteFailure | null {
  const { status } = answer;
  if (leadsToLogin(answer.url, pageUrl) || leadsToLogin(answer.xRedirect ?? '', pageUrl)) return { kind: 'loggedOut' };
  if (routeOf(answer.url) === CHANGE_PASSWORD) return { kind: 'defaultPassword' };
  if (status === 401) return { kind: 'loggedOut' };
  if (status === 400)
    return says(answer.body, wording.csrfRefused) ? { kind: 'csrfRefused' } : { kind: 'unexpectedPage' };
  if (status === 403) return { kind: says(answer.body, wording.loginNeeded) ? 'loggedOut' : 'forbidden' };
  if (status === 429) return { kind: 'rateLimited', retryAfterMs: retryAfterMs(answer.retryAfter, now) };
  if (status >= 500) return { kind: 'serverError', status };
  return status === 200 ? null : { kind: 'unexpectedPage' };
}

/** What an HTML page with status 200 is if it is not the wanted one. */
export function failureOfPage(document: Document): SiteFailure {
  if (hasOtpField(document)) return { kind: 'otpNeeded' };
  if (isLoginPage(document)) return { kind: 'loggedOut' };
  const error = document.querySelector('.error-page h3, .error-content h3') ?? document.querySelector('h1');
  const status = Number(/#(\d{3})\)/.exec(error === null ? '' : plainText(error))?.[1] ?? NaN);
  if (status >= 500) return { kind: 'serverError', status };
  if (status === 403) return { kind: 'forbidden' };
  // Without the site's own frame this is no page of the application: a proxy's or a maintenance notice.
  const framed = document.querySelector('.main-sidebar, .content-wrapper, aside') !== null;
  return framed ? { kind: 'unexpectedPage' } : { kind: 'serverError', status: 200 };
}

/** The local login form, whatever the address. */
export function isLoginPage(document: Document): boolean {
  return hasLoginForm(document) || document.body.classList.contains('login-page');
}

/** Whether an address is the login page or has left the host (towards the portal). */
export function leadsToLogin(address: string, pageUrl: string): boolean {
  if (address === '') return false;
  const target = parseUrl(address, pageUrl);
  if (target === null) return false;
  const r = routeOf(address);
  return r === route.login || r === route.loginV2 || r === route.loginSso || target.host !== parseUrl(pageUrl)?.host;
}

/** `Retry-After` as milliseconds from now: seconds or a date; null if missing or meaningless. At most an hour. */
export function retryAfterMs(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), 3_600_000);
}

function says(body: string, words: readonly string[]): boolean {
  const text = fold(body.slice(0, 50_000));
  return words.some((word) => text.includes(word));
}
