import type { SiteFailure } from '../ekinerja/types';
import type { PageLook } from './matriks-ports';
import type { PageState } from './matriks-state';
import type { PeriksaPage } from './periksa-state';

/** How the panel names what it found in the tab, or why the Matriks could not be read. */
export function pageStateOf(found: Exclude<PageLook, { kind: 'loading' }> | SiteFailure): PageState {
  switch (found.kind) {
    case 'noTab':
    case 'reloadNeeded':
    case 'offline':
    case 'loggedOut':
      return { kind: found.kind };
    case 'noPermission':
      return { kind: 'noPermission', host: found.host };
    case 'portal':
    case 'otpNeeded':
      return { kind: 'loggedOut' };
    case 'page': {
      const { detection } = found.report;
      if (detection.page === 'login' || detection.page === 'otp') return { kind: 'loggedOut' };
      if (detection.translated === true) return { kind: 'translated' };
      return detection.page === null
        ? { kind: 'unrecognised', detection }
        : { kind: 'otherPage', page: detection.page };
    }
    case 'unreadablePage':
      return { kind: 'matriksUnreadable', problems: found.problems };
    case 'aborted':
      return { kind: 'reloadNeeded' };
    // No event tells that a server or a line answers again, as it does of a browser that was offline: the person tries again.
    case 'timeout':
    case 'connectionLost':
    case 'csrfRefused':
    case 'defaultPassword':
    case 'forbidden':
    case 'rateLimited':
    case 'serverError':
    case 'unexpectedPage':
      return { kind: 'matriksUnreadable', problems: [] };
  }
}

/** For tasks that read the SKP from its own pages: any page behind the login will do. */
export function skpPageOf(found: Exclude<PageLook, { kind: 'loading' }>): PeriksaPage {
  const page = pageStateOf(found);
  switch (page.kind) {
    case 'otherPage':
    case 'unrecognised':
    // Its own pages are fetched, which no translator touches.
    case 'translated':
    case 'matriks':
    case 'matriksUnreadable':
      return { kind: 'ready' };
    default:
      return page;
  }
}

/** A failure of such a task that is about the tab as a whole; null = said beside what is known. */
export function skpPageOfFailure(failure: SiteFailure): PeriksaPage | null {
  const page = pageStateOf(failure);
  return page.kind === 'loggedOut' || page.kind === 'offline' || page.kind === 'reloadNeeded' ? page : null;
}

/** The Daftar RHK came without a table: the SKP asked for is not of the year e-Kinerja is in now (docs/ekinerja.md §4.6). */
export const isOfOtherYear = (failure: SiteFailure): boolean =>
  failure.kind === 'unreadablePage' && failure.problems.some(({ code }) => code === 'tableMissing');
