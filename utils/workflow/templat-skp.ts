/** Templates of one's own from the SKP that e-Kinerja shows. */
import { ownFromSkp } from '../templates/own-from-skp';
import type { TemplatCore } from './templat-core';
import { keep } from './templat-own';
import { showOwn } from './templat-show';
import type { Kabar } from './templat-state';

/** Keeps what can be used again, and says what was left; its number fills places from now on. */
export async function fromSkp(core: TemplatCore): Promise<void> {
  const { ports, state, update } = core;
  update({ busy: 'skp', kabar: null });
  const reading = await ports.readSkp();
  const skp = reading?.facts.skp ?? null;
  if (reading === null || skp === null) {
    update({ busy: null, kabar: { kind: 'noSkp' } });
    return;
  }
  const { tahun, nomorSkp } = skp;
  core.nomorSkp = nomorSkp;
  if (nomorSkp !== null) core.given = { ...core.given, nomor_skp: nomorSkp };
  const known = { tahun, nomorSkp, ...state().isian };
  let kabar: Kabar | null = null;
  const stored = await keep(core, (now) => {
    const { templat, left } = ownFromSkp(reading.facts, known, now.templat);
    kabar = { kind: 'fromSkp', taken: templat.length, left };
    return { ...now, templat: [...now.templat, ...templat] };
  });
  update({ busy: null });
  if (stored) showOwn(core, kabar);
}
