/**
 * The session year of e-Kinerja: seen on "Daftar SKP", and changed by the site's own form "Filter Tahun". It is state of the
 * server, shared by all tabs (docs/ekinerja.md §4.4): only operations that put it back use this. Invariants: the form is
 * fetched afresh with its own token and posted to where it says; an answer is no proof, only a page that shows the year is.
 */
import { encodeEntries, formEntries, textControl } from '../dom/form';
import { ok, refuse, type Result } from '../skp/result';
import { openPage, request } from './fetch-page';
import type { PageSource } from './fetch-page';
import { readDaftarSkp } from './pages/daftar-skp/read';
import type { DaftarSkpReading } from './pages/daftar-skp/read';
import { readUrl, resolveOnSite, route, routeOf } from './routes';
import { postBody } from './site-form';
import type { SiteFailure } from './types';
import { readAs } from './words-of-page';

const FIELD = 'FilterForm[tahun]';
const FILTER_ROUTES = ['filter', 'filter/filter'];

/** "Daftar SKP" of the session year as it is now, with its year form. */
export interface YearPage {
  readonly reading: DaftarSkpReading;
  /** Posts the year form with another year. "Ok" says only that the site went on. */
  choose(tahun: number, signal: AbortSignal): Promise<Result<null, SiteFailure>>;
}

/** Fetches the page. Without a readable year and account it is refused: nothing could be proven with it. */
export async function openYearPage(source: PageSource, signal: AbortSignal): Promise<Result<YearPage, SiteFailure>> {
  const url = readUrl(source.pageUrl(), route.daftarSkp, { mode: 'pegawai' });
  if (url === null) return refuse({ kind: 'unexpectedPage' });
  const answer = await request(source, url, signal);
  const page = answer.ok ? await openPage(source, answer.value, 'daftar-skp') : answer;
  if (!page.ok) return page;
  const { document, url: loaded, sure } = page.value;
  const reading = readAs('daftar-skp', () => readDaftarSkp(document, loaded));
  const blind = reading.problems.filter(({ code }) => code === 'yearUnreadable' || code === 'accountUnreadable');
  if (blind.length > 0) return refuse({ kind: 'unreadablePage', problems: blind });
  if (!sure) return refuse({ kind: 'unexpectedPage' });
  return ok({
    reading,
    async choose(tahun, postSignal) {
      const form = yearForm(document);
      const action = form === null ? null : resolveOnSite(form.getAttribute('action') ?? '', loaded);
      if (form === null || action === null || !FILTER_ROUTES.includes(routeOf(action) ?? ''))
        return refuse({ kind: 'unexpectedPage' });
      const entries = formEntries(form, new Map([[FIELD, String(tahun)]]));
      const body = encodeEntries(entries, form.getAttribute('enctype') ?? '');
      if (body === null) return refuse({ kind: 'unexpectedPage' });
      const posted = await postBody(source, action, body, loaded, postSignal);
      if (posted.kind === 'failed') return refuse(posted.failure);
      return posted.kind === 'refused' ? refuse({ kind: 'unexpectedPage' }) : ok(null);
    },
  });
}

/** The one form of the page with the year, posting. */
function yearForm(document: Document): HTMLFormElement | null {
  const [form, second] = Array.from(document.forms).filter((one) => textControl(one, FIELD) !== null);
  const posts = form?.getAttribute('method')?.toLowerCase() === 'post';
  return form !== undefined && second === undefined && posts ? form : null;
}
