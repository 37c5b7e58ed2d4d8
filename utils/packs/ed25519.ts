/**
 * Ed25519 by the browser, else by @noble/ed25519, loaded only then. Both go by RFC 8032; a key is its seed of 32 bytes, so
 * that a key made in one browser works in every other. Chrome knows the algorithm from 137; Firefox from 129, but the ESR 140
 * signs and checks with a key made of a seed and cannot tell its public half.
 */
type Bytes = Uint8Array<ArrayBuffer>;

export interface Ed25519 {
  readonly publicKey: (seed: Bytes) => Promise<Bytes>;
  readonly sign: (message: Bytes, seed: Bytes) => Promise<Bytes>;
  readonly verify: (signature: Bytes, message: Bytes, publik: Bytes) => Promise<boolean>;
}

export const SEED_LENGTH = 32;
const ALGORITHM = 'Ed25519';
/** A private key in PKCS #8 is these bytes and the seed (RFC 8410 §7). */
const PKCS8_HEAD = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
/** A key of zeros: only to ask what the browser can do. */
const PROBE = new Uint8Array(SEED_LENGTH);

const privateKey = (seed: Bytes, extractable: boolean) =>
  crypto.subtle.importKey('pkcs8', new Uint8Array([...PKCS8_HEAD, ...seed]), ALGORITHM, extractable, ['sign']);

const own: Ed25519 = {
  async publicKey(seed) {
    const { x } = await crypto.subtle.exportKey('jwk', await privateKey(seed, true));
    return Uint8Array.from(atob((x ?? '').replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  },
  async sign(message, seed) {
    return new Uint8Array(await crypto.subtle.sign(ALGORITHM, await privateKey(seed, false), message));
  },
  async verify(signature, message, publik) {
    const key = await crypto.subtle.importKey('raw', publik, ALGORITHM, false, ['verify']);
    return crypto.subtle.verify(ALGORITHM, key, signature, message);
  },
};

/** The library, for a browser that lacks the algorithm. */
export async function libraryEd25519(): Promise<Ed25519> {
  const noble = await import('@noble/ed25519');
  return {
    publicKey: async (seed) => new Uint8Array(await noble.getPublicKeyAsync(seed)),
    sign: async (message, seed) => new Uint8Array(await noble.signAsync(message, seed)),
    verify: (signature, message, publik) => noble.verifyAsync(signature, message, publik, { zip215: false }),
  };
}

let chosen: Promise<Ed25519> | null = null;

/** The browser's own where it has all of it. */
export function ed25519(): Promise<Ed25519> {
  chosen ??= own.publicKey(PROBE).then(() => own, libraryEd25519);
  return chosen;
}
