/**
 * Which e-Kinerja something belongs to. The one of Bangka Belitung is meant where nothing is said; the same application at
 * another host of the government is named by that host, in the account and in the tag made of it. So what was read, planned
 * or noted at one of them is never taken for something of another.
 */

/** Where the application and the sign-on portal in front of it live (docs/ekinerja.md §10). */
export const SITUS = 'e-kinerja.babelprov.go.id';
export const GERBANG = 'satamasn.babelprov.go.id';

/** A host of the government, by its whole name: nothing may come after "go.id". */
export const isPemerintah = (host: string): boolean => /^(?:[a-z0-9-]+\.)+go\.id$/u.test(host);

/** The government's host of an https address, if it is none of those known at install; null for every other address. */
export function situsLain(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const { protocol, hostname, port, username, password } = url;
  const plain = protocol === 'https:' && port === '' && username === '' && password === '';
  return plain && isPemerintah(hostname) && hostname !== SITUS && hostname !== GERBANG ? hostname : null;
}

/** An account at this host; null = at the known one. '' stays nobody. */
export const akunDi = (nip: string, host: string | null): string =>
  nip === '' || host === null ? nip : `${nip}@${host}`;

/** The NIP of an account. */
export const nipOf = (akun: string): string => akun.split('@', 1)[0] ?? '';

/** The host in an account or in its tag; null = the known one. */
export const tempatOf = (akun: string): string | null => {
  const at = akun.indexOf('@');
  return at < 0 ? null : akun.slice(at + 1);
};
