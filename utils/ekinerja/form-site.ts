/**
 * The site's own forms, fetched, changed in one field and posted as the browser would. Invariants:
 * - only forms the person's pages link to are opened, and only if page and address are the expected ones;
 * - a form posts to the address it was loaded from, with its own token; tokens stay in this module;
 * - "did not reach the site" is said only where that is certain (docs/ekinerja.md §1.4, §1.6).
 */
import { encodeEntries, formEntries, textControl } from '../dom/form';
import { plainText } from '../dom/text';
import type { FormSite, OpenedForm, PostAnswer } from '../run/edit-ports';
import type { EditForm, FieldEdit } from '../run/edit-types';
import { ok, refuse, type Result } from '../skp/result';
import { detect } from './detect';
import { queryParam, resolveOnSite, route, routeOf } from './routes';
import type { Transport } from './send';
import { send } from './send';
import { failureOfAnswer, failureOfPage } from './site-answer';
import type { PageId, SiteFailure } from './types';
import { readFlashes } from './widgets/flash';
import { readAkun } from './widgets/page-context';

export interface FormSiteOptions {
  /** The page's own fetch: cookies and Origin as the page sends them. */
  readonly fetch: typeof globalThis.fetch;
  /** HTML to an inert document. */
  readonly parse: (html: string) => Document | Promise<Document>;
  /** Absolute address of the page the person is on. */
  readonly pageUrl: () => string;
  /** Reads the SKP: see skp-reader.ts. */
  readonly reader: Pick<FormSite, 'readWhole'>;
  /** Per request; 30 s unless told. */
  readonly timeoutMs?: number;
  readonly isOnline?: () => boolean;
  readonly now?: () => number;
}

type Field = FieldEdit['field'];
interface FormKind {
  readonly page: PageId;
  readonly route: string;
  /** Parameter of the address that carries the id. */
  readonly idParam: string;
  readonly model: string;
  readonly fields: readonly Field[];
}

const KINDS: Readonly<Record<EditForm, FormKind>> = {
  tambahLampiran: {
    page: 'form-lampiran',
    route: route.formLampiran,
    idParam: 'id_skp_lampiran_jenis',
    model: 'SkpLampiran',
    fields: ['uraian'],
  },
  ubahLampiran: {
    page: 'form-lampiran',
    route: route.ubahLampiran,
    idParam: 'id',
    model: 'SkpLampiran',
    fields: ['uraian'],
  },
  ubahIndikator: {
    page: 'form-indikator',
    route: route.ubahIndikator,
    idParam: 'id',
    model: 'KegiatanTahunan',
    fields: ['nama', 'target', 'satuan'],
  },
  ubahRhk: { page: 'form-rhk', route: route.ubahRhk, idParam: 'id', model: 'KegiatanRhk', fields: ['nama'] },
};

const ACCEPT = 'text/html,application/xhtml+xml';

/** The site behind the page at `pageUrl()`. */
export function createFormSite(options: FormSiteOptions): FormSite {
  const { parse, pageUrl, reader } = options;
  const now = options.now ?? Date.now;
  const transport: Transport = {
    fetch: options.fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    isOnline: options.isOnline ?? (() => true),
  };

  async function open(
    form: EditForm,
    targetId: string,
    url: string,
    from: string,
    signal: AbortSignal,
  ): Promise<Result<OpenedForm, SiteFailure>> {
    const kind = KINDS[form];
    const address = resolveOnSite(url, pageUrl());
    const list = resolveOnSite(from, pageUrl());
    if (address === null || list === null || !leadsTo(kind, targetId, address))
      return refuse({ kind: 'unexpectedPage' });
    const init: RequestInit = { headers: { Accept: ACCEPT }, referrer: list, referrerPolicy: 'same-origin' };
    const sent = await send(transport, address, init, signal);
    if (sent.kind === 'failed') return refuse(sent.failure);
    const failure = failureOfAnswer(sent.answer, pageUrl(), now());
    if (failure !== null) return refuse(failure);
    const document = await parse(sent.answer.body);
    const loaded = sent.answer.url === '' ? address : sent.answer.url;
    if (detect(document, loaded).page !== kind.page) return refuse(failureOfPage(document));
    const element = ownForm(document, kind);
    if (element === null || !leadsTo(kind, targetId, loaded)) return refuse({ kind: 'unexpectedPage' });
    const action = resolveOnSite(element.getAttribute('action') ?? '', loaded);
    const isPost = element.getAttribute('method')?.toLowerCase() === 'post';
    if (action === null || !isPost || !leadsTo(kind, targetId, action)) return refuse({ kind: 'unexpectedPage' });
    return ok({
      akun: readAkun(document),
      valueOf: (field) => control(element, kind, field)?.value ?? null,
      post: (field, value, postSignal) => post(element, kind, field, value, { action, loaded, list }, postSignal),
    });
  }

  async function post(
    element: HTMLFormElement,
    kind: FormKind,
    field: Field,
    value: string,
    at: { readonly action: string; readonly loaded: string; readonly list: string },
    signal: AbortSignal,
  ): Promise<PostAnswer> {
    const changes = new Map([[`${kind.model}[${field}]`, value]]);
    // An empty referrer would lead back to this form (§6.2).
    if (textControl(element, 'referrer')?.value === '') changes.set('referrer', at.list);
    const body = encodeEntries(formEntries(element, changes), element.getAttribute('enctype') ?? '');
    if (control(element, kind, field) === null || body === null) return failed({ kind: 'unexpectedPage' }, 'no');
    const headers: Record<string, string> = { Accept: ACCEPT };
    if (body.contentType !== null) headers['Content-Type'] = body.contentType;
    const init: RequestInit = {
      method: 'POST',
      body: body.body,
      headers,
      referrer: at.loaded,
      referrerPolicy: 'same-origin',
    };
    const sent = await send(transport, at.action, init, signal);
    if (sent.kind === 'failed') return failed(sent.failure, sent.sent ? 'maybe' : 'no');
    const failure = failureOfAnswer(sent.answer, pageUrl(), now());
    // Only the token's refusal is certain to be about the POST itself and not about the page after it.
    if (failure !== null) return failed(failure, failure.kind === 'csrfRefused' ? 'no' : 'maybe');
    const document = await parse(sent.answer.body);
    const { page } = detect(document, sent.answer.url === '' ? at.action : sent.answer.url);
    if (page === kind.page) {
      const words = errorsOf(document);
      return words === '' ? { kind: 'accepted' } : { kind: 'refused', words };
    }
    const other = failureOfPage(document);
    return page === null && other.kind !== 'unexpectedPage' ? failed(other, 'maybe') : { kind: 'accepted' };
  }

  return { readWhole: (nomorSkp, signal) => reader.readWhole(nomorSkp, signal), open };
}

/** Whether an address is this form of this very record. */
function leadsTo(kind: FormKind, targetId: string, address: string): boolean {
  return routeOf(address) === kind.route && queryParam(address, kind.idParam) === targetId;
}

/** The form that holds the model's main field. */
function ownForm(document: Document, kind: FormKind): HTMLFormElement | null {
  const forms = Array.from(document.forms);
  const [found, second] = forms.filter((form) => kind.fields.some((field) => control(form, kind, field) !== null));
  return second === undefined ? (found ?? null) : null;
}

function control(form: HTMLFormElement, kind: FormKind, field: Field): HTMLInputElement | HTMLTextAreaElement | null {
  return kind.fields.includes(field) ? textControl(form, `${kind.model}[${field}]`) : null;
}

/** What the site says about a form it did not store: field errors, the summary, else its message (§1.6, §13.13). */
function errorsOf(document: Document): string {
  const said = new Set<string>();
  for (const slot of Array.from(document.querySelectorAll('.has-error .help-block, .error-summary li')))
    said.add(plainText(slot));
  said.delete('');
  if (said.size > 0) return [...said].join(' ');
  const danger = readFlashes(document).filter(({ tone }) => tone === 'danger');
  return danger.map(({ text }) => text).join(' ');
}

function failed(failure: SiteFailure, reached: 'no' | 'maybe'): PostAnswer {
  return { kind: 'failed', failure, reached };
}
