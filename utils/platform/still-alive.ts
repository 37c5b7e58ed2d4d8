import { browser } from '#imports';
import { watchOwnSite } from './own-sites';

/** For a page script: whether it may go on. Its id is gone once the extension was updated or removed under the page. */
export function stillAlive(): () => boolean {
  const used = watchOwnSite(location.href);
  return () => (browser.runtime as { id?: string } | undefined)?.id !== undefined && used();
}
