/** Reads the Matriks afresh, and keeps what its cells would be saved with: tokens stay here and in utils/ekinerja/client. */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import type { PageSource } from './fetch-page';
import { openPage, request } from './fetch-page';
import { FATAL_PROBLEMS, readMatriksPolitely } from './pages/matriks/read';
import type { OnCell } from './pages/matriks/read-table';
import { readUrl, resolveOnSite, route } from './routes';
import type { MatriksReading, SiteFailure } from './types';
import { cellInputs } from './widgets/matriks-form';

export interface MatriksSource {
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

export interface CellForm {
  readonly action: string;
  readonly csrf: string;
  /** The token of the page's head, which the site's own requests carry as well; '' = the page has none. */
  readonly headerToken: string;
}

/** The one form of all cells, as it was loaded. */
export interface WholeForm {
  readonly form: HTMLFormElement;
  readonly action: string;
  /** Address of the page it stands on. */
  readonly from: string;
}

/** The last reading, and what was asked for. */
export interface LastReading {
  readonly nomorSkp: string | null;
  readonly reading: MatriksReading;
  /** null = the cells are saved each for itself. */
  readonly whole: WholeForm | null;
}

export interface MatriksReader {
  /** One SKP of the session's year; null = all of that year. */
  read(nomorSkp: string | null, signal: AbortSignal): Promise<Result<MatriksReading, SiteFailure>>;
  /** The form of a cell in the last reading; undefined = it offered none, or not safely. */
  formOf(key: string): CellForm | undefined;
  /** null = nothing was read yet. */
  last(): LastReading | null;
}

/** The page's own connection, as reading and saving share it. */
export function pageSource(options: MatriksSource): PageSource {
  const { fetch, parse, pageUrl, timeoutMs = 30_000, isOnline = () => true, now = Date.now } = options;
  return { transport: { fetch, timeoutMs, isOnline }, parse, pageUrl, now };
}

/** The Matriks behind the page at `pageUrl()`. One per run or reading. */
export function createMatriksReader(options: MatriksSource): MatriksReader {
  const source = pageSource(options);
  const yieldNow = options.yieldNow ?? (() => Promise.resolve());
  let forms: ReadonlyMap<string, CellForm> = new Map();
  let last: LastReading | null = null;

  return {
    formOf: (key) => forms.get(key),
    last: () => last,
    async read(nomorSkp, signal) {
      const params: Record<string, string> = nomorSkp === null ? {} : { 'KegiatanRhkSearch[nomor_skp]': nomorSkp };
      const url = readUrl(options.pageUrl(), route.matriks, params);
      if (url === null) return refuse({ kind: 'unexpectedPage' });
      const answer = await request(source, url, signal);
      const page = answer.ok ? await openPage(source, answer.value, 'matriks') : answer;
      if (!page.ok) return page;
      const { document, sure, kata } = page.value;

      const found = new Map<string, CellForm>();
      const headerToken = document.querySelector('meta[name="csrf-token"]')?.getAttribute('content') ?? '';
      // All cells print the same address.
      let printed = '';
      let action: string | null = null;
      const onCell: OnCell = (cell) => {
        if (cell.together) return;
        if (cell.action !== printed) action = resolveOnSite((printed = cell.action), url);
        if (action !== null) found.set(cell.key, { action, csrf: cell.csrf, headerToken });
      };
      const reading = await readMatriksPolitely(document, yieldNow, onCell);
      if (signal.aborted) return refuse({ kind: 'aborted' });
      const fatal = reading.problems.filter(({ code }) => FATAL_PROBLEMS.includes(code));
      if (fatal.length > 0) return refuse({ kind: 'unreadablePage', problems: fatal });
      // A changed Matriks was still read, so that the person hears what is missing in it.
      if (!sure) return refuse({ kind: 'unexpectedPage' });
      for (const key of reading.unsafeKeys) found.delete(key);
      forms = found;
      // Read strictly, so that all of them stand in one form that may be posted.
      const form = reading.savedTogether === true ? (cellInputs(document)[0]?.form ?? null) : null;
      const postsTo = form === null ? null : resolveOnSite(form.getAttribute('action') ?? '', url);
      const whole = form === null || postsTo === null ? null : { form, action: postsTo, from: url };
      last = { nomorSkp, reading, whole };
      return ok(kata.length === 0 ? reading : { ...reading, kata });
    },
  };
}
