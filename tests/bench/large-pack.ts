/** A signed pack of that many templates: the starter library over and over, each copy with texts of its own. */
import { signPack } from '../../utils/packs/envelope';
import type { Paket } from '../../utils/packs/model';
import { starterLibrary } from '../../utils/templates/starter';
import { samplePack, seedOf } from '../unit/packs/sample-pack';

export function largePack(count: number, change: Partial<Paket> = {}): Promise<Uint8Array> {
  const templat = Array.from({ length: count }, (_, at) => {
    const one = starterLibrary.templat[at % starterLibrary.templat.length];
    if (one === undefined) throw new Error('the starter library is empty');
    const [id, own] = [`${one.id}-${String(at)}`, ` pada unit ${String(at)}`];
    return one.jenis === 'rhk' ? { ...one, id, rhk: one.rhk + own } : { ...one, id, uraian: `Uraian${own}` };
  });
  return signPack(samplePack({ templat, keluarga: [...starterLibrary.keluarga], ...change }), seedOf(3));
}
