/**
 * From the draft to a file. Invariants: nothing is handed out that the pegawai's own panel would refuse; what is signed is
 * read back from its very bytes; a changed pack never goes out under the number of the published one.
 */
import { checkPack } from '../packs/check-pack';
import { signPack } from '../packs/envelope';
import type { SigningKey } from '../packs/key-file';
import type { Paket } from '../packs/model';
import { ok, refuse, type Result } from '../skp/result';
import type { BangkuPorts } from './bangku-ports';
import type { BelumTerbit } from './bangku-state';

export const fileName = ({ id, versi }: Paket): string => `${id}-v${String(versi)}`;

/** The draft as the pegawai's panel would read it, or what keeps it from being handed out. */
export function publishable(paket: Paket): Result<Paket, BelumTerbit> {
  if (paket.templat.length === 0) return refuse({ kind: 'noTemplates' });
  const checked = checkPack(paket);
  if (checked.ok) return checked;
  const at = /^templat\[(\d+)\]/u.exec(checked.reason.path)?.[1];
  const templat = at === undefined ? null : (paket.templat[Number(at)]?.id ?? null);
  return refuse({ kind: 'problem', problem: checked.reason, templat });
}

/** The signed file, or why there is none. */
export async function signed(
  draft: Paket,
  terbit: Paket | null,
  key: SigningKey | null,
  openPack: BangkuPorts['openPack'],
): Promise<Result<Uint8Array, BelumTerbit>> {
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
