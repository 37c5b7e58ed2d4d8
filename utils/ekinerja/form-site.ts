/**
 * The site's own forms for changes of one field: see site-form.ts.
 */
import type { FormSite, OpenedForm, PostAnswer } from '../run/edit-ports';
import type { EditForm, FieldEdit } from '../run/edit-types';
import { ok } from '../skp/result';
import type { PageSource } from './fetch-page';
import { route } from './routes';
import { loadForm, textOf, type FormKind } from './site-form';
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

export const KINDS: Readonly<Record<EditForm, FormKind>> = {
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

/** The site behind the page at `pageUrl()`. */
export function createFormSite(options: FormSiteOptions): FormSite {
  const source = sourceOf(options);
  return {
    readWhole: (nomorSkp, signal) => options.reader.readWhole(nomorSkp, signal),
    async open(form, targetId, url, from, signal) {
      const kind = KINDS[form];
      const loaded = await loadForm(source, kind, targetId, url, from, signal);
      if (!loaded.ok) return loaded;
      const { element, document } = loaded.value;
      const opened: OpenedForm = {
        akun: readAkun(document),
        valueOf: (field) => textOf(element, kind, field)?.value ?? null,
        async post(field: Field, value, postSignal): Promise<PostAnswer> {
          if (textOf(element, kind, field) === null)
            return { kind: 'failed', failure: { kind: 'unexpectedPage' }, reached: 'no' };
          const answer = await loaded.value.post(new Map([[`${kind.model}[${field}]`, value]]), new Map(), postSignal);
          return answer.kind === 'accepted' ? { kind: 'accepted' } : answer;
        },
      };
      return ok(opened);
    },
  };
}

/** What every request of a site needs. */
export function sourceOf(options: Omit<FormSiteOptions, 'reader'>): PageSource {
  return {
    transport: {
      fetch: options.fetch,
      timeoutMs: options.timeoutMs ?? 30_000,
      isOnline: options.isOnline ?? (() => true),
    },
    parse: options.parse,
    pageUrl: options.pageUrl,
    now: options.now ?? Date.now,
  };
}
