/** What the templates task shows: the results of the search, the details of one, the places of the chosen ones. */
import type { Templat } from '../templates/model';
import { find, shownAs, type TemplatCore } from './templat-core';
import { hitOf, placesOfAll, rincianOf, type Around } from './templat-look';
import type { Kabar, TemplatState, TemplatView } from './templat-state';
import { chosenWithLampiran } from './templat-wanted';

/** What is known around every template, as it is now. */
export function aroundNow(core: TemplatCore): Around {
  const { simpanan, library } = core;
  const { isian, dipilih } = core.state();
  return {
    values: { ...isian, ...core.given },
    simpanan,
    dipilih,
    keluarga: core.keluarga,
    favorit: new Set(simpanan.favorit.map((id) => shownAs(core, id))),
    dari: library.dari,
    find: (id) => find(core, id),
  };
}

/** The results and whatever else is shown, anew. */
export function show(core: TemplatCore, change: Partial<TemplatState> = {}): void {
  const { simpanan, search } = core;
  core.setUntold(change);
  const { text, saringan, isian, view, dipilih } = core.state();
  const { dari, ...filters } = saringan;
  const now = aroundNow(core);
  const { values, favorit } = now;
  const own = new Set(simpanan.templat.map(({ id }) => id));
  const found = search?.search({
    text,
    filters: { ...filters, hanya: dari === 'semua' ? null : dari === 'milik' ? own : favorit },
    context: isian,
    favorit,
    terakhir: simpanan.terakhir.map((id) => shownAs(core, id)),
  });
  // One's own stay in the order one gave them, as long as nothing is looked for.
  const listed =
    dari === 'milik' && text.trim() === ''
      ? simpanan.templat.filter(({ id }) => found?.templat.some((one) => one.id === id))
      : (found?.templat ?? []);
  const shown = view.kind === 'rincian' ? now.find(view.rincian.templat.id) : null;
  core.update({
    // What went with its pack is no choice any more.
    dipilih: dipilih.filter((id) => search === null || now.find(id) !== null),
    hits: listed.map((one) => hitOf(one, now)),
    total: found?.total ?? 0,
    size: search?.size ?? 0,
    milik: simpanan.templat.length,
    tempat: placesOfAll(chosenWithLampiran(dipilih, now.find), values),
    view:
      view.kind !== 'rincian' ? view : shown ? { kind: 'rincian', rincian: rincianOf(shown, now) } : { kind: 'cari' },
  });
}

/** All of one's own, with what is said of those that came. */
export function showOwn(core: TemplatCore, kabar: Kabar | null): void {
  show(core, { kabar, saringan: { ...core.state().saringan, dari: 'milik' }, text: '' });
}

export const rincianView = (core: TemplatCore, templat: Templat): TemplatView => ({
  kind: 'rincian',
  rincian: rincianOf(templat, aroundNow(core)),
});
