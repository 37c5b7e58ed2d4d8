/** Keeps what was last sent from this browser in the extension's storage. A store that fails is never a reason to stop. */
import { browser } from '#imports';
import * as z from 'zod/mini';
import { changesSinceSent, rememberSent, SENT_KEPT, type SentStore } from '../checklist/since-sent';
import type { Skp } from '../skp/model';
import type { SentMemory } from '../workflow/periksa-ports';

const NAME = 'terkirim';
const text = z.string().check(z.maxLength(20_000));
const number = z.nullable(z.string().check(z.maxLength(100)));
const Entry = z.object({
  accountTag: z.string().check(z.maxLength(300)),
  tahun: z.number().check(z.int()),
  indikatorId: z.string().check(z.maxLength(20)),
  reopened: z.boolean(),
  content: z.object({
    rhk: text,
    nama: text,
    aspek: text,
    target: number,
    satuan: text,
    bulan: z.nullable(z.array(number).check(z.length(12))),
  }),
});

/** Stored entries; what is not valid any more is left out. */
async function load(): Promise<SentStore> {
  const stored: unknown = (await browser.storage.local.get(NAME))[NAME];
  if (!Array.isArray(stored)) return [];
  return stored.slice(-SENT_KEPT).flatMap((entry) => {
    const parsed = Entry.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

async function store(before: SentStore, after: SentStore): Promise<void> {
  if (JSON.stringify(before) !== JSON.stringify(after)) await browser.storage.local.set({ [NAME]: after });
}

/** Drops what is remembered of these accounts. */
export async function forgetSent(isForgotten: (accountTag: string) => boolean): Promise<void> {
  const before = await load();
  await store(
    before,
    before.filter(({ accountTag }) => !isForgotten(accountTag)),
  );
}

/** The memory in `browser.storage.local`; "Hapus semua data" erases it with everything else. Never rejects. */
export function createSentMemory(thisYear: () => number = () => new Date().getFullYear()): SentMemory {
  // One after the other, because each writes the whole.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> {
    const turn = last.then(work).catch(() => otherwise);
    last = turn;
    return turn;
  }
  async function remember(skp: Skp, accountTag: string, justSent: readonly string[]): Promise<SentStore> {
    const before = await load();
    const after = rememberSent(before, { skp, accountTag, thisYear: thisYear(), justSent });
    await store(before, after).catch(() => undefined);
    return after;
  }
  return {
    changes: ({ facts: { skp } }, accountTag) =>
      inTurn(
        async () => (skp === null ? new Map() : changesSinceSent(await remember(skp, accountTag, []), skp, accountTag)),
        new Map(),
      ),
    remember: ({ facts: { skp } }, indikatorIds, accountTag) =>
      inTurn(async () => {
        if (skp !== null) await remember(skp, accountTag, indikatorIds);
      }, undefined),
  };
}
