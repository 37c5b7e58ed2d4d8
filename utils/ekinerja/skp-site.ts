/**
 * The site as the run of a whole SKP sees it: its forms with all their fields, its removals, and the lists it leads back
 * to. Invariants: as site-form.ts; and a list counts as the answer's own reading only if it is of the same account and
 * the same SKP as the reading whose links were followed.
 */
import { selectControl } from '../dom/form';
import type { SkpField } from '../plan/skp-plan-types';
import type {
  DeedAnswer,
  Landed,
  LampiranList,
  OpenedSkpForm,
  SkpForm,
  SkpRemoval,
  SkpSite,
} from '../run/skp-run-types';
import type { TargetSite } from '../run/types';
import { PERSPEKTIF_GLUE } from '../skp/field-text';
import { ok, refuse, type Result } from '../skp/result';
import { collapse } from '../text/normalise';
import { detect } from './detect';
import { openPage, request, type FetchedPage } from './fetch-page';
import { KINDS, sourceOf, type FormSiteOptions } from './form-site';
import { readDaftarPage } from './pages/daftar-rhk/read-page';
import { readLampiran } from './pages/lampiran/read';
import { queryParam, resolveOnSite, route, routeOf } from './routes';
import { dangerOf, loadForm, postBody, textOf, type FormKind, type Posted } from './site-form';
import type { SkpReader } from './skp-reader';
import { failureOfPage } from './site-answer';
import type { PageId, SiteFailure, SkpLinks } from './types';
import { readAkun } from './widgets/page-context';
import { readAs } from './words-of-page';

export interface SkpSiteOptions extends Omit<FormSiteOptions, 'reader'> {
  readonly reader: SkpReader;
  /** Months: see client.ts. */
  readonly months: TargetSite;
}

const FORMS: Readonly<Record<SkpForm, FormKind>> = {
  ...KINDS,
  tambahRhk: { ...KINDS.ubahRhk, route: route.formRhk, idParam: 'id_instansi_pegawai_skp' },
  tambahTahapan: { ...KINDS.ubahRhk, route: route.formRhk, idParam: 'id_induk' },
  tambahIndikator: { ...KINDS.ubahIndikator, route: route.formIndikator, idParam: 'id_kegiatan_rhk' },
};

/** Names of the selects in the forms (docs/ekinerja.md §4.7, §4.8). */
const SELECTS: Readonly<Partial<Record<SkpField, string>>> = {
  jenis: 'id_kegiatan_rhk_jenis',
  rhkAtasan: 'id_kegiatan_rhk_atasan',
  aspek: 'id_kegiatan_aspek',
  perspektif: 'perspektif',
};

const REMOVALS: Readonly<Record<SkpRemoval, { readonly route: string; readonly list: 'daftar-rhk' | 'lampiran' }>> = {
  hapusRhk: { route: route.hapusRhk, list: 'daftar-rhk' },
  hapusIndikator: { route: route.hapusIndikator, list: 'daftar-rhk' },
  hapusLampiran: { route: route.hapusLampiran, list: 'lampiran' },
};

type Accepted = Extract<Posted, { kind: 'accepted' }>;

const NOWHERE: Landed = { daftar: null, lampiran: null };

/** The site behind the page at `pageUrl()`. */
export function createSkpSite(options: SkpSiteOptions): SkpSite {
  const source = sourceOf(options);
  const { reader, months } = options;

  function lampiranOf(document: Document, url: string, links: SkpLinks): Result<LampiranList, SiteFailure> {
    const reading = readAs('lampiran', () => readLampiran(document, url));
    if (reading.problems.length > 0) return refuse({ kind: 'unreadablePage', problems: reading.problems });
    if (!ofSameSkp(reading.links.tambahLampiran, links.tambahLampiran)) return refuse({ kind: 'unexpectedPage' });
    return ok({ akun: reading.akun, lampiran: reading.parts, links: reading.links });
  }

  /** The list an accepted post led to, if it came whole and is wholly readable. */
  function landedOn({ document, url, whole }: Accepted, links: SkpLinks): Landed {
    const page = whole ? detect(document, url).page : null;
    if (page === 'daftar-rhk') {
      const read = readAs('daftar-rhk', () => readDaftarPage(document, url));
      const same = read.ok && read.value.reading.links.daftarRhk === links.daftarRhk;
      return same ? { ...NOWHERE, daftar: read.value.reading } : NOWHERE;
    }
    if (page !== 'lampiran') return NOWHERE;
    const read = lampiranOf(document, url, links);
    return read.ok ? { ...NOWHERE, lampiran: read.value } : NOWHERE;
  }

  const answerOf = (posted: Posted, links: SkpLinks): DeedAnswer =>
    posted.kind === 'accepted' ? { kind: 'accepted', landed: landedOn(posted, links) } : posted;

  async function fetchList(
    wanted: PageId,
    links: SkpLinks,
    signal: AbortSignal,
  ): Promise<Result<FetchedPage, SiteFailure>> {
    const printed = wanted === 'lampiran' ? links.lampiran : links.daftarRhk;
    const url = printed === null ? null : resolveOnSite(printed, source.pageUrl());
    if (url === null) return refuse({ kind: 'unexpectedPage' });
    const answer = await request(source, url, signal);
    const page = answer.ok ? await openPage(source, answer.value, wanted) : answer;
    return page.ok && !page.value.sure ? refuse({ kind: 'unexpectedPage' }) : page;
  }

  return {
    months,
    readWhole: (nomorSkp, signal) => reader.readWhole(nomorSkp, signal),
    readList: (nomorSkp, signal) => reader.readList(nomorSkp, signal),
    async readLampiran(links, signal) {
      const page = await fetchList('lampiran', links, signal);
      return page.ok ? lampiranOf(page.value.document, page.value.url, links) : page;
    },
    async open(form, targetId, links, signal) {
      const printed = form === 'tambahRhk' ? links.tambahRhk : links[form][targetId];
      const from = form.endsWith('Lampiran') ? links.lampiran : links.daftarRhk;
      if (printed === undefined || printed === null || from === null) return refuse({ kind: 'unexpectedPage' });
      const id = form === 'tambahRhk' ? (queryParam(printed, FORMS[form].idParam) ?? '') : targetId;
      const loaded = await loadForm(source, FORMS[form], id, printed, from, signal);
      if (!loaded.ok) return loaded;
      return ok(openedForm(FORMS[form], loaded.value, (posted) => answerOf(posted, links)));
    },
    async remove(removal, targetId, links, signal) {
      const kind = REMOVALS[removal];
      const page = await fetchList(kind.list, links, signal);
      // Nothing was posted yet.
      if (!page.ok) return { kind: 'failed', failure: page.reason, reached: 'no' };
      const { document, url } = page.value;
      const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute('content') ?? '';
      const action = resolveOnSite(links[removal][targetId] ?? '', url);
      const printed = Array.from(document.querySelectorAll('a[data-method="post" i]')).some(
        (link) => resolveOnSite(link.getAttribute('href') ?? '', url) === action,
      );
      const expected = action !== null && routeOf(action) === kind.route && queryParam(action, 'id') === targetId;
      if (token === '' || !printed || !expected)
        return { kind: 'failed', failure: failureOfPage(document), reached: 'no' };
      const body = new URLSearchParams({ _csrf: token }).toString();
      const contentType = 'application/x-www-form-urlencoded';
      const posted = await postBody(source, action, { body, contentType }, url, signal);
      const words = posted.kind === 'accepted' ? dangerOf(posted.document) : '';
      return words === '' ? answerOf(posted, links) : { kind: 'refused', words };
    },
  };
}

/** The "+" links carry the SKP's id: equal addresses are of one SKP. */
function ofSameSkp(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const ids = Object.keys(one);
  return ids.length > 0 && ids.every((id) => one[id] === other[id]);
}

function openedForm(
  kind: FormKind,
  { document, element, post }: { document: Document; element: HTMLFormElement; post: PostOf },
  answer: (posted: Posted) => DeedAnswer,
): OpenedSkpForm {
  const selectOf = (field: SkpField): HTMLSelectElement | null => {
    const name = SELECTS[field];
    if (name === undefined) return null;
    const one = selectControl(element, `${kind.model}[${name}]`);
    return one ?? selectControl(element, `${kind.model}[${name}][]`);
  };
  const real = (select: HTMLSelectElement): HTMLOptionElement[] =>
    Array.from(select.options).filter(({ value }) => value !== '');
  return {
    akun: readAkun(document),
    valueOf(field) {
      const select = selectOf(field);
      if (select === null) return textOf(element, kind, field)?.value ?? null;
      const chosen = real(select).filter((option) => option.selected);
      return chosen.map((option) => collapse(option.text)).join(PERSPEKTIF_GLUE);
    },
    optionsOf(field) {
      const select = selectOf(field);
      return select === null ? null : real(select).map(({ value, text }) => ({ value, text: collapse(text) }));
    },
    async post(changes, signal) {
      const texts = new Map<string, string>();
      const choices = new Map<string, readonly string[]>();
      for (const [field, values] of changes) {
        const select = selectOf(field);
        const options = select === null ? [] : Array.from(select.options, ({ value }) => value);
        const [value = ''] = values;
        if (select !== null && values.every((one) => options.includes(one))) choices.set(select.name, values);
        else if (select === null && textOf(element, kind, field) !== null) texts.set(`${kind.model}[${field}]`, value);
        else return { kind: 'failed', failure: { kind: 'unexpectedPage' }, reached: 'no' };
      }
      return answer(await post(texts, choices, signal));
    },
  };
}

type PostOf = (
  changes: ReadonlyMap<string, string>,
  choices: ReadonlyMap<string, readonly string[]>,
  signal: AbortSignal,
) => Promise<Posted>;
