/** What the person keeps: favourites, their own templates as they write, remove and bring them back, their own words. */
import { textsOf } from '../templates/fill-template';
import { ownId, toggleFavourite, withoutOwn, withOwn, type Simpanan } from '../templates/stored';
import { find, shownAs, type TemplatCore } from './templat-core';
import { problemOf } from './templat-draft';
import { takeKept } from './templat-library';
import { rincianView, show } from './templat-show';

/** Changes what is kept; false = refused, said, and nothing changed. */
export async function keep(core: TemplatCore, step: (now: Simpanan) => Simpanan): Promise<boolean> {
  const result = await core.ports.store.change(step);
  if (result.ok) await takeKept(core, result.value);
  else core.update({ kabar: { kind: 'notSaved', why: result.reason } });
  return result.ok;
}

/** As toggleFavourite, also where the favourite was one that is now shown under another id. */
export async function favour(core: TemplatCore, id: string): Promise<void> {
  const isShownAs = (one: string) => shownAs(core, one) === id;
  const kept = await keep(core, (now) =>
    now.favorit.some((one) => one !== id && isShownAs(one))
      ? { ...now, favorit: now.favorit.filter((one) => !isShownAs(one)) }
      : toggleFavourite(now, id),
  );
  if (kept) show(core);
}

/** Jabatan and unit as the person wants them in texts, if they were written since. */
export async function keepIsian(core: TemplatCore): Promise<void> {
  if (!core.unsavedIsian) return;
  core.unsavedIsian = false;
  const { isian } = core.state();
  await keep(core, (now) => ({ ...now, isian }));
}

/** An own one to be written on, or a copy of another. */
export function draftOf(core: TemplatCore, id: string): void {
  const templat = find(core, id);
  if (templat === null) return;
  const baru = !core.simpanan.templat.some((one) => one.id === id);
  core.update({ view: { kind: 'ubah', draft: templat, baru, problem: null } });
}

/** Keeps what is being written; refuses, with the reason beside it, what could not be used. */
export async function saveDraft(core: TemplatCore): Promise<void> {
  const { view } = core.state();
  if (view.kind !== 'ubah') return;
  const problem = problemOf(view.draft);
  if (problem !== null) {
    core.update({ view: { ...view, problem } });
    return;
  }
  const taken = new Set(core.simpanan.templat.map(({ id }) => id));
  const id = view.baru ? ownId(textsOf(view.draft)[0] ?? '', taken) : view.draft.id;
  if (!(await keep(core, (now) => withOwn(now, { ...view.draft, id })))) return;
  const saved = find(core, id);
  show(core, saved === null ? {} : { view: rincianView(core, saved), kabar: { kind: 'saved' } });
}

/** It can come back until the next one is removed. */
export async function remove(core: TemplatCore, id: string): Promise<void> {
  const before = core.simpanan;
  if (!(await keep(core, (now) => withoutOwn(now, [id])))) return;
  core.removed = before;
  const dipilih = core.state().dipilih.filter((one) => one !== id);
  show(core, { view: { kind: 'cari' }, dipilih, dapatDikembalikan: true, kabar: { kind: 'removed', count: 1 } });
}

/** What was removed last, in its old place. */
export async function bringBack(core: TemplatCore): Promise<void> {
  const before = core.removed;
  if (before === null) return;
  core.removed = null;
  const stored = await keep(core, (now) => {
    // Whatever came or was changed since stays: what came, after what was there before.
    const since = now.templat.filter(({ id }) => !before.templat.some((one) => one.id === id));
    const back = before.templat.map((old) => now.templat.find(({ id }) => id === old.id) ?? old);
    return { ...now, templat: [...back, ...since] };
  });
  if (stored) show(core, { dapatDikembalikan: false, kabar: null });
}
