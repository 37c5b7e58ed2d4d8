import { situsLain } from '../skp/situs';
import { HOST_PATTERNS } from './hosts';
import { isLatihan } from './latihan-page';
import { ownHosts, patternOf } from './own-sites';

/** Whether this is the address of a page we work in: of a known host, of one the person uses, or of the practice. */
export async function isSitePage(url: unknown): Promise<boolean> {
  if (typeof url !== 'string') return false;
  if (isLatihan(url) || HOST_PATTERNS.some((pattern) => url.startsWith(pattern.slice(0, -1)))) return true;
  const host = situsLain(url);
  return host !== null && (await ownHosts()).includes(host);
}

/** The hosts of those pages, as browsers match them. */
export const sitePatterns = async (): Promise<string[]> => [...HOST_PATTERNS, ...(await ownHosts()).map(patternOf)];
