/** Addresses packs come from: https on a host of the government, and nothing that could lead elsewhere. */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { isPemerintah } from '../skp/situs';

export type AddressProblem = 'notAddress' | 'notHttps' | 'notGovernment' | 'notPlain';

const LONGEST = 500;

/** The address as it is asked; its fragment is left out. */
export function readAddress(text: string): Result<string, AddressProblem> {
  const url = text.length > LONGEST ? null : urlOf(text.trim());
  if (url === null) return refuse('notAddress');
  if (url.protocol !== 'https:') return refuse('notHttps');
  if (!isPemerintah(url.hostname)) return refuse('notGovernment');
  if (url.username !== '' || url.password !== '' || url.port !== '') return refuse('notPlain');
  url.hash = '';
  return ok(url.href);
}

/** URL.canParse came only with Chrome 120; the oldest supported one is older. */
function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** The host permission an address needs. */
export const hostPatternOf = (address: string): string => `https://${new URL(address).hostname}/*`;
