/**
 * The page-side agent that is always there: answers the panel's questions about this page. Invariants:
 * - does nothing until asked: no DOM change, no observer, no timer;
 * - of the person only the account leaves this module: as its salted tag, and with a reading of the Matriks as it stands there,
 *   of which the panel makes the same tag. Neither side stores it.
 * What writes is loaded on demand (utils/agent/penulis-agent.ts).
 */
import { unmasked } from '../dom/unmasked';
import { detect } from '../ekinerja/detect';
import { createMatriksReader } from '../ekinerja/matriks-reader';
import { readMatriksPolitely } from '../ekinerja/pages/matriks/read';
import { findLiveCell, hasUnsavedEdits } from '../ekinerja/reveal';
import type { Detection, MatriksReading, SiteFailure } from '../ekinerja/types';
import { readAkun } from '../ekinerja/widgets/page-context';
import { readNomorSkp } from '../ekinerja/widgets/skp-filter';
import type { PageReport } from '../platform/messages';
import type { RunSnapshot } from '../run/types';
import { ok, refuse, type Result } from '../skp/result';

export interface AgentPorts {
  readonly document: Document;
  readonly fetch: typeof fetch;
  readonly parse: (html: string) => Document | Promise<Document>;
  /** `salt` null = the stored one. */
  readonly accountTagOf: (akun: string, salt?: string | null) => Promise<string>;
  readonly isOnline: () => boolean;
  /** Gives the page its turn. */
  readonly yieldNow: () => Promise<void>;
  /** The run of this page, also when it ended; null = none. */
  readonly runHere: () => RunSnapshot | null;
  /** Looks for newer words of the site's labels (ekinerja/adopt-words.ts). Out: whether there were any. */
  readonly moreWords: () => Promise<boolean>;
}

export interface PageAgent {
  pageReport(salt: string | null): Promise<PageReport>;
  readMatriks(from: 'fresh' | 'live'): Promise<Result<MatriksReading, SiteFailure>>;
  revealCell(key: string): boolean;
}

/** Makes the agent of one page. Everything it touches comes in as a port, so it runs in tests on the stand-in's core. */
export function createPageAgent(ports: AgentPorts): PageAgent {
  const { document, runHere, yieldNow, moreWords } = ports;
  const pageUrl = () => document.URL;

  const isMatriks = () => detect(document, pageUrl()).page === 'matriks';

  /** The SKP chosen in the live page's filter; null = all of the year, also from any page without that filter. */
  const shownSkp = () => unmasked(() => (isMatriks() ? readNomorSkp(document) : null));

  /** How often newer words were found. */
  let taught = 0;
  /** Whether more words are known than when it was `before`: of two who look at the same time only one finds them new. */
  async function knowsMoreThan(before: number): Promise<boolean> {
    if (await moreWords()) taught += 1;
    return taught !== before;
  }

  /** A page of a known route that is not recognised may have been renamed since. */
  async function detectHere(): Promise<Detection> {
    const here = () => unmasked(() => detect(document, pageUrl()));
    const before = taught;
    const detection = here();
    const stranger = detection.page === null && detection.signs.length > 0;
    return stranger && (await knowsMoreThan(before)) ? here() : detection;
  }
  async function read(from: 'fresh' | 'live'): Promise<Result<MatriksReading, SiteFailure>> {
    // A reader of its own: it keeps what it has read, and with that a third of a megabyte of the page's memory.
    if (from === 'fresh')
      return createMatriksReader({ ...ports, pageUrl }).read(shownSkp(), new AbortController().signal);
    const reading = await readMatriksPolitely(document, yieldNow, undefined, unmasked);
    const isOther = reading.problems.some(({ code }) => code === 'tableMissing');
    return isOther ? refuse({ kind: 'unexpectedPage' }) : ok(reading);
  }

  return {
    async pageReport(salt) {
      const run = runHere();
      const detection = await detectHere();
      const { akun, unsavedEdits } = unmasked(() => ({
        akun: readAkun(document),
        // Only asked after a run, and then it walks the whole page.
        unsavedEdits: run !== null && isMatriks() && hasUnsavedEdits(document),
      }));
      return { detection, unsavedEdits, accountTag: akun === '' ? null : await ports.accountTagOf(akun, salt), run };
    },
    async readMatriks(from) {
      const before = taught;
      const reading = await read(from);
      const unclear = reading.ok ? reading.value.problems.length > 0 : reading.reason.kind === 'unexpectedPage';
      return unclear && (await knowsMoreThan(before)) ? read(from) : reading;
    },
    revealCell(key) {
      const cell = findLiveCell(document, key);
      if (cell === null) return false;
      cell.scrollIntoView({ block: 'center', inline: 'center' });
      // An animation marks the cell without touching the page's elements, classes or styles.
      cell.animate(
        [
          { outline: '3px solid #0b6b6b', outlineOffset: '-3px' },
          { outline: '3px solid transparent', outlineOffset: '-3px' },
        ],
        3000,
      );
      return true;
    },
  };
}
