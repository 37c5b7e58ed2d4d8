/**
 * Reads the SKP of another year and leaves e-Kinerja in the year it was in. Only upon the person's click that explains it.
 * Invariants:
 * - never beside a run: it holds the lock that runs take, and refuses while one holds it;
 * - what is to be put back is stored before the year is changed, and forgotten only when a page proves that it is back;
 * - whatever fails in between, and also when the person cancels, the year is put back as far as the site lets us;
 * - a year somebody else chose meanwhile, or another account, is never overwritten;
 * - the answer always says which year a page showed last.
 */
import { refuse, type Result } from '../skp/result';
import type { FormSiteOptions } from './form-site';
import { sourceOf } from './form-site';
import type { PageSource } from './fetch-page';
import { openYearPage } from './session-year';
import type { YearPage } from './session-year';
import { createSkpReader } from './skp-reader';
import type { SiteFailure, WholeSkpReading } from './types';

/** What is stored while e-Kinerja is in another year than the person left it in. */
export interface YearNote {
  /** The year to put back. */
  readonly semula: number;
  /** The year that is read. */
  readonly dibaca: number;
  /** Salted hash of the account. */
  readonly accountTag: string;
}

export interface YearNoteStore {
  /** Resolves when it is stored; rejects if it cannot be. */
  remember(note: YearNote): Promise<void>;
  recall(): Promise<YearNote | null>;
  forget(): Promise<void>;
}

/** Why the other year was not read, or not put back. */
export type YearFailure =
  | SiteFailure['kind']
  /** Of a page of it. */
  | WholeSkpReading['missing'][number]['why']
  /** A run, or another reading of this kind, is under way. */
  | 'anotherRun'
  /** The note could not be stored; nothing was changed. */
  | 'noteNotStored'
  /** e-Kinerja did not go to that year. */
  | 'yearNotTaken'
  /** It has no SKP in that year. */
  | 'noSkpThatYear'
  /** Somebody chose yet another year meanwhile; it was left so. */
  | 'yearChangedElsewhere'
  /** Somebody else is logged in now; nothing was changed any more. */
  | 'otherAccount'
  /** There is nothing to put back. */
  | 'nothingToRestore';

/** How the year stands afterwards. */
export interface YearState {
  /** The year a page of e-Kinerja showed last; null = none could be read. */
  readonly yearNow: number | null;
  /** Proven to be as the person left it. If not, the note stays and can be worked off later. */
  readonly restored: boolean;
  /** Why it is not; null if it is. */
  readonly why: YearFailure | null;
}

export interface OtherYear extends YearState {
  readonly reading: Result<WholeSkpReading, YearFailure>;
}

export interface YearPorts extends Omit<FormSiteOptions, 'reader'> {
  readonly yieldNow?: () => Promise<void>;
  readonly note: YearNoteStore;
  readonly accountTagOf: (akun: string) => Promise<string>;
  readonly acquireLock: () => Promise<(() => void) | null>;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface YearReader {
  /** `nomorSkp` null = the site's own choice in that year. */
  readOtherYear(tahun: number, nomorSkp: string | null, signal: AbortSignal): Promise<OtherYear>;
  /** Works off a note that was left behind. */
  restoreYear(): Promise<YearState>;
}

/** Waits before each try to put the year back. */
const TRIES_MS = [0, 1_000, 4_000];
/** Time for a change of the year whose answer never came. */
const LATE_MS = 5_000;

export function createYearReader(ports: YearPorts): YearReader {
  const source = sourceOf(ports);
  const reader = createSkpReader({ ...ports, pageUrl: ports.pageUrl });

  async function locked<Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> {
    const release = await ports.acquireLock();
    if (release === null) return otherwise;
    try {
      return await work();
    } finally {
      release();
    }
  }

  async function read(tahun: number, nomorSkp: string | null, signal: AbortSignal): Promise<OtherYear> {
    const here = await openYearPage(source, signal);
    if (!here.ok) return untouched(refuse(here.reason.kind), null);
    const { akun, tahun: semula } = here.value.reading;
    // A note left behind knows better which year the person had chosen than the page does now.
    const left = await ports.note.recall().catch(() => null);
    const accountTag = await ports.accountTagOf(akun);
    if (left !== null && left.accountTag === accountTag && left.dibaca === semula)
      return untouched(refuse('yearChangedElsewhere'), semula);
    if (tahun === semula) return untouched(await readThere(tahun, nomorSkp, signal), semula);
    const note: YearNote = { semula, dibaca: tahun, accountTag };
    try {
      await ports.note.remember(note);
    } catch {
      return untouched(refuse('noteNotStored'), semula);
    }
    const reading = await goAndRead(here.value, note, akun, nomorSkp, signal);
    return { reading, ...(await putBack(note)) };
  }

  async function goAndRead(
    page: YearPage,
    { dibaca }: YearNote,
    akun: string,
    nomorSkp: string | null,
    signal: AbortSignal,
  ): Promise<Result<WholeSkpReading, YearFailure>> {
    const chosen = await page.choose(dibaca, signal);
    // It may still be carried out: a page that shows the old year until then would pass for proof that it is back.
    if (!chosen.ok) await ports.sleep(LATE_MS);
    if (signal.aborted) return refuse('aborted');
    const there = await openYearPage(source, signal);
    if (!there.ok) return refuse(there.reason.kind);
    if (there.value.reading.akun !== akun) return refuse('otherAccount');
    if (there.value.reading.tahun !== dibaca) return refuse(chosen.ok ? 'yearNotTaken' : chosen.reason.kind);
    const { skp, next, problems } = there.value.reading;
    if (skp.length === 0 && next === null && problems.length === 0) return refuse('noSkpThatYear');
    const read = await readThere(dibaca, nomorSkp, signal);
    return read.ok && read.value.akun !== akun ? refuse('otherAccount') : read;
  }

  async function readThere(
    tahun: number,
    nomorSkp: string | null,
    signal: AbortSignal,
  ): Promise<Result<WholeSkpReading, YearFailure>> {
    const read = await reader.readWhole(nomorSkp, signal);
    if (!read.ok) return refuse(read.reason.kind);
    return read.value.facts.sessionYear === tahun ? read : refuse('yearChangedElsewhere');
  }

  /** Puts the year back and proves it. Not to be cancelled: the person's year is not ours to keep. */
  async function putBack(note: YearNote): Promise<YearState> {
    const { signal } = new AbortController();
    let state: YearState = { yearNow: null, restored: false, why: null };
    for (const wait of TRIES_MS) {
      await ports.sleep(wait);
      state = await tryPutBack(note, source, signal, state.yearNow);
      if (state.restored) {
        await ports.note.forget().catch(() => undefined);
        return state;
      }
      if (state.why === 'otherAccount') return state;
      if (state.why === 'yearChangedElsewhere') {
        // It is the person's own choice now: there is nothing left to put back.
        await ports.note.forget().catch(() => undefined);
        return state;
      }
      if (state.why === 'loggedOut' || state.why === 'otpNeeded') return state;
    }
    return state;
  }

  async function tryPutBack(
    { semula, dibaca, accountTag }: YearNote,
    from: PageSource,
    signal: AbortSignal,
    known: number | null,
  ): Promise<YearState> {
    const page = await openYearPage(from, signal);
    if (!page.ok) return { yearNow: known, restored: false, why: page.reason.kind };
    const { akun, tahun } = page.value.reading;
    if ((await ports.accountTagOf(akun)) !== accountTag)
      return { yearNow: tahun, restored: false, why: 'otherAccount' };
    if (tahun === semula) return { yearNow: tahun, restored: true, why: null };
    if (tahun !== dibaca) return { yearNow: tahun, restored: false, why: 'yearChangedElsewhere' };
    const chosen = await page.value.choose(semula, signal);
    const proof = await openYearPage(from, signal);
    if (!proof.ok) return { yearNow: null, restored: false, why: proof.reason.kind };
    const yearNow = proof.value.reading.tahun;
    const restored = yearNow === semula && proof.value.reading.akun === akun;
    return { yearNow, restored, why: restored ? null : chosen.ok ? 'yearNotTaken' : chosen.reason.kind };
  }

  async function restore(): Promise<YearState> {
    const note = await ports.note.recall().catch(() => null);
    return note === null ? { yearNow: null, restored: false, why: 'nothingToRestore' } : putBack(note);
  }

  return {
    readOtherYear: (tahun, nomorSkp, signal) =>
      locked(() => read(tahun, nomorSkp, signal), untouched(refuse('anotherRun'), null)),
    restoreYear: () => locked(restore, { yearNow: null, restored: false, why: 'anotherRun' as const }),
  };
}

/** The year was not changed at all. */
const untouched = (reading: OtherYear['reading'], yearNow: number | null): OtherYear => ({
  reading,
  yearNow,
  restored: true,
  why: null,
});
