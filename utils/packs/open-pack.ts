/** The bytes of a file as a pack and what its signature is worth; refused as a whole, in bounded time. */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { decodeBounded, parseBounded } from './bounded-json';
import { checkPack } from './check-pack';
import { Amplop, ENVELOPE_FORMAT, isSignedByItsKey } from './envelope';
import type { Paket } from './model';
import type { PackProblem } from './reasons';

/** `sah`: signed by this key, whoever's it is. `diubah`: signed once, but not this. */
export type Tanda =
  { readonly kind: 'tidakDitandatangani' } | { readonly kind: 'sah' | 'diubah'; readonly kunci: string };

export interface OpenedPack {
  readonly paket: Paket;
  readonly tanda: Tanda;
  /** SHA-256 of the pack's text: two versions with one number are told apart by it. */
  readonly sidik: string;
}

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isEnvelope = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === ENVELOPE_FORMAT;

/** Reads, checks and verifies. */
export async function openPack(bytes: Uint8Array): Promise<Result<OpenedPack, PackProblem>> {
  const text = decodeBounded(bytes);
  if (!text.ok) return text;
  const outer = parseBounded(text.value);
  if (!outer.ok) return outer;
  if (!isEnvelope(outer.value)) {
    const paket = checkPack(outer.value);
    if (!paket.ok) return paket;
    const sidik = await hashOf(JSON.stringify(paket.value));
    return ok({ paket: paket.value, tanda: { kind: 'tidakDitandatangani' }, sidik });
  }
  const amplop = Amplop.safeParse(outer.value);
  if (!amplop.success) return refuse({ code: 'wrongForm', path: 'amplop' });
  const inner = parseBounded(amplop.data.isi);
  if (!inner.ok) return inner;
  const paket = checkPack(inner.value);
  if (!paket.ok) return paket;
  const kind = (await isSignedByItsKey(amplop.data)) ? 'sah' : 'diubah';
  const sidik = await hashOf(amplop.data.isi);
  return ok({ paket: paket.value, tanda: { kind, kunci: amplop.data.kunci }, sidik });
}
