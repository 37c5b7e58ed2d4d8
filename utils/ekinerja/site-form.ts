/**
 * One of the site's own forms, fetched, changed in some fields and posted as the browser would. Invariants:
 * - only forms the person's pages link to are opened, and only if page and address are the expected ones;
 * - a form posts to the address it was loaded from, with its own token; tokens stay in this module;
 * - "did not reach the site" is said only where that is certain (docs/ekinerja.md §1.4, §1.6).
 */
import { errorAt } from '../dom/error-at';
import { encodeEntries, formEntries, textControl } from '../dom/form';
import { plainText } from '../dom/text';
import { ok, refuse, type Result } from '../skp/result';
import { detect } from './detect';
import { isWhole, type PageSource } from './fetch-page';
import { queryParam, resolveOnSite, routeOf } from './routes';
import { send } from './send';
import { failureOfAnswer, failureOfPage } from './site-answer';
import type { PageId, SiteFailure } from './types';
import { readFlashes } from './widgets/flash';

export interface FormKind {
  readonly page: PageId;
  readonly route: string;
  /** Parameter of the address that carries the id. */
  readonly idParam: string;
  readonly model: string;
  /** Names of its text controls; one of them tells the form from others of the page. */
  readonly fields: readonly string[];
}

/** What came of a post. */
export type Posted =
  /** The site went on to another page. Not a proof. `whole`: it was not cut on its way. */
  | { readonly kind: 'accepted'; readonly document: Document; readonly url: string; readonly whole: boolean }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'failed'; readonly failure: SiteFailure; readonly reached: 'no' | 'maybe' };

export interface LoadedForm {
  readonly document: Document;
  readonly element: HTMLFormElement;
  /** Text controls and selects, by the names of the model's fields. */
  post(
    changes: ReadonlyMap<string, string>,
    choices: ReadonlyMap<string, readonly string[]>,
    signal: AbortSignal,
  ): Promise<Posted>;
}

export const ACCEPT_HTML = 'text/html,application/xhtml+xml';

/** The form of this very record behind `url`; `from`: the list it stands on, to which the site leads back. */
export async function loadForm(
  source: PageSource,
  kind: FormKind,
  targetId: string,
  url: string,
  from: string,
  signal: AbortSignal,
): Promise<Result<LoadedForm, SiteFailure>> {
  const { parse, pageUrl, transport, now } = source;
  const address = resolveOnSite(url, pageUrl());
  const list = resolveOnSite(from, pageUrl());
  if (address === null || list === null || !leadsTo(kind, targetId, address)) return refuse({ kind: 'unexpectedPage' });
  const init: RequestInit = { headers: { Accept: ACCEPT_HTML }, referrer: list, referrerPolicy: 'same-origin' };
  const sent = await send(transport, address, init, signal);
  if (sent.kind === 'failed') return refuse(sent.failure);
  const failure = failureOfAnswer(sent.answer, pageUrl(), now());
  if (failure !== null) return refuse(failure);
  const document = await parse(sent.answer.body);
  const loaded = sent.answer.url === '' ? address : sent.answer.url;
  if (detect(document, loaded).page !== kind.page) return refuse(failureOfPage(document));
  // A text cut on its way would be stored so.
  if (!isWhole(sent.answer.body)) return refuse({ kind: 'connectionLost' });
  const element = ownForm(document, kind);
  const referrer = element === null ? null : textControl(element, 'referrer');
  if (element === null || referrer === null || !leadsTo(kind, targetId, loaded))
    return refuse({ kind: 'unexpectedPage' });
  const action = resolveOnSite(element.getAttribute('action') ?? '', loaded);
  const isPost = element.getAttribute('method')?.toLowerCase() === 'post';
  if (action === null || !isPost || !leadsTo(kind, targetId, action)) return refuse({ kind: 'unexpectedPage' });
  return ok({
    document,
    element,
    post: async (given, choices, postSignal) => {
      const changes = new Map(given);
      // An empty referrer would lead back to this form (§6.2).
      if (referrer.value === '') changes.set('referrer', list);
      const body = encodeEntries(formEntries(element, changes, choices), element.getAttribute('enctype') ?? '');
      if (body === null) return failed({ kind: 'unexpectedPage' }, 'no');
      const answer = await postBody(source, action, body, loaded, postSignal);
      if (answer.kind !== 'accepted' || detect(answer.document, answer.url).page !== kind.page) return answer;
      const words = errorsOf(answer.document);
      return words === '' ? answer : { kind: 'refused', words };
    },
  });
}

/** Posts what a page offers; `from`: the page it stands on. */
export async function postBody(
  { parse, pageUrl, transport, now }: PageSource,
  action: string,
  { body, contentType }: NonNullable<ReturnType<typeof encodeEntries>>,
  from: string,
  signal: AbortSignal,
): Promise<Posted> {
  const headers: Record<string, string> = { Accept: ACCEPT_HTML };
  if (contentType !== null) headers['Content-Type'] = contentType;
  const init: RequestInit = { method: 'POST', body, headers, referrer: from, referrerPolicy: 'same-origin' };
  const sent = await send(transport, action, init, signal);
  if (sent.kind === 'failed') return failed(sent.failure, sent.sent ? 'maybe' : 'no');
  const failure = failureOfAnswer(sent.answer, pageUrl(), now());
  // Only the token's refusal is certain to be about the POST itself and not about the page after it.
  if (failure !== null) return failed(failure, failure.kind === 'csrfRefused' ? 'no' : 'maybe');
  const document = await parse(sent.answer.body);
  const url = sent.answer.url === '' ? action : sent.answer.url;
  const other = failureOfPage(document);
  if (detect(document, url).page === null && other.kind !== 'unexpectedPage') return failed(other, 'maybe');
  return { kind: 'accepted', document, url, whole: isWhole(sent.answer.body) };
}

/** Whether an address is this form of this very record. */
function leadsTo(kind: FormKind, targetId: string, address: string): boolean {
  return routeOf(address) === kind.route && queryParam(address, kind.idParam) === targetId;
}

/** The form that holds the model's main field. */
function ownForm(document: Document, kind: FormKind): HTMLFormElement | null {
  const forms = Array.from(document.forms);
  const [found, second] = forms.filter((form) => kind.fields.some((field) => textOf(form, kind, field) !== null));
  return second === undefined ? (found ?? null) : null;
}

/** The text control of one of the kind's fields. */
export function textOf(
  form: HTMLFormElement,
  kind: FormKind,
  field: string,
): HTMLInputElement | HTMLTextAreaElement | null {
  return kind.fields.includes(field) ? textControl(form, `${kind.model}[${field}]`) : null;
}

/** Bootstrap 3 (§1.6), and what the same forms print with Bootstrap 5. */
const ERRORS =
  '.has-error .help-block, .error-summary li, .is-invalid ~ .invalid-feedback, [aria-invalid=true] ~ .invalid-feedback, .alert-danger li';

/** What the site says about a form it did not store: field errors, the summary, else its message (§1.6, §13.13). */
function errorsOf(document: Document): string {
  const said = new Set<string>();
  for (const slot of Array.from(document.querySelectorAll(ERRORS))) said.add(plainText(slot));
  for (const control of Array.from(document.querySelectorAll('[aria-invalid=true]'))) said.add(errorAt(control));
  said.delete('');
  if (said.size > 0) return [...said].join(' ');
  return dangerOf(document);
}

/** Its messages of failure. */
export function dangerOf(document: Document): string {
  const danger = readFlashes(document).filter(({ tone }) => tone === 'danger');
  return danger.map(({ text }) => text).join(' ');
}

function failed(failure: SiteFailure, reached: 'no' | 'maybe'): Posted {
  return { kind: 'failed', failure, reached };
}
