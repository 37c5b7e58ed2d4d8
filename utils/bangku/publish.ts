/**
 * From the draft to a file. Invariants: nothing is handed out that the pegawai's own panel would refuse; what is signed is
 * read back from its very bytes; a changed pack never goes out under the number of the published one.
 */
import { checkPack } from '../packs/check-pack';
import { signPack, unsignedPack } from '../packs/envelope';
import type { SigningKey } from '../packs/key-file';
import type { Paket } from '../packs/model';
import { openPack } from '../packs/open-pack';
import type { PackProblem } from '../packs/reasons';
import { ok, refuse, type Result } from '../skp/result';

/** Why the pack is not handed out. */
export type BelumTerbit =
  | { readonly kind: 'problem'; readonly problem: PackProblem; readonly templat: string | null }
  | { readonly kind: 'versionNotRaised'; readonly versi: number }
  | { readonly kind: 'noTemplates' }
  | { readonly kind: 'noKey' }
  /** A newer word of a label that is not written rightly, or that the panel would not take. */
  | { readonly kind: 'kataNotTaken' }
  | { readonly kind: 'notReadBack' };

export interface Terbitan {
  readonly paket: Paket;
  /** The version that was published last. */
  readonly terbit: Paket | null;
  readonly key: SigningKey | null;
}

/** The draft as the pegawai's panel would read it, or what keeps it from being handed out. */
function publishable(paket: Paket): Result<Paket, BelumTerbit> {
  if (paket.templat.length === 0) return refuse({ kind: 'noTemplates' });
  const checked = checkPack(paket);
  if (checked.ok) return checked;
  const at = /^templat\[(\d+)\]/u.exec(checked.reason.path)?.[1];
  const templat = at === undefined ? null : (paket.templat[Number(at)]?.id ?? null);
  return refuse({ kind: 'problem', problem: checked.reason, templat });
}

/** The file without a signature, or why there is none. */
export function unsigned(draft: Paket): Result<Uint8Array, BelumTerbit> {
  const checked = publishable(draft);
  return checked.ok ? ok(unsignedPack(checked.value)) : checked;
}

/** The signed file, or why there is none. */
export async function signed({ paket: draft, terbit, key }: Terbitan): Promise<Result<Uint8Array, BelumTerbit>> {
  if (key === null) return refuse({ kind: 'noKey' });
  const checked = publishable(draft);
  if (!checked.ok) return checked;
  const paket = checked.value;
  const text = JSON.stringify(paket);
  if (terbit !== null && paket.versi <= terbit.versi) {
    const before = checkPack(terbit);
    const same = before.ok && JSON.stringify(before.value) === text;
    if (!same) return refuse({ kind: 'versionNotRaised', versi: terbit.versi });
  }
  const bytes = await signPack(paket, key.seed);
  const back = await openPack(new Uint8Array(bytes));
  const proven =
    back.ok &&
    back.value.tanda.kind === 'sah' &&
    back.value.tanda.kunci === key.kunci &&
    JSON.stringify(back.value.paket) === text;
  return proven ? ok(bytes) : refuse({ kind: 'notReadBack' });
}
