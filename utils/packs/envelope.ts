/**
 * A signed pack as a file: the pack as the very text that was signed, the public key, the signature. Signing the text and
 * not the value leaves nothing to agree on (order of keys, form of numbers). The signature covers a line that says what it
 * is for, so that no signature made for something else can be used here.
 */
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from './base64url';
import { LARGEST_PACK } from './bounded-json';
import { ed25519, SEED_LENGTH } from './ed25519';
import { KunciPublik } from './kunci-publik';
import type { Paket } from './model';

export const ENVELOPE_FORMAT = 'asisten-ekinerja-paket-bertanda';
const PURPOSE = 'asisten-ekinerja-paket/1\n';

const TandaTangan = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/u));

export const Amplop = z.strictObject({
  format: z.literal(ENVELOPE_FORMAT),
  versiFormat: z.literal(1),
  kunci: KunciPublik,
  tanda: TandaTangan,
  /** The JSON text of the pack. */
  isi: z.string().check(z.minLength(2), z.maxLength(LARGEST_PACK)),
});
export type Amplop = z.infer<typeof Amplop>;

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The public key that belongs to a private one. */
export async function publicKeyOf(seed: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(await (await ed25519()).publicKey(seed));
}

/** A new private key. */
export const newSeed = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(SEED_LENGTH));

/** The file of a pack, signed. */
export async function signPack(paket: Paket, seed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const isi = JSON.stringify(paket);
  const algorithm = await ed25519();
  const [kunci, tanda] = await Promise.all([algorithm.publicKey(seed), algorithm.sign(utf8(PURPOSE + isi), seed)]);
  const amplop: Amplop = {
    format: ENVELOPE_FORMAT,
    versiFormat: 1,
    kunci: toBase64Url(kunci),
    tanda: toBase64Url(tanda),
    isi,
  };
  return utf8(`${JSON.stringify(amplop, null, 1)}\n`);
}

/** The file of a pack without a signature: for trying it out, and for a second person to look at. */
export const unsignedPack = (paket: Paket): Uint8Array<ArrayBuffer> => utf8(`${JSON.stringify(paket, null, 1)}\n`);

/** Whether the envelope's signature is one of its key over its text. */
export async function isSignedByItsKey({ isi, kunci, tanda }: Amplop): Promise<boolean> {
  const [publik, signature] = [fromBase64Url(kunci), fromBase64Url(tanda)];
  // A lone surrogate has no bytes of its own: two texts would have the same signature.
  if (publik === null || signature === null || /\p{Surrogate}/u.test(isi)) return false;
  try {
    return await (await ed25519()).verify(signature, utf8(PURPOSE + isi), publik);
  } catch {
    return false;
  }
}

/** A public key as people compare it: eight groups of four, the first half of its SHA-256. */
export async function fingerprintOf(publik: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64Url(publik) ?? new Uint8Array()));
  const hex = [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
  return (hex.match(/.{4}/gu) ?? []).join(' ');
}
