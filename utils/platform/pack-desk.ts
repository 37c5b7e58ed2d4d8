/** Opens packs, compares them with what is installed, keeps their contents, writes them. Runs in a worker (pack.worker.ts). */
import { signed, unsigned } from '../bangku/publish';
import { comparePacks } from '../packs/compare';
import { headOf } from '../packs/head';
import { openPack, type OpenedPack } from '../packs/open-pack';
import { bodyKey } from '../packs/shelf';
import { ok, refuse } from '../skp/result';
import type { WholeDesk } from './pack-desk-messages';
import { bodyOf, dropBodiesBut, keepBody, presentBodies, readBody } from './pack-bodies';

export function createPackDesk(): WholeDesk {
  let opened: OpenedPack | null = null;
  return {
    async examine(bytes, bodyKeys) {
      opened = null;
      const result = await openPack(bytes);
      if (!result.ok) return result;
      const { paket, tanda, sidik } = result.value;
      const key = Object.hasOwn(bodyKeys, paket.id) ? bodyKeys[paket.id] : undefined;
      const before = key === undefined ? null : await readBody(key).catch(() => null);
      opened = result.value;
      return ok({
        kepala: headOf(paket),
        tanda,
        sidik,
        hilang: before === null,
        // Its facts are in the list, and shown beside it.
        beda: await comparePacks(before ?? { templat: [], keluarga: [] }, bodyOf(paket)),
      });
    },
    contents: () => Promise.resolve(opened?.paket ?? null),
    async keep() {
      if (opened === null) return refuse('storageFailed');
      const { paket, sidik } = opened;
      try {
        await keepBody(bodyKey(paket.id, { sidik }), paket);
        return ok(null);
      } catch (error) {
        return refuse(/quota/iu.test(String(error)) ? 'storageFull' : 'storageFailed');
      }
    },
    dropAllBut: (keys) => dropBodiesBut(keys).catch(() => undefined),
    present: (keys) => presentBodies(keys).catch(() => []),
    publish: signed,
    unsigned: (paket) => Promise.resolve(unsigned(paket)),
    async book(paket, options) {
      // The writer of workbooks is large: it comes when it is asked for.
      const { writePaketBook } = await import('../import/paket/write-paket-book');
      return writePaketBook(paket, options);
    },
  };
}
