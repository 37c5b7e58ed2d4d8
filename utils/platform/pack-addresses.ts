/**
 * The daily look at the addresses of packs, in the background. What came is kept unread; checking and installing are the
 * panel's. Spread over the day, so that thousands of browsers do not come at once, and cheap where nothing is new (ETag).
 */
import { browser } from '#imports';
import { hostPatternOf, readAddress } from '../packs/address';
import type { AddressLook } from '../workflow/paket-ports';
import { managedValues } from './managed';
import { putIncoming } from './pack-bodies';
import { fetchPack } from './pack-fetch';

const KEY = 'paketAlamat';
const ALARM = 'paket';
const DAY = 24 * 60;
const MOST = 40;

const isLook = (value: unknown): value is AddressLook =>
  typeof value === 'object' &&
  value !== null &&
  'alamat' in value &&
  typeof value.alamat === 'string' &&
  'diperiksa' in value &&
  typeof value.diperiksa === 'number';

export async function addressLooks(): Promise<readonly AddressLook[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isLook) : [];
}

/** Keeps what is known of one address. */
export async function keepLook(look: AddressLook): Promise<void> {
  const others = (await addressLooks()).filter(({ alamat }) => alamat !== look.alamat);
  await browser.storage.local.set({ [KEY]: [look, ...others].slice(0, MOST) });
}

const addressesIn = (values: unknown, of: (value: unknown) => unknown): readonly string[] =>
  (Array.isArray(values) ? values : []).slice(0, MOST).flatMap((value: unknown) => {
    const text = of(value);
    const address = typeof text === 'string' ? readAddress(text) : null;
    return address?.ok === true ? [address.value] : [];
  });
const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Addresses of installed packs and of the policy, each once. */
async function addresses(): Promise<readonly string[]> {
  const [{ paket }, managed] = await Promise.all([browser.storage.local.get('paket'), managedValues()]);
  const all = [
    ...addressesIn(part(paket, 'paket'), (one) => part(one, 'alamat')),
    ...addressesIn(part(managed, 'alamatPaket'), (one) => one),
  ];
  return [...new Set(all)];
}

/** Looks at every address that may be asked. */
export async function lookAtAddresses(): Promise<void> {
  const known = new Map((await addressLooks()).map((look) => [look.alamat, look]));
  for (const alamat of await addresses()) {
    if (!(await browser.permissions.contains({ origins: [hostPatternOf(alamat)] }))) continue;
    const before = known.get(alamat);
    const fetched = await fetchPack(alamat, before?.etag ?? null);
    // Removed while it was on its way: nothing of it is kept.
    if (!(await addresses()).includes(alamat)) continue;
    const look = { alamat, diperiksa: Date.now(), datang: before?.datang ?? false };
    // What waits for the person goes on waiting.
    const waits = before?.masalah === 'notTaken' ? 'notTaken' : null;
    if (!fetched.ok) {
      await keepLook({ ...look, etag: before?.etag ?? null, masalah: waits ?? fetched.reason });
      continue;
    }
    const { bytes, etag } = fetched.value;
    try {
      if (bytes !== null) await putIncoming(alamat, bytes);
      await keepLook({ ...look, etag, masalah: bytes === null ? waits : null, datang: look.datang || bytes !== null });
    } catch {
      // No room: the next look fetches it again.
      await keepLook({ ...look, etag: null, masalah: 'notKept' }).catch(() => undefined);
    }
  }
}

/** Whether something came, or the policy names an address that was never asked. */
export async function anythingWaiting(): Promise<boolean> {
  const [looks, all] = await Promise.all([addressLooks(), addresses()]);
  return looks.some(({ datang }) => datang) || all.some((one) => looks.every(({ alamat }) => alamat !== one));
}

/** Sets the clock: a day after the last look, at a minute of its own; soon where that is over. */
export async function armAddressLook(): Promise<void> {
  if ((await addresses()).length === 0 || (await browser.alarms.get(ALARM)) !== undefined) return;
  const last = Math.max(0, ...(await addressLooks()).map(({ diperiksa }) => diperiksa));
  const left = DAY - (Date.now() - last) / 60_000;
  // The clock may have been years ahead, or be years behind now.
  const delayInMinutes = Math.min(DAY, Math.max(1, left)) + Math.random() * 90;
  await browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes: DAY + Math.floor(Math.random() * 60) });
}

export async function onAlarm(name: string): Promise<void> {
  if (name === ALARM) await lookAtAddresses();
}
