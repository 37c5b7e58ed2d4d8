/** Packs from addresses: asked for by the person, brought by the background, or laid down by the policy. */
import { readAddress } from '../packs/address';
import { show, type PaketCore } from './paket-core';
import { atDesk, examine, keepExamined } from './paket-install';
import { previewOf } from './paket-look';
import type { FetchProblem } from './paket-ports';
import type { Pratinjau } from './paket-state';

/** How the look at an address that is just being taken ended; without an ETag the next one fetches it whole. */
const keepLook = (
  { ports }: PaketCore,
  alamat: string,
  etag: string | null,
  masalah: FetchProblem | null,
): Promise<void> =>
  ports.addresses.keepLook({ alamat, etag, diperiksa: ports.now(), masalah, datang: false }).catch(() => undefined);

/**
 * Asks the address now; what comes is shown like a file.
 * @param granted the person's answer to the browser's question for the host
 */
export async function ask(core: PaketCore, text: string, granted: Promise<boolean>): Promise<void> {
  const { update } = core;
  const { addresses } = core.ports;
  const address = readAddress(text);
  if (!address.ok) {
    update({ kabar: { kind: 'wrongAddress', why: address.reason } });
    return;
  }
  const alamat = address.value;
  update({ busy: 'mengambil', kabar: null });
  const may = (await granted.catch(() => false)) || (await addresses.allowed(alamat));
  const fetched = may ? await addresses.fetch(alamat) : ({ ok: false, reason: 'noPermission' } as const);
  if (!fetched.ok) {
    update({ busy: null, kabar: { kind: 'notFetched', sumber: alamat, why: fetched.reason } });
    return;
  }
  // The person may leave it at the look.
  await keepLook(core, alamat, null, null);
  await examine(core, alamat, fetched.value.bytes, alamat);
  await addresses.arm();
}

/** Whether what came from the address is installed without a further word. */
function comesByItself(
  { daftar, kebijakan }: PaketCore,
  alamat: string,
  { asal, halangan, kepala }: Pratinjau,
): boolean {
  if (halangan !== null || asal.kind !== 'asli') return false;
  const there = daftar.paket.find(({ id }) => id === kepala.id);
  if (there === undefined) return kebijakan.alamat.includes(alamat);
  const from = there.alamat === alamat || kebijakan.alamat.includes(alamat);
  return from && kepala.versi > Math.max(there.kini.versi, there.dilewati ?? 0);
}

async function takeFrom(core: PaketCore, alamat: string, bytes: Uint8Array, etag: string | null): Promise<void> {
  const result = await atDesk(core, bytes);
  const preview = result.ok ? await previewOf(alamat, result.value, core, core.ports) : null;
  const itself = preview !== null && comesByItself(core, alamat, preview);
  if (itself && result.ok) await keepExamined(core, { sumber: alamat, diperiksa: result.value, alamat });
  const there = result.ok && core.daftar.paket.some(({ kini }) => kini.sidik === result.value.sidik);
  // Came in pieces, found no room, or waits for a newer Asisten: only what waits for the person is not fetched day by day.
  const again = preview === null || itself || preview.halangan === 'perluVersiBaru';
  await keepLook(core, alamat, there || !again ? etag : null, there ? null : 'notTaken');
}

/** What the background brought, and addresses of the policy that were never asked. */
export async function takeWhatCame(core: PaketCore): Promise<void> {
  const { addresses } = core.ports;
  const looks = await addresses.looks();
  for (const { alamat, etag } of looks.filter(({ datang }) => datang)) {
    const bytes = await addresses.takeIncoming(alamat);
    if (bytes !== null) await takeFrom(core, alamat, bytes, etag);
    // It went with a window that was closed while it looked.
    else await keepLook(core, alamat, null, null);
  }
  for (const alamat of core.kebijakan.alamat) {
    if (looks.some((look) => look.alamat === alamat) || !(await addresses.allowed(alamat))) continue;
    const fetched = await addresses.fetch(alamat);
    if (fetched.ok) await takeFrom(core, alamat, fetched.value.bytes, fetched.value.etag);
    else await keepLook(core, alamat, null, fetched.reason);
  }
  if (core.kebijakan.alamat.length > 0) await addresses.arm();
  await show(core);
}
