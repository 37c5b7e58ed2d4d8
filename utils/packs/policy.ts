/**
 * What an agency lays down for its computers. Comes from the browser's managed storage, is checked like everything else
 * from outside: what is not valid is named and ignored, the rest holds.
 */
import * as z from 'zod/mini';
import { readAddress } from './address';
import { KunciPublik } from './kunci-publik';
import type { KunciTepercaya } from './shelf';

export interface Kebijakan {
  readonly kunci: readonly KunciTepercaya[];
  readonly alamat: readonly string[];
  readonly hanyaAsli: boolean;
  /** Names of values that are not valid ("kunciPaket[1]"). */
  readonly diabaikan: readonly string[];
}

export const NO_POLICY: Kebijakan = { kunci: [], alamat: [], hanyaAsli: false, diabaikan: [] };

const MOST = 20;
const Kunci = z.object({ nama: z.string().check(z.minLength(1), z.maxLength(150)), kunci: KunciPublik });

/** The values of the policy; null or nothing = there is none. */
export function readPolicy(raw: unknown): Kebijakan {
  if (typeof raw !== 'object' || raw === null) return NO_POLICY;
  const { kunciPaket, alamatPaket, hanyaPaketAsli, tanpaSitusLain, ...others } = raw as Record<string, unknown>;
  const diabaikan: string[] = Object.keys(others)
    .slice(0, MOST)
    .map((name) => name.slice(0, 60));
  function each<Value>(name: string, values: unknown, read: (value: unknown) => Value | null): readonly Value[] {
    if (values === undefined) return [];
    if (!Array.isArray(values)) {
      diabaikan.push(name);
      return [];
    }
    if (values.length > MOST) diabaikan.push(`${name}[${String(MOST)}…]`);
    return values.slice(0, MOST).flatMap((value: unknown, at) => {
      const good = read(value);
      if (good === null) diabaikan.push(`${name}[${String(at)}]`);
      return good === null ? [] : [good];
    });
  }
  const kunci = each('kunciPaket', kunciPaket, (value) => Kunci.safeParse(value).data ?? null);
  const alamat = each('alamatPaket', alamatPaket, (value) => {
    const address = typeof value === 'string' ? readAddress(value) : null;
    return address?.ok === true ? address.value : null;
  });
  if (hanyaPaketAsli !== undefined && typeof hanyaPaketAsli !== 'boolean') diabaikan.push('hanyaPaketAsli');
  // Followed by utils/platform/own-sites.
  if (tanpaSitusLain !== undefined && typeof tanpaSitusLain !== 'boolean') diabaikan.push('tanpaSitusLain');
  return { kunci, alamat: [...new Set(alamat)], hanyaAsli: hanyaPaketAsli === true, diabaikan };
}
