/**
 * What a pack is worth here and now. Invariants: "asli" only by a key the person or the policy trusts, in the name under
 * which it is trusted and never in the one the pack gives itself; what was changed, is older than what is installed, or
 * would take the place of a genuine pack without its key, is not installed.
 */
import type { Paket } from './model';
import type { Tanda } from './open-pack';
import type { KunciTepercaya, Terpasang, Versi } from './shelf';

/** Where it comes from, as far as that is proven. */
export type Asal =
  | { readonly kind: 'asli'; readonly nama: string }
  | { readonly kind: 'tidakDitandatangani' | 'kunciTidakDikenal' | 'diubah' };

export type Masa = 'berlaku' | 'belumBerlaku' | 'kedaluwarsa';

/** Why it is not installed. */
export type Halangan =
  | 'diubah'
  | 'perluVersiBaru'
  | 'kedaluwarsa'
  | 'harusAsli'
  | 'kunciLain'
  | 'lebihLama'
  | 'isiLain'
  | 'sudahTerpasang'
  | 'terlaluBanyak';

/** "asli" only for a signature that was verified, by a key that is trusted now. */
export function asalOf(tanda: Tanda, trusted: readonly KunciTepercaya[]): Asal {
  if (tanda.kind !== 'sah') return { kind: tanda.kind };
  const key = trusted.find(({ kunci }) => kunci === tanda.kunci);
  return key === undefined ? { kind: 'kunciTidakDikenal' } : { kind: 'asli', nama: key.nama };
}

/** The same of an installed version, whose signature was verified when it came. */
export const asalOfVersion = ({ kunci }: Pick<Versi, 'kunci'>, trusted: readonly KunciTepercaya[]): Asal =>
  asalOf(kunci === null ? { kind: 'tidakDitandatangani' } : { kind: 'sah', kunci }, trusted);

/** `today` as "2026-03-01"; both days belong to the validity. */
export function masaOf({ dari, sampai }: Pick<Versi, 'dari' | 'sampai'>, today: string): Masa {
  if (sampai !== null && today > sampai) return 'kedaluwarsa';
  return dari !== null && today < dari ? 'belumBerlaku' : 'berlaku';
}

/** The version whose templates are used today; null = none. Until a new one begins, the one before goes on. */
export function versionInUse({ aktif, kini, sebelumnya }: Terpasang, today: string): Versi | null {
  if (!aktif) return null;
  const masa = masaOf(kini, today);
  if (masa === 'berlaku') return kini;
  const before = masa === 'belumBerlaku' ? sebelumnya : null;
  return before !== null && before.versi < kini.versi && masaOf(before, today) === 'berlaku' ? before : null;
}

const numbers = (version: string) => version.split('.').map(Number);

/** Whether this version of the extension is at least the wanted one. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [own, least] = [numbers(version), numbers(wanted)];
  for (const [at, part] of least.entries()) {
    const difference = (own[at] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export interface Around {
  readonly installed: Terpasang | null;
  readonly trusted: readonly KunciTepercaya[];
  /** Keys of the policy: they may take over from another key. */
  readonly byPolicy: readonly string[];
  /** The policy allows genuine packs only. */
  readonly genuineOnly: boolean;
  readonly today: string;
  readonly appVersion: string;
  /** No more packs fit. */
  readonly full: boolean;
}

/** What keeps the pack from being installed; null = nothing. */
export function halanganOf(
  {
    paket,
    tanda,
    sidik,
  }: {
    readonly paket: Pick<Paket, 'versi' | 'versiAplikasi' | 'berlaku'>;
    readonly tanda: Tanda;
    readonly sidik: string;
  },
  around: Around,
): Halangan | null {
  const { installed, trusted, byPolicy, genuineOnly, today, appVersion, full } = around;
  if (tanda.kind === 'diubah') return 'diubah';
  if (!isAtLeast(appVersion, paket.versiAplikasi)) return 'perluVersiBaru';
  if (masaOf(paket.berlaku, today) === 'kedaluwarsa') return 'kedaluwarsa';
  const asal = asalOf(tanda, trusted);
  if (genuineOnly && asal.kind !== 'asli') return 'harusAsli';
  if (installed === null) return full ? 'terlaluBanyak' : null;
  const { kini } = installed;
  const kunci = tanda.kind === 'sah' ? tanda.kunci : null;
  const mayTakeOver = kunci !== null && byPolicy.includes(kunci);
  if (asalOfVersion(kini, trusted).kind === 'asli' && kunci !== kini.kunci && !mayTakeOver) return 'kunciLain';
  if (paket.versi < kini.versi) return 'lebihLama';
  if (paket.versi > kini.versi) return null;
  if (sidik !== kini.sidik) return 'isiLain';
  // The same text, now signed: the signature is worth installing.
  return kini.kunci === kunci ? 'sudahTerpasang' : null;
}
