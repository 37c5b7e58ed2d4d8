export const SESSION_COOKIE = '_tukinUser';
export const CSRF_COOKIE = '_csrf';

/** "a=1; b=2" → { a: '1', b: '2' }. Values that are not valid percent-encoding stay as they are. */
export function parseCookies(header: string | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) found[part.slice(0, at).trim()] = part.slice(at + 1).trim();
  }
  return found;
}

/** One Set-Cookie value with the site's attributes. */
export function setCookie(name: string, value: string): string {
  return `${name}=${value}; path=/; HttpOnly; SameSite=Lax`;
}
