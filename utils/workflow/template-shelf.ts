/**
 * The templates a form asks for: the starter library, the packs in use and the person's own, searched by what form and person say. Loaded
 * with the first form, not with the panel; built anew when the person changed what they keep.
 */
import type { SearchSource, TemplatSearch } from '../templates/search';
import { withRecent, type Simpanan } from '../templates/stored';
import type { TemplateShelf } from './formulir-ports';
import type { TemplatStore } from './templat-ports';

export interface ShelfPorts {
  readonly store: TemplatStore;
  /** Packs came, went, or changed their order. */
  readonly onLibraryChange: (callback: () => void) => void;
  readonly loadLibrary: () => Promise<SearchSource>;
  readonly build: (source: SearchSource) => Promise<TemplatSearch>;
}

export function createShelf({ store, onLibraryChange, loadLibrary, build }: ShelfPorts): TemplateShelf {
  let shelf: Promise<{ readonly search: TemplatSearch; readonly kept: Simpanan }> | null = null;

  async function fillShelf() {
    const [{ templat, keluarga }, { value: kept }] = await Promise.all([loadLibrary(), store.load()]);
    return { search: await build({ templat: [...kept.templat, ...templat], keluarga }), kept };
  }
  store.onChange(() => (shelf = null));
  onLibraryChange(() => (shelf = null));

  return {
    async find({ jenis, words, context, rhkAtasan, aspek, bagian, jenisRhk }) {
      shelf ??= fillShelf();
      const { search, kept } = await shelf.catch((error: unknown) => {
        // The next question tries again.
        shelf = null;
        throw error;
      });
      const { templat } = search.search({
        text: words,
        filters: { jenis, bagian, jenisRhk, ...(jenis === 'rhk' ? { aspek } : {}) },
        context: {
          // What the person told the library stands in where the form does not say.
          jabatan: context.jabatan ?? (kept.isian.jabatan || null),
          unit: context.unit ?? (kept.isian.unit || null),
          rhkAtasan,
          aspek,
          bagian,
        },
        favorit: new Set(kept.favorit),
        terakhir: kept.terakhir,
      });
      return templat;
    },
    used(id) {
      // Only a convenience: where it cannot be kept, the form was filled all the same.
      void store.change((now) => withRecent(now, [id])).then(() => (shelf = null));
    },
  };
}
