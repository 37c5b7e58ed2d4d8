import type { SiteFailure } from '../ekinerja/types';
import type { PageLook } from './matriks-ports';
import type { PageState } from './matriks-state';

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
      return detection.page === null
        ? { kind: 'unrecognised', detection }
        : { kind: 'otherPage', page: detection.page };
    }
    case 'unreadablePage':
      return { kind: 'matriksUnreadable', problems: found.problems };
    case 'timeout':
    case 'connectionLost':
      return { kind: 'offline' };
    case 'aborted':
      return { kind: 'reloadNeeded' };
    case 'csrfRefused':
    case 'forbidden':
    case 'rateLimited':
    case 'serverError':
    case 'unexpectedPage':
      return { kind: 'matriksUnreadable', problems: [] };
  }
}
