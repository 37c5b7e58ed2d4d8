/** The guides beside the official one: those made here that are complete, and those of the packs in use. */
import type { PanduanTersedia } from '../workflow/panduan-ports';
import { completeGuides, createOwnGuides } from './own-guides';
import { loadPackGuides } from './pack-library';
import { createPackStore } from './pack-store';

export function createPanduanTersedia(): {
  readonly load: () => Promise<readonly PanduanTersedia[]>;
  readonly onChange: (callback: () => void) => void;
} {
  const [own, packs] = [createOwnGuides(), createPackStore()];
  return {
    async load() {
      const mine = (await completeGuides(own)).map((isi): PanduanTersedia => ({
        kunci: `sendiri:${isi.id}`,
        dari: { kind: 'sendiri' },
        isi,
      }));
      return [...mine, ...(await loadPackGuides(packs))];
    },
    onChange(callback) {
      own.onChange(callback);
      packs.onChange(callback);
    },
  };
}
