/** What the person gives to the bench: a sheet, a pack, the version that was published. */
import { adopted } from '../bangku/adopt';
import { paketFromTables } from '../bangku/from-sheet';
import { emptyPaket, identified } from '../bangku/naskah';
import type { Paket } from '../packs/model';
import type { PackProblem } from '../packs/reasons';
import type { BangkuCore } from './bangku-core';
import type { HasilLembar } from './bangku-state';

const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
const isJson = (bytes: Uint8Array): boolean => {
  const first = bytes.subarray(0, 64).find((byte) => !BLANK.has(byte));
  return first === 0x7b || first === 0x5b;
};

export function createFiles(core: BangkuCore, compare: () => Promise<void>) {
  const { ports, state, update, take, keep } = core;
  const fresh = (): Paket => emptyPaket(ports.now().getFullYear(), ports.appVersion);

  async function openPackFile(name: string, bytes: Uint8Array): Promise<void> {
    const opened = await ports.openPack(bytes);
    if (!opened.ok) {
      update({ busy: null, kabar: { kind: 'packRefused', name, problem: opened.reason } });
      return;
    }
    const { paket, tanda } = opened.value;
    if (tanda.kind === 'diubah') {
      update({ busy: null, kabar: { kind: 'packChanged', name } });
      return;
    }
    const { judul, label } = paket;
    // An unsigned file is somebody's draft; only a signed one was published.
    take(paket, tanda.kind === 'sah' ? paket : null, {
      busy: null,
      lembar: null,
      kabar: { kind: 'opened', judul, label },
    });
  }

  async function openSheet(name: string, bytes: Uint8Array): Promise<void> {
    const read = await ports.readSheet(name, bytes);
    if (!read.ok) {
      update({ busy: null, kabar: { kind: 'fileRefused', name, problem: read.reason } });
      return;
    }
    const { paket: before, terbit } = state();
    const known = [before, terbit].filter((one) => one !== null);
    const { templat, keluarga, facts, problems } = await paketFromTables(read.value, {
      known,
      families: await ports.families(),
      pause: ports.pause,
    });
    const lembar: HasilLembar = { name, templat: templat.length, problems };
    if (templat.length === 0) {
      update({ busy: null, lembar });
      return;
    }
    const base = before ?? fresh();
    const { dari, sampai, ...rest } = facts;
    const paket: Paket = {
      ...base,
      ...rest,
      berlaku: { dari: dari ?? base.berlaku.dari, sampai: sampai ?? base.berlaku.sampai },
      templat: [...templat],
      keluarga: [...keluarga],
    };
    take(identified(paket, terbit), terbit, { busy: null, lembar, kabar: null });
  }

  return {
    fresh,

    async open(file: File): Promise<void> {
      update({ busy: 'membaca', kabar: null, lembar: null });
      const bytes = await ports.readFile(file);
      await (isJson(bytes) ? openPackFile(file.name, bytes) : openSheet(file.name, bytes));
    },

    /** The published version, to compare with; a draft that was never published becomes its next version. */
    async openPublished(file: File): Promise<void> {
      update({ busy: 'membaca', kabar: null });
      const opened = await ports.openPack(await ports.readFile(file));
      const { paket, terbit } = state();
      if (!opened.ok || paket === null) {
        const problem: PackProblem = opened.ok ? { code: 'notPack', path: '' } : opened.reason;
        update({ busy: null, kabar: { kind: 'packRefused', name: file.name, problem } });
        return;
      }
      const { paket: published, tanda } = opened.value;
      if (tanda.kind === 'diubah') {
        update({ busy: null, kabar: { kind: 'packChanged', name: file.name } });
        return;
      }
      const { judul, label } = published;
      if (terbit === null) {
        take(adopted(paket, published), published, { busy: null, kabar: { kind: 'adopted', judul, label } });
      } else if (published.id !== paket.id) {
        update({ busy: null, kabar: { kind: 'otherPack', judul } });
        return;
      } else {
        update({ busy: null, terbit: published, kabar: null });
        keep(() => ports.store.saveAll({ paket, terbit: published }));
      }
      await compare();
    },
  };
}
