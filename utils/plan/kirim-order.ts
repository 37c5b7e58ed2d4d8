/**
 * A reading + the chosen indikator → what the person confirms by name, and what the run later compares with the pages.
 * Pure: the same reading and choice give the same order with the same id.
 */
import type { WholeSkpReading } from '../ekinerja/types';
import type { KirimItem, KirimOrder } from '../run/kirim-types';
import type { Indikator, Rhk, Skp } from '../skp/model';
import { ok, refuse, type Result } from '../skp/result';
import { fingerprint } from './fingerprint';

/** Why there is no order. `jptUnknown`: nobody can say whether sending asks the atasan or approves at once (§4.12). */
export type KirimOrderRefusal =
  'nothingChosen' | 'skpUnread' | 'accountUnknown' | 'otherYear' | 'jptUnknown' | 'notSendable';

export interface KirimOrderInput {
  readonly reading: WholeSkpReading;
  /** Indikator ids. */
  readonly chosen: readonly string[];
  /** Salted hash of the account of `reading`. */
  readonly accountTag: string;
}

export interface IndikatorRow {
  readonly rhk: Rhk;
  readonly indikator: Indikator;
}

/** The row of an indikator; null if it is not there or there twice. */
export function rowOf(skp: Skp, indikatorId: string): IndikatorRow | null {
  const found = skp.rhk.flatMap((rhk) =>
    rhk.indikator.filter(({ id }) => id === indikatorId).map((indikator) => ({ rhk, indikator })),
  );
  const [row] = found;
  return found.length === 1 && row !== undefined ? row : null;
}

/** Only Konsep and Tolak can be sent (docs/ekinerja.md §4.12 check 1). */
export const isSendableStatus = ({ status }: Indikator): boolean => status === 'konsep' || status === 'tolak';

/** What the Daftar RHK alone shows of a row: everything of the signature but aspek and months. */
export function listSignature({ rhk, indikator }: IndikatorRow): string {
  const { nama, target, satuan, status } = indikator;
  return fingerprint(JSON.stringify([rhk.id, rhk.nama, nama, target, satuan, status]));
}

/** Everything the atasan would judge: texts, target, months, status. */
export function itemSignature(row: IndikatorRow): string {
  const { aspek, bulan } = row.indikator;
  const months = bulan?.map((cell) => [cell.bulan, cell.nilai]) ?? null;
  return fingerprint(JSON.stringify([listSignature(row), row.rhk.rhkAtasan, aspek, months]));
}

function fingerprintOrder({ tahun, nomorSkp, accountTag, expect, items }: Omit<KirimOrder, 'orderId'>): string {
  const rows = items.map((item) => [item.indikatorId, item.nomor, item.rhk, item.nama, item.signature]);
  return fingerprint(JSON.stringify([tahun, nomorSkp, accountTag, expect, rows]));
}

/** True if the order still is what its id says, and names nobody twice. */
export function orderIsIntact(order: KirimOrder): boolean {
  const ids = new Set(order.items.map(({ indikatorId }) => indikatorId));
  return ids.size === order.items.length && order.orderId === fingerprintOrder(order);
}

/** The order for the chosen indikator, in page order. Refuses as a whole if any of them cannot be sent. */
export function planKirimOrder(input: KirimOrderInput): Result<KirimOrder, KirimOrderRefusal> {
  const { facts, links, akun } = input.reading;
  const { skp, sessionYear, tenures } = facts;
  const chosen = new Set(input.chosen);
  if (chosen.size === 0) return refuse('nothingChosen');
  if (skp === null || skp.tahun === 0) return refuse('skpUnread');
  if (akun === '' || input.accountTag === '') return refuse('accountUnknown');
  if (sessionYear !== null && sessionYear !== skp.tahun) return refuse('otherYear');
  const own =
    tenures?.find(({ nomorSkp }) => nomorSkp === skp.nomorSkp) ?? tenures?.find(({ nomorSkp }) => nomorSkp === null);
  const jpt = own?.jpt ?? null;
  if (jpt === null) return refuse('jptUnknown');
  const items: KirimItem[] = [];
  for (const rhk of skp.rhk)
    for (const indikator of rhk.indikator) {
      const { id } = indikator;
      if (id === null || !chosen.has(id)) continue;
      const row = rowOf(skp, id);
      if (row === null || !isSendableStatus(indikator) || links.kirim[id] === undefined) return refuse('notSendable');
      const signature = itemSignature(row);
      items.push({ indikatorId: id, nomor: rhk.nomor, rhk: rhk.nama, nama: indikator.nama, signature });
    }
  if (items.length !== chosen.size) return refuse('notSendable');
  const content = {
    tahun: skp.tahun,
    nomorSkp: skp.nomorSkp,
    accountTag: input.accountTag,
    expect: jpt ? ('setuju' as const) : ('periksa' as const),
    items,
  };
  return ok({ orderId: fingerprintOrder(content), ...content });
}
