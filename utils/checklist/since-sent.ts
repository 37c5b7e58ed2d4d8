/**
 * What changed since an indikator was last sent, as far as this browser saw it. e-Kinerja keeps no older version, so the
 * content is remembered when a reading first shows it sent. Pure. Nothing of the person is in it but the SKP's own texts.
 */
import type { Indikator, Rhk, Skp } from '../skp/model';
import { equalCells } from '../skp/number-text';
import { collapse } from '../text/normalise';
import { wasSent } from './rows';

/** Entries kept at most; the oldest are dropped. */
export const SENT_KEPT = 400;

export interface SentContent {
  readonly rhk: string;
  readonly nama: string;
  readonly aspek: string;
  readonly target: string | null;
  readonly satuan: string;
  /** Twelve values; null = the months were not read. */
  readonly bulan: readonly (string | null)[] | null;
}

export interface SentEntry {
  readonly accountTag: string;
  readonly tahun: number;
  readonly indikatorId: string;
  /** It was seen as Konsep or Tolak since: the next sending is a new one. */
  readonly reopened: boolean;
  readonly content: SentContent;
}

/** Oldest first. */
export type SentStore = readonly SentEntry[];

export interface SentChange {
  readonly field: 'rhk' | 'nama' | 'aspek' | 'target' | 'satuan' | 'bulan';
  /** 1…12 for `bulan`, else null. */
  readonly bulan: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface SentReading {
  readonly skp: Skp;
  /** Salted hash of the account. */
  readonly accountTag: string;
  /** The calendar's year; entries of years before last year are dropped. */
  readonly thisYear: number;
  /** Ids known to have been sent with this content although the reading is older than the sending. */
  readonly justSent?: readonly string[];
}

/** The store after a reading: newly sent indikator with their content, returned ones marked. */
export function rememberSent(store: SentStore, reading: SentReading): SentStore {
  const { skp, accountTag, thisYear, justSent = [] } = reading;
  const kept = new Map(store.filter(({ tahun }) => tahun >= thisYear - 1).map((entry) => [keyOf(entry), entry]));
  if (accountTag === '' || skp.tahun < thisYear - 1) return limited(kept);
  for (const { rhk, indikator } of rowsWithId(skp)) {
    const identity = { accountTag, tahun: skp.tahun, indikatorId: indikator.id };
    const key = keyOf(identity);
    const known = kept.get(key);
    const isNew = justSent.includes(indikator.id);
    if (isNew || (wasSent(indikator) && (known === undefined || known.reopened))) {
      kept.delete(key);
      kept.set(key, { ...identity, reopened: false, content: contentOf(rhk, indikator) });
    } else if (known !== undefined && (indikator.status === 'konsep' || indikator.status === 'tolak')) {
      kept.set(key, { ...known, reopened: true });
    }
  }
  return limited(kept);
}

/** By indikator id, what is not as it was when last sent (an empty list = nothing); ids never seen as sent are missing. */
export function changesSinceSent(
  store: SentStore,
  skp: Skp,
  accountTag: string,
): ReadonlyMap<string, readonly SentChange[]> {
  const known = new Map(store.map((entry) => [keyOf(entry), entry.content]));
  const changes = new Map<string, readonly SentChange[]>();
  for (const { rhk, indikator } of rowsWithId(skp)) {
    const before = known.get(keyOf({ accountTag, tahun: skp.tahun, indikatorId: indikator.id }));
    if (before !== undefined) changes.set(indikator.id, compare(before, contentOf(rhk, indikator)));
  }
  return changes;
}

function compare(before: SentContent, after: SentContent): SentChange[] {
  const changes: SentChange[] = [];
  for (const field of ['rhk', 'nama', 'aspek', 'satuan'] as const) {
    // The pages do not all print the aspek: none is no change.
    if (field === 'aspek' && (before.aspek === '' || after.aspek === '')) continue;
    if (collapse(before[field]) !== collapse(after[field]))
      changes.push({ field, bulan: null, before: before[field], after: after[field] });
  }
  if (!equalCells(before.target, after.target))
    changes.push({ field: 'target', bulan: null, before: before.target, after: after.target });
  for (const [index, value] of (before.bulan ?? []).entries()) {
    const now = after.bulan?.[index];
    if (now !== undefined && !equalCells(value, now))
      changes.push({ field: 'bulan', bulan: index + 1, before: value, after: now });
  }
  return changes;
}

function contentOf({ nama: rhk }: Rhk, { nama, aspek, target, satuan, bulan: cells }: Indikator): SentContent {
  const months = Array.from(
    { length: 12 },
    (_, index) => cells?.find(({ bulan }) => bulan === index + 1)?.nilai ?? null,
  );
  return { rhk, nama, aspek, target, satuan, bulan: cells === null ? null : months };
}

function rowsWithId(skp: Skp): { readonly rhk: Rhk; readonly indikator: Indikator & { readonly id: string } }[] {
  return skp.rhk.flatMap((rhk) =>
    rhk.indikator.flatMap((indikator) => {
      const { id } = indikator;
      return id === null ? [] : [{ rhk, indikator: { ...indikator, id } }];
    }),
  );
}

const keyOf = ({ accountTag, tahun, indikatorId }: Pick<SentEntry, 'accountTag' | 'tahun' | 'indikatorId'>): string =>
  `${accountTag}/${tahun}/${indikatorId}`;

const limited = (entries: ReadonlyMap<string, SentEntry>): SentStore => [...entries.values()].slice(-SENT_KEPT);
