/** Run in a page of our extension: a library of 10,000 templates made of the starter library, checked, indexed, searched. */
import { Templat } from '../../../utils/templates/model';
import { buildSearchInSlices, type TemplatSearch } from '../../../utils/templates/search';
import { starterLibrary } from '../../../utils/templates/starter';
import { createPauses } from '../../../utils/platform/pauses';

const UNITS = ['Dinas Kesehatan', 'Badan Keuangan', 'Biro Hukum', 'Inspektorat', 'Dinas Sosial', 'Dinas Pendidikan'];
const SYLLABLES = 'ka mi lo tu se ra ban gun per tan wi ja'.split(' ');
const CONTEXT = { jabatan: 'Arsiparis Ahli Muda', unit: 'Biro Hukum' };

let seed = 11;
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const word = () => Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join('');

/** The starter library over and over, each copy with a unit and two rare words of its own: a large vocabulary. */
function library(count: number): unknown[] {
  return Array.from({ length: count }, (_, at) => {
    const one = starterLibrary.templat[at % starterLibrary.templat.length];
    const tail = ` ${UNITS[next(UNITS.length)] ?? ''} ${word()} ${word()}`;
    const copy = { ...one, id: `${one?.id ?? ''}-${String(at)}` };
    return one?.jenis === 'rhk' ? { ...copy, rhk: one.rhk + tail } : { ...copy, uraian: `Uraian${tail}` };
  });
}

let search: TemplatSearch | null = null;

const templateTools = {
  /** Checks every template and builds the index, pausing; the page watches for long tasks meanwhile. */
  async install(count: number): Promise<{ readonly from: number; readonly ms: number; readonly size: number }> {
    const raw = library(count);
    const pauses = createPauses();
    await pauses.pause();
    const started = performance.now();
    const templat: Templat[] = [];
    for (const [at, one] of raw.entries()) {
      templat.push(Templat.parse(one));
      if (at % 200 === 199) await pauses.pause();
    }
    search = await buildSearchInSlices({ templat, keluarga: starterLibrary.keluarga }, pauses);
    return { from: started, ms: performance.now() - started, size: search.size };
  },
  /** Every query typed letter by letter: milliseconds per keystroke. */
  type(queries: readonly string[]): readonly number[] {
    const times: number[] = [];
    for (const query of queries)
      for (let end = 1; end <= query.length; end += 1) {
        const started = performance.now();
        search?.search({ text: query.slice(0, end), context: CONTEXT });
        times.push(performance.now() - started);
      }
    return times;
  },
};

export type TemplateTools = typeof templateTools;
Object.assign(globalThis, { templateTools });
