/** States of the templates task, made by its own machine out of the starter library and an invented person. */
import { plainLibrary } from '../../utils/packs/one-library';
import { buildSearch } from '../../utils/templates/search';
import { starterLibrary } from '../../utils/templates/starter';
import { EMPTY_SIMPANAN, withinBounds, type Simpanan } from '../../utils/templates/stored';
import { createTemplatMachine } from '../../utils/workflow/templat-machine';
import { EMPTY_TEMPLAT, type TemplatIntent, type TemplatState } from '../../utils/workflow/templat-state';
import { readingOf, skpOf } from './invented-skp';

const search = buildSearch(starterLibrary);

async function after(intents: readonly TemplatIntent[], plan: boolean, first: Partial<Simpanan> = {}) {
  let kept: Simpanan = { ...EMPTY_SIMPANAN, ...first };
  const machine = createTemplatMachine({
    store: {
      load: () => Promise.resolve({ value: kept, problem: null }),
      change: (step) => {
        const next = withinBounds(step(kept));
        if (next.ok) kept = next.value;
        return Promise.resolve(next);
      },
      onChange: () => undefined,
    },
    loadLibrary: () => Promise.resolve(plainLibrary(starterLibrary)),
    onLibraryChange: () => undefined,
    buildSearch: (source) => Promise.resolve(kept.templat.length === 0 ? search : buildSearch(source)),
    readSkp: () => Promise.resolve(readingOf(skpOf([{}, {}, { target: null }, {}, {}, { bulan: ['1', '1'] }]))),
    save: () => undefined,
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    now: () => new Date(2026, 10, 20),
    plan: plan ? () => undefined : null,
  });
  for (const intent of [{ type: 'open' } as const, ...intents]) {
    machine.send(intent);
    await machine.settled();
  }
  return machine.state();
}

const favorit = ['hukum-perda', 'arsip-arsip-inaktif', 'humas-dip'];

/** Every face of the task by name. */
export async function templatStates() {
  return {
    templatLoading: { ...EMPTY_TEMPLAT, loading: 'loading' },
    templatFailed: { ...EMPTY_TEMPLAT, loading: 'failed' },
    templatAll: await after([], false, { favorit }),
    templatFound: await after([{ type: 'cari', text: 'laporn keuangan' }], false),
    templatNone: await after([{ type: 'cari', text: 'qqqq' }], false),
    templatFavourites: await after([{ type: 'saring', saringan: { dari: 'favorit' } }], false, { favorit }),
    templatNoFavourites: await after([{ type: 'saring', saringan: { dari: 'favorit' } }], false),
    templatMilikEmpty: await after([{ type: 'saring', saringan: { dari: 'milik' } }], false),
    templatMilik: await after([{ type: 'dariSkp' }], false),
    templatRincian: await after([{ type: 'lihat', id: 'arsip-arsip-inaktif' }], false),
    templatFilled: await after(
      [
        { type: 'lihat', id: 'arsip-arsip-inaktif' },
        { type: 'isi', nama: 'unit', nilai: 'Dinas Perpustakaan dan Kearsipan' },
      ],
      false,
    ),
    templatNew: await after([{ type: 'baru', jenis: 'rhk' }, { type: 'simpan' }], false),
    templatRefused: await after([{ type: 'bukaBerkas', file: new File(['{'], 'templat-rusak.json') }], false),
    templatChosen: await after(
      [
        { type: 'pilih', id: 'arsip-arsip-inaktif' },
        { type: 'pilih', id: 'hukum-perda' },
      ],
      true,
      { favorit },
    ),
  } satisfies Record<string, TemplatState>;
}
