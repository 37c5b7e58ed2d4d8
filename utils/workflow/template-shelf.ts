/** The templates a form asks for, searched by what the form and the person say. Loaded with the first form, not with the panel. */
import type { SearchSource, TemplatSearch } from '../templates/search';
import type { TemplateShelf } from './formulir-ports';

export interface ShelfPorts {
  readonly load: () => Promise<SearchSource>;
  readonly build: (source: SearchSource) => Promise<TemplatSearch>;
}

/** Recently used ones stand first; remembered while the panel is open. */
const RECENT = 20;

export function createShelf({ load, build }: ShelfPorts): TemplateShelf {
  let library: Promise<TemplatSearch> | null = null;
  let recent: readonly string[] = [];
  return {
    async find({ jenis, words, context, rhkAtasan, aspek, bagian, jenisRhk }) {
      library ??= load().then(build);
      const { jabatan, unit } = context;
      const { templat } = (await library).search({
        text: words,
        filters: { jenis, bagian, jenisRhk, ...(jenis === 'rhk' ? { aspek } : {}) },
        context: { jabatan, unit, rhkAtasan, aspek, bagian },
        terakhir: recent,
      });
      return templat;
    },
    used(id) {
      recent = [id, ...recent.filter((one) => one !== id)].slice(0, RECENT);
    },
  };
}
