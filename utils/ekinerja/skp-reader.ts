/**
 * Reads one SKP from all its pages as the person sees them. Invariants:
 * - only pages whose GET is harmless, and the lampiran only by the address the Daftar RHK prints;
 * - at most two requests under way: the two lists of rows one after the other, the small pages beside them;
 * - a page that could not be read for certain gives no facts, and is named in `missing`;
 * - all pages must speak of the same account and the same session year.
 */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { sameText } from '../text/normalise';
import type { MatriksSource } from './matriks-reader';
import type { PageSource } from './fetch-page';
import { openPage, request } from './fetch-page';
import type { DaftarPage } from './pages/daftar-rhk/read-page';
import { readDaftarPage } from './pages/daftar-rhk/read-page';
import { readDaftarSkp, type DaftarSkpReading } from './pages/daftar-skp/read';
import { readHarianList, readHariIni, type HarianListReading } from './pages/kinerja-harian/read';
import { readLampiran } from './pages/lampiran/read';
import { FATAL_PROBLEMS, readMatriksPolitely } from './pages/matriks/read';
import { readProfil } from './pages/profil/read';
import { readUrl, route } from './routes';
import type { Answer } from './site-answer';
import { wholeSkp } from './whole-skp';
import { readAs } from './words-of-page';
import type {
  DaftarReading,
  KataDibaca,
  MatriksReading,
  PageId,
  ReadProblem,
  SiteFailure,
  WholeSkpReading,
} from './types';

export interface SkpReaderOptions extends MatriksSource {
  /** SKP number the live page shows; null = it shows none. */
  readonly shownSkp?: () => string | null;
}

export interface SkpReader {
  /** One SKP from its five pages. `nomorSkp` null = the one the live page shows, else the site's own choice. */
  readWhole(nomorSkp: string | null, signal: AbortSignal): Promise<Result<WholeSkpReading, SiteFailure>>;
  /** The Daftar RHK alone: status, messages, addresses. */
  readList(nomorSkp: string | null, signal: AbortSignal): Promise<Result<DaftarReading, SiteFailure>>;
  /** "Daftar SKP" of the session year alone: also where there is no SKP yet. */
  readSkpList(signal: AbortSignal): Promise<Result<DaftarSkpReading, SiteFailure>>;
  /** Every daily entry of the session year, and the site's own day. */
  readHarian(signal: AbortSignal): Promise<Result<HarianYear, SiteFailure>>;
}

export interface HarianYear extends HarianListReading {
  /** yyyy-mm-dd; null = the site does not say. */
  readonly hariIni: string | null;
}

type Read<Value> = Result<Value, SiteFailure>;
/** What was read of a page, with the words of the person's own that stand on it. */
type Told<Reading> = Reading & { readonly kata?: readonly KataDibaca[] };

/** Of "Daftar SKP", 20 rows each, and of "Pilih SKP", five each. More of one person in one year would be no list to go by. */
const MOST_PAGES = 5;

/** After these every further page would fail, too, or belong to somebody else. */
const ENDS_ALL: readonly SiteFailure['kind'][] = ['loggedOut', 'otpNeeded', 'csrfRefused', 'aborted'];

/** The site answered, but with something else. */
const NO_PAGE: readonly SiteFailure['kind'][] = ['unexpectedPage', 'unreadablePage'];

/** The SKP behind the page at `pageUrl()`. Keeps nothing between readings. */
export function createSkpReader(options: SkpReaderOptions): SkpReader {
  const { pageUrl } = options;
  const yieldNow = options.yieldNow ?? (() => Promise.resolve());
  const source: PageSource = {
    transport: {
      fetch: options.fetch,
      timeoutMs: options.timeoutMs ?? 30_000,
      isOnline: options.isOnline ?? (() => true),
    },
    parse: options.parse,
    pageUrl,
    now: options.now ?? Date.now,
  };

  const wantedSkp = (nomorSkp: string | null): string | null => nomorSkp ?? options.shownSkp?.() ?? null;

  function rowsUrl(wanted: typeof route.daftarRhk | typeof route.matriks, nomor: string | null): string | null {
    return readUrl(pageUrl(), wanted, nomor === null ? {} : { 'KegiatanRhkSearch[nomor_skp]': nomor });
  }

  async function ask(url: string | null, signal: AbortSignal): Promise<Read<Answer>> {
    return url === null ? refuse({ kind: 'unexpectedPage' }) : request(source, url, signal);
  }

  async function daftarOf(answer: Answer, wanted: string | null): Promise<Read<Told<DaftarPage>>> {
    const page = await openPage(source, answer, 'daftar-rhk');
    if (!page.ok) return page;
    const daftar = readAs('daftar-rhk', () => readDaftarPage(page.value.document, page.value.url));
    if (!daftar.ok) return daftar;
    const { nomorSkp } = daftar.value.reading.skp;
    const other = wanted !== null && (nomorSkp === null || !sameText(nomorSkp, wanted));
    return other || !page.value.sure
      ? refuse({ kind: 'unexpectedPage' })
      : ok({ ...daftar.value, kata: page.value.kata });
  }

  /** The Daftar RHK with "Pilih" of its SKP, which from the sixth SKP on stands on a further page of the modal. */
  async function withPilih(daftar: Told<DaftarPage>, signal: AbortSignal): Promise<Read<Told<DaftarPage>>> {
    const { reading } = daftar;
    const choices = [...(daftar.choices ?? [])];
    let { moreChoices } = daftar;
    let { tambahRhk } = reading.links;
    for (let page = 2; tambahRhk === null && moreChoices !== null && page <= MOST_PAGES; page += 1) {
      const answer = await ask(moreChoices, signal);
      const more = answer.ok ? await daftarOf(answer.value, reading.skp.nomorSkp) : answer;
      // A page that is not what it should be offers nothing; the rest of the reading is as good as before.
      if (!more.ok && NO_PAGE.includes(more.reason.kind)) break;
      if (!more.ok) return more;
      if (more.value.reading.akun !== reading.akun) return refuse({ kind: 'unexpectedPage' });
      choices.push(...(more.value.choices ?? []));
      ({ moreChoices } = more.value);
      ({ tambahRhk } = more.value.reading.links);
    }
    return ok({
      ...daftar,
      choices: daftar.choices === null ? null : choices,
      reading: { ...reading, links: { ...reading.links, tambahRhk } },
    });
  }

  async function matriksOf(asked: Promise<Read<Answer>>): Promise<Read<MatriksReading>> {
    const answer = await asked;
    const page = answer.ok ? await openPage(source, answer.value, 'matriks') : answer;
    if (!page.ok) return page;
    const reading = await readMatriksPolitely(page.value.document, yieldNow);
    const fatal = reading.problems.filter(({ code }) => FATAL_PROBLEMS.includes(code));
    if (fatal.length > 0) return refuse({ kind: 'unreadablePage', problems: fatal });
    return page.value.sure ? ok({ ...reading, kata: page.value.kata }) : refuse({ kind: 'unexpectedPage' });
  }

  /** A small page, of which any problem spoils the whole. */
  async function small<Reading extends { readonly problems: readonly ReadProblem[] }>(
    url: string | null,
    wanted: PageId,
    read: (document: Document, url: string) => Reading,
    signal: AbortSignal,
  ): Promise<Read<Told<Reading>>> {
    const answer = await ask(url, signal);
    const page = answer.ok ? await openPage(source, answer.value, wanted) : answer;
    if (!page.ok) return page;
    const reading = readAs(wanted, () => read(page.value.document, page.value.url));
    if (reading.problems.length > 0) return refuse({ kind: 'unreadablePage', problems: reading.problems });
    return page.value.sure ? ok({ ...reading, kata: page.value.kata }) : refuse({ kind: 'unexpectedPage' });
  }

  /** "Daftar SKP" with all its pages. One that moved while it was read is not wholly read. */
  async function wholeSkpList(signal: AbortSignal): Promise<Read<Told<DaftarSkpReading>>> {
    const first = await small(skpListUrl(), 'daftar-skp', readDaftarSkp, signal);
    if (!first.ok) return first;
    const { akun, tahun } = first.value;
    const skp = [...first.value.skp];
    let { next } = first.value;
    for (let page = 2; next !== null && page <= MOST_PAGES; page += 1) {
      const more = await small(next, 'daftar-skp', readDaftarSkp, signal);
      if (!more.ok) return more;
      if (more.value.akun !== akun || more.value.tahun !== tahun) return refuse({ kind: 'unexpectedPage' });
      skp.push(...more.value.skp);
      ({ next } = more.value);
    }
    const ids = skp.flatMap(({ id }) => id ?? []);
    if (next !== null || new Set(ids).size !== ids.length)
      return refuse({ kind: 'unreadablePage', problems: [{ code: 'rowsContinue', where: '' }] });
    return ok({ ...first.value, skp, next });
  }

  async function readList(nomorSkp: string | null, signal: AbortSignal): Promise<Read<DaftarReading>> {
    const wanted = wantedSkp(nomorSkp);
    const answer = await ask(rowsUrl(route.daftarRhk, wanted), signal);
    const daftar = answer.ok ? await daftarOf(answer.value, wanted) : answer;
    if (signal.aborted) return refuse({ kind: 'aborted' });
    return daftar.ok ? ok(daftar.value.reading) : daftar;
  }

  async function readWhole(nomorSkp: string | null, signal: AbortSignal): Promise<Read<WholeSkpReading>> {
    const stop = new AbortController();
    const onAbort = (): void => stop.abort();
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) stop.abort();
    /** The first failure that ends all; later ones are only its echo. */
    const ends: SiteFailure[] = [];
    const orEnd = <Value>(read: Read<Value>): Read<Value> => {
      if (!read.ok && ENDS_ALL.includes(read.reason.kind)) {
        ends.push(read.reason);
        stop.abort();
      }
      return read;
    };
    try {
      const wanted = wantedSkp(nomorSkp);
      const first = await ask(rowsUrl(route.daftarRhk, wanted), stop.signal);
      if (!first.ok) return first;
      // What needs nothing of the Daftar RHK is under way while that is parsed.
      const early = wanted === null ? null : ask(rowsUrl(route.matriks, wanted), stop.signal);
      const daftarSkpAsked = wholeSkpList(stop.signal).then(orEnd);
      const daftar = await daftarOf(first.value, wanted);
      if (!daftar.ok) {
        stop.abort();
        return signal.aborted ? refuse({ kind: 'aborted' }) : daftar;
      }
      const { links, skp } = daftar.value.reading;
      const matriksAsked = matriksOf(early ?? ask(rowsUrl(route.matriks, skp.nomorSkp), stop.signal)).then(orEnd);
      const pilihAsked = matriksAsked.then(() => withPilih(daftar.value, stop.signal).then(orEnd));
      const lampiranAsked = daftarSkpAsked.then(() =>
        links.lampiran === null ? null : small(links.lampiran, 'lampiran', readLampiran, stop.signal).then(orEnd),
      );
      const profilAsked = lampiranAsked.then(() =>
        small(readUrl(pageUrl(), route.profil), 'profil', readProfil, stop.signal).then(orEnd),
      );
      const [whole, matriks, daftarSkp, lampiran, profil] = await Promise.all([
        pilihAsked,
        matriksAsked,
        daftarSkpAsked,
        lampiranAsked,
        profilAsked,
      ]);
      if (signal.aborted) return refuse({ kind: 'aborted' });
      const [end] = ends;
      if (end !== undefined) return refuse(end);
      if (!whole.ok) return whole;
      const reading = wholeSkp(whole.value, { matriks, daftarSkp, lampiran, profil });
      const pages: readonly (Read<Told<object>> | null)[] = [whole, matriks, daftarSkp, lampiran, profil];
      const kata = pages.flatMap((page) => (page?.ok === true ? (page.value.kata ?? []) : []));
      return reading.ok && kata.length > 0 ? ok({ ...reading.value, kata }) : reading;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  async function readHarian(signal: AbortSignal): Promise<Read<HarianYear>> {
    // An empty month is the site's "Semua".
    const answer = await ask(readUrl(pageUrl(), route.harian, { 'KegiatanHarianSearch[bulan]': '' }), signal);
    const page = answer.ok ? await openPage(source, answer.value, 'kinerja-harian') : answer;
    if (!page.ok) return page;
    const { document, sure } = page.value;
    return readAs('kinerja-harian', () => {
      const list = sure ? readHarianList(document) : null;
      return list === null ? refuse({ kind: 'unexpectedPage' }) : ok({ ...list, hariIni: readHariIni(document) });
    });
  }

  const skpListUrl = (): string | null => readUrl(pageUrl(), route.daftarSkp, { mode: 'pegawai' });

  return { readWhole, readList, readSkpList: wholeSkpList, readHarian };
}
