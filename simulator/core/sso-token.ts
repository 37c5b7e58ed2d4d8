/** A token of the shape the portal hands over (three parts, claim `username`); its seal is the stand-in's own. */
const KEPALA = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9';

const url64 = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function seal(text: string): string {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619) >>> 0;
  return url64(`tiruan-${hash.toString(16)}`);
}

/** Token for one username. */
export function ssoToken(username: string): string {
  const claims = url64(JSON.stringify({ username }));
  return `${KEPALA}.${claims}.${seal(claims)}`;
}

/** Username of a token, or null if it was not made here. */
export function ssoUsername(token: string): string | null {
  const [head, claims = '', sealed] = token.split('.');
  if (head !== KEPALA || sealed !== seal(claims)) return null;
  const parsed: unknown = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
  if (typeof parsed !== 'object' || parsed === null || !('username' in parsed)) return null;
  return typeof parsed.username === 'string' ? parsed.username : null;
}
