import { browser } from '#imports';
import { isNipLatihan, tagLatihan } from '../skp/latihan';
import { tempatOf } from '../skp/situs';

const SALT = 'accountSalt';

async function storedSalt(): Promise<string | null> {
  const stored: unknown = (await browser.storage.local.get(SALT))[SALT];
  return typeof stored === 'string' ? stored : null;
}

async function makeSalt(): Promise<string> {
  const fresh = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  await browser.storage.local.set({ [SALT]: fresh });
  return fresh;
}

/**
 * The salt of this browser profile, made when first asked for. Our windows and their tasks ask at the same moment: two
 * salts would be two accounts to a plan. A page never comes first, because the panel tells it the salt with its question;
 * its locks are not ours (utils/platform/run-lock.ts).
 */
export async function accountSalt(): Promise<string> {
  const stored = await storedSalt();
  if (stored !== null) return stored;
  if (location.protocol.startsWith('http')) return makeSalt();
  return navigator.locks.request('asisten-ekinerja:salt', async () => (await storedSalt()) ?? (await makeSalt()));
}

/**
 * A salted fingerprint of a text that may name a person: 24 hex digits, the same in the same browser profile.
 * `salt`: null = looked up.
 */
export async function saltedTag(text: string, salt: string | null = null): Promise<string> {
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(`${salt ?? (await accountSalt())}:${text}`),
  );
  // In a Firefox content script the buffer belongs to the page: a typed array's own slice() is denied, Array.from is not.
  const bytes = Array.from(new Uint8Array(digest)).slice(0, 12);
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A salted fingerprint of the account (the NIP of the sidebar), so that a plan can be tied to one person without
 * the NIP ever being stored. Same browser profile and account → same 24 characters, with the host of an e-Kinerja other
 * than the known one; '' → ''. `salt`: told by the panel, so that a page need not open the storage just to say whose it is;
 * null = looked up.
 */
export async function accountTagOf(akun: string, salt: string | null = null): Promise<string> {
  if (akun === '') return '';
  const tag = await saltedTag(akun, salt);
  const host = tempatOf(akun);
  if (host !== null) return `${tag}@${host}`;
  return isNipLatihan(akun) ? tagLatihan(tag) : tag;
}
