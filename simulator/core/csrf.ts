/**
 * Masked tokens: base64url(mask ++ (mask xor token)). The cookie holds the token, each page prints another mask of it,
 * every mask of the present cookie is valid. docs/ekinerja.md §1.4.
 */
const LENGTH = 32;

function bytes(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** A masked form of `token` for one page. */
export function maskToken(token: string, random: () => number): string {
  const mask = Array.from({ length: token.length }, () => Math.floor(random() * 256));
  const hidden = bytes(token).map((byte, i) => byte ^ (mask[i] ?? 0));
  return btoa(String.fromCharCode(...mask, ...hidden))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Token behind a masked text, or null if it is no masked token. */
export function unmaskToken(masked: string): string | null {
  if (!/^[\w-]+={0,2}$/.test(masked) || masked.replaceAll('=', '').length % 4 === 1) return null;
  const all = bytes(atob(masked.replaceAll('-', '+').replaceAll('_', '/')));
  if (all.length !== LENGTH * 2) return null;
  return String.fromCharCode(...all.slice(LENGTH).map((byte, i) => byte ^ (all[i] ?? 0)));
}

/** Body or header suffices (§11). */
export function csrfHolds(cookie: string | undefined, post: URLSearchParams, header: string | undefined): boolean {
  if (cookie === undefined || cookie === '') return false;
  const given = post.get('_csrf') ?? header;
  return given !== undefined && unmaskToken(given) === cookie;
}

export const CSRF_TOKEN_LENGTH = LENGTH;
