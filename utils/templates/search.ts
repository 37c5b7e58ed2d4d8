/**
 * Search as you type over thousands of templates. Invariants: the same input gives the same order; every template that
 * passes the filters is found by an empty query; a template with all words of the query stands before one that lacks one.
 */
import type { JenisRhk } from '../skp/model';
import type { Aspek, BagianLampiran, KeluargaJabatan, Templat } from './model';
import { contextBoost, type SearchContext } from './search-context';
import { createTermIndex, type Field, type TermIndex } from './term-index';

export interface SearchFilters {
  readonly jenis?: Templat['jenis'] | null;
  /** RHK templates with an indikator of this aspek. */
  readonly aspek?: Aspek | null;
  /** Id of a jabatan family; templates for everybody pass too. */
  readonly keluarga?: string | null;
  readonly bagian?: BagianLampiran | null;
  readonly jenisRhk?: JenisRhk | null;
  /** Only these ids (favourites, own ones). */
  readonly hanya?: ReadonlySet<string> | null;
}

export interface SearchQuery {
  readonly text: string;
  readonly filters?: SearchFilters;
  readonly context?: SearchContext;
  /** Come first when nothing is typed, and a little earlier otherwise. */
  readonly favorit?: ReadonlySet<string>;
  /** Ids, the last used first. */
  readonly terakhir?: readonly string[];
  /** How many to give; 200 unless said. */
  readonly most?: number;
}

export interface SearchResult {
  /** Best first. */
  readonly templat: readonly Templat[];
  /** How many there are in all. */
  readonly total: number;
}

export interface TemplatSearch {
  search(query: SearchQuery): SearchResult;
  find(id: string): Templat | null;
  readonly size: number;
}

export interface SearchSource {
  readonly templat: readonly Templat[];
  readonly keluarga: readonly KeluargaJabatan[];
}

const MOST = 200;
/** A document with more of the looked-for words always stands first. */
const PER_WORD = 1000;
const BAGIAN_WORDS: Readonly<Record<BagianLampiran, string>> = {
  dukungan: 'lampiran dukungan sumber daya',
  skema: 'lampiran skema pertanggungjawaban',
  konsekuensi: 'lampiran konsekuensi',
};

function passes(templat: Templat, filters: SearchFilters): boolean {
  const { jenis, aspek, keluarga, bagian, jenisRhk, hanya } = filters;
  if (jenis && templat.jenis !== jenis) return false;
  if (keluarga && templat.jabatan.length > 0 && !templat.jabatan.includes(keluarga)) return false;
  if (bagian && !(templat.jenis === 'lampiran' && templat.bagian === bagian)) return false;
  if (jenisRhk && (templat.jenis === 'lampiran' || templat.jenisRhk !== jenisRhk)) return false;
  if (aspek && !(templat.jenis === 'rhk' && templat.indikator.some((one) => one.aspek === aspek))) return false;
  return !hanya || hanya.has(templat.id);
}

/** Builds the index at once; for a large library `buildSearchInSlices` leaves the window free meanwhile. */
export function buildSearch(source: SearchSource): TemplatSearch {
  const building = startBuilding(source);
  while (building.step());
  return building.finish();
}

export interface Pauses {
  readonly now: () => number;
  /** Lets the window do its own work. */
  readonly pause: () => Promise<void>;
}

/** Milliseconds of work between two pauses: well under the 50 ms of a long task, also on a slow computer. */
const SLICE_MS = 8;

/** As `buildSearch`, in slices. */
export async function buildSearchInSlices(source: SearchSource, { now, pause }: Pauses): Promise<TemplatSearch> {
  const building = startBuilding(source);
  let from = now();
  while (building.step()) {
    if (now() - from < SLICE_MS) continue;
    await pause();
    from = now();
  }
  return building.finish();
}

function startBuilding({ templat: all, keluarga }: SearchSource) {
  const index = createTermIndex();
  const numbers = new Map<string, number>();
  /** What a word says, by how many stand beside it: in a short text it is what the text is about. */
  const short = new Float32Array(all.length);
  const familyWords = new Map(keluarga.map(({ id, nama, kata }) => [id, [nama, ...kata].join(' ')]));
  let next = 0;

  function add(templat: Templat, at: number): void {
    numbers.set(templat.id, at);
    const main = templat.jenis === 'rhk' ? templat.rhk : templat.uraian;
    short[at] = 1 / (0.7 + main.length / 300);
    const field = (name: Field, text: string) => index.add(at, name, text);
    field('main', main);
    if (templat.jenis === 'rhk') {
      for (const { nama, satuan, aspek } of templat.indikator) {
        field('indikator', nama);
        field('detail', satuan);
        field('context', aspek);
      }
      field('context', templat.kataAtasan.join(' '));
    }
    if (templat.jenis === 'lampiran') field('context', BAGIAN_WORDS[templat.bagian]);
    if (templat.jenis === 'harian') field('context', 'harian ckhp');
    field('detail', templat.jabatan.map((id) => familyWords.get(id) ?? '').join(' '));
    field('context', templat.unit.join(' '));
  }

  return {
    /** One more template; false = that was all. */
    step(): boolean {
      const templat = all[next];
      if (templat === undefined) return false;
      add(templat, next);
      next += 1;
      return true;
    },
    finish: () => searchIn({ templat: all, keluarga }, { index, numbers, short }),
  };
}

interface Built {
  readonly index: TermIndex;
  readonly numbers: ReadonlyMap<string, number>;
  readonly short: Float32Array;
}

function searchIn({ templat: all, keluarga }: SearchSource, { index, numbers, short }: Built): TemplatSearch {
  const count = all.length;
  const scores = new Float32Array(count);
  const found = new Uint8Array(count);
  let boosts: { readonly of: string; readonly values: Float32Array } | null = null;

  function boostsOf(context: SearchContext): Float32Array {
    const of = JSON.stringify(context);
    if (boosts?.of !== of) {
      const boost = contextBoost(context, keluarga);
      boosts = { of, values: Float32Array.from(all, boost) };
    }
    return boosts.values;
  }

  function search(query: SearchQuery): SearchResult {
    const { text, filters = {}, context = {}, favorit = new Set(), terakhir = [], most: wanted = MOST } = query;
    const { words, known } = index.score(text, count, scores, found);
    const boost = boostsOf(context);
    const recent = new Map(terakhir.map((id, at) => [id, terakhir.length - at]));
    // A word that stands nowhere does not empty the list; of many words one may be missing.
    let most = 0;
    for (const [at, templat] of all.entries()) {
      const has = found[at] ?? 0;
      if (has > most && passes(templat, filters)) most = has;
    }
    const needed = words === 0 ? 0 : Math.max(1, Math.ceil(known / 2), most > 2 ? most - 1 : most);
    const hits: number[] = [];
    for (const [at, templat] of all.entries()) {
      if ((found[at] ?? 0) < needed || !passes(templat, filters)) continue;
      hits.push(at);
      const liked = (favorit.has(templat.id) ? 1 : 0) + (recent.has(templat.id) ? 0.5 : 0);
      if (words === 0)
        scores[at] =
          (favorit.has(templat.id) ? 1_000_000 : 0) +
          (recent.get(templat.id) ?? 0) * 1000 +
          (boost[at] ?? 1) +
          // Where nothing is looked for, RHK first: the others mostly belong to one.
          (templat.jenis === 'rhk' ? 0.1 : 0);
      else
        scores[at] =
          (found[at] ?? 0) * PER_WORD + (scores[at] ?? 0) * (boost[at] ?? 1) * (short[at] ?? 1) * (1 + 0.1 * liked);
    }
    return { templat: bestOf(hits, scores, wanted).flatMap((at) => all[at] ?? []), total: hits.length };
  }

  return {
    search,
    find: (id) => all[numbers.get(id) ?? -1] ?? null,
    size: count,
  };
}

/** The `most` best, best first; equals stay in the order of the library. */
function bestOf(hits: readonly number[], scores: Float32Array, most: number): readonly number[] {
  const order = (one: number, other: number) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other;
  if (hits.length <= most * 4) return [...hits].sort(order).slice(0, most);
  // Far more than wanted: everything below the value of the last wanted one is left out before sorting.
  const values = Float32Array.from(hits, (at) => scores[at] ?? 0).sort();
  const least = values[values.length - most] ?? 0;
  const better = hits.filter((at) => (scores[at] ?? 0) > least);
  const equal = hits.filter((at) => scores[at] === least).slice(0, most - better.length);
  return [...better, ...equal].sort(order);
}
