/**
 * The private key as a file: never without a passphrase. PBKDF2 makes the key of AES-GCM of it; what stands beside the
 * secret (name, public key) is covered by the same check, so a changed file opens nothing.
 */
import * as z from 'zod/mini';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { fromBase64Url, toBase64Url } from './base64url';
import { SEED_LENGTH } from './ed25519';
import { publicKeyOf } from './envelope';
import { KunciPublik } from './kunci-publik';

const SHORTEST_PASSPHRASE = 12;
/** OWASP's figure for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
const LARGEST_KEY_FILE = 20_000;

const bytesText = (length: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${String(length)}}$`, 'u')));
const KunciTersandi = z.strictObject({
  format: z.literal('asisten-ekinerja-kunci'),
  versiFormat: z.literal(1),
  nama: z.string().check(z.minLength(1), z.maxLength(150)),
  kunci: KunciPublik,
  putaran: z.number().check(z.int(), z.minimum(ROUNDS), z.maximum(5_000_000)),
  garam: bytesText(22),
  iv: bytesText(16),
  rahasia: bytesText(64),
});

export interface SigningKey {
  /** Whose key it is. */
  readonly nama: string;
  readonly kunci: string;
  readonly seed: Uint8Array<ArrayBuffer>;
}

export type KeyFileProblem = 'notKeyFile' | 'wrongPassphrase';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function secretKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const covered = (nama: string, kunci: string) => utf8(JSON.stringify([nama, kunci]));

/** The file that keeps the key; a passphrase of less than twelve characters keeps nothing. */
export async function writeKeyFile(
  { nama, kunci, seed }: SigningKey,
  passphrase: string,
): Promise<Result<Uint8Array<ArrayBuffer>, 'passphraseTooShort'>> {
  if (passphrase.length < SHORTEST_PASSPHRASE) return refuse('passphraseTooShort');
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await secretKey(passphrase, salt, ROUNDS);
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: covered(nama, kunci) }, key, seed);
  const file: z.infer<typeof KunciTersandi> = {
    format: 'asisten-ekinerja-kunci',
    versiFormat: 1,
    nama,
    kunci,
    putaran: ROUNDS,
    garam: toBase64Url(salt),
    iv: toBase64Url(iv),
    rahasia: toBase64Url(new Uint8Array(secret)),
  };
  return ok(utf8(`${JSON.stringify(file, null, 2)}\n`));
}

/** The key of a file, if the passphrase opens it. */
export async function readKeyFile(bytes: Uint8Array, passphrase: string): Promise<Result<SigningKey, KeyFileProblem>> {
  let value: unknown = null;
  try {
    if (bytes.length <= LARGEST_KEY_FILE) value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('notKeyFile');
  }
  const file = KunciTersandi.safeParse(value);
  if (!file.success) return refuse('notKeyFile');
  const { nama, kunci, putaran, garam, iv, rahasia } = file.data;
  const [salt, start, secret] = [fromBase64Url(garam), fromBase64Url(iv), fromBase64Url(rahasia)];
  if (salt === null || start === null || secret === null) return refuse('notKeyFile');
  try {
    const key = await secretKey(passphrase, salt, putaran);
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: start, additionalData: covered(nama, kunci) },
      key,
      secret,
    );
    const seed = new Uint8Array(opened);
    if (seed.length !== SEED_LENGTH || (await publicKeyOf(seed)) !== kunci) return refuse('notKeyFile');
    return ok({ nama, kunci, seed });
  } catch {
    return refuse('wrongPassphrase');
  }
}

/** A new key in somebody's name. */
export async function newSigningKey(nama: string, seed: Uint8Array<ArrayBuffer>): Promise<SigningKey> {
  return { nama, kunci: await publicKeyOf(seed), seed };
}
