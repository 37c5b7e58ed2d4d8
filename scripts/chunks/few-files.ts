import path from 'node:path';
import type { Plugin } from 'vite';
import { FILE_OF, type PageScript } from '../../utils/platform/page-scripts';
import { PAGE_SCRIPTS, type Included } from './included';
import { reaches } from './reach';

/** Modules that go by what they are: large ones that only some tasks need, and texts. */
const BY_PATH: readonly (readonly [RegExp, string])[] = [
  [/^\0packed-texts/u, 'teks'],
  [/^\0part-texts\//u, 'kata'],
  [/^\0plain-texts\//u, 'latar'],
  [/\/node_modules\/hucre\//u, 'lembar-kerja'],
  [/\/utils\/templates\/starter|^\0packed-library/u, 'pustaka'],
  [/\/node_modules\/@noble\//u, 'ed25519'],
  [
    /\/node_modules\/(?:jquery|select2|bootstrap)\/|\/entrypoints\/latihan\/(?:situs|jquery)|\/simulator\/assets-own\//u,
    'situs',
  ],
];

const ENTRY = '\0page-script/';
const SOURCES: Readonly<Record<PageScript, string>> = {
  ekinerja: 'entrypoints/ekinerja.content/index.ts',
  halaman: 'entrypoints/halaman/index.ts',
  penunjuk: 'entrypoints/penunjuk/index.ts',
};

/**
 * Starts a page script. Not as WXT starts the eager one: its context tells older copies of itself to stop, by an event on the
 * document that names the extension, and so tells every page that we are there.
 */
const startOf = (script: PageScript): string =>
  `import definition from ${JSON.stringify(path.resolve(SOURCES[script]))};\ndefinition.main();`;

/**
 * Builds the extension's pages, its background and the page scripts as one, in few chunks by who needs a module. Left alone,
 * the bundler makes a chunk for every combination of pages: 150 files, most of them below 1 kB, each with an entry of its own
 * in the archive and its own start of compression; and page scripts built alone repeat a third of the panel.
 */
export function fewFiles(included: Included): Plugin {
  const graph = new Map<string, { readonly now: readonly string[]; readonly later: readonly string[] }>();
  const starts: string[] = [];
  const reachOf = reaches(graph);
  const whole = new Map<PageScript, ReadonlySet<string>>();

  /** Whether a page script needs a module, or one that it needs names it: a page may use there what the script does not. */
  const needs = (script: PageScript, id: string): boolean => {
    const known =
      whole.get(script) ??
      new Set(
        [...(included.get(script) ?? [])].flatMap((one) =>
          [...reachOf(one)].filter(([, how]) => how === 'now').map(([to]) => to),
        ),
      );
    whole.set(script, known);
    return known.has(id);
  };

  /** Of pages, background and workers, those that reach a module. */
  const reaching = (how: 'now' | 'later', id: string): readonly string[] =>
    starts.filter((start) => !start.startsWith(ENTRY) && reachOf(start).get(id) === how);

  const chunkOf = (id: string): string | null => {
    // What an entry does is done wherever its chunk is loaded.
    if (starts.includes(id) && !id.endsWith('.html')) return null;
    const byPath = BY_PATH.find(([pattern]) => pattern.test(id));
    if (byPath !== undefined) return byPath[1];
    if (needs('ekinerja', id)) return 'mata';
    const [now, later] = [reaching('now', id), reaching('later', id)];
    const background = now.some((start) => start.endsWith('/background.ts'));
    const elsewhere = now.length + later.length > 0;
    if (needs('halaman', id)) {
      if (needs('penunjuk', id)) return 'serat';
      if (background) return 'dasar';
      return elsewhere ? 'inti' : null;
    }
    if (needs('penunjuk', id)) return elsewhere ? 'serat' : null;
    if (background) return 'latar';
    const all = new Set([...now, ...later]);
    if ([...all].some((start) => start.endsWith('.worker.ts')))
      return now.every((start) => start.endsWith('.worker.ts')) ? 'pekerja' : 'berkas';
    if (all.size === 1) return now.length > 0 ? folderOf(now[0]) : `${folderOf(later[0])}-nanti`;
    if (now.length === 0) return 'nanti';
    if (now.length === 1 && folderOf(now[0]) === 'sidepanel') return 'kerja';
    return later.length === 0 && now.every((start) => PRACTICE.test(start)) ? 'praktik' : 'umum';
  };

  return {
    name: 'few-files',
    apply: 'build',
    config({ build }) {
      // As WXT names it; the bundler's newer name is not filled in yet.
      const { input } = (build as { rollupOptions?: { input?: unknown } } | undefined)?.rollupOptions ?? {};
      if (typeof input !== 'object' || input === null || !hasPanel(Object.values(input).map(String))) return null;
      return {
        build: {
          rolldownOptions: {
            // Chunks may export more than entries ask for.
            preserveEntrySignatures: 'allow-extension' as const,
            output: {
              chunkFileNames: 'chunks/[name].js',
              codeSplitting: {
                groups: [{ name: chunkOf, debugName: 'few-files' }],
                includeDependenciesRecursively: false,
              },
            },
          },
        },
      };
    },
    buildStart({ input }) {
      if (!hasPanel(typeof input === 'string' ? [input] : Object.values(input))) return;
      for (const script of PAGE_SCRIPTS) {
        if (!included.has(script)) this.error(`${script} is to be built before the pages`);
        this.emitFile({ type: 'chunk', id: ENTRY + script, fileName: FILE_OF[script].slice(1) });
      }
    },
    resolveId: (id) => (id.startsWith(ENTRY) ? id : null),
    load(id) {
      const script = PAGE_SCRIPTS.find((one) => id === ENTRY + one);
      return script === undefined ? null : startOf(script);
    },
    generateBundle(_, bundle) {
      // The own chunk of a page shows the page.
      const pages = starts.filter((start) => start.endsWith('.html')).map(folderOf);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const owner = [...chunk.imports].map((file) => path.basename(file, '.js')).find((name) => pages.includes(name));
        if (owner !== undefined && ![owner, `${owner}-nanti`].includes(chunk.name) && !chunk.isDynamicEntry)
          this.error(`${chunk.fileName} would start the page ${owner}`);
      }
    },
    moduleParsed({ id, importedIds, dynamicallyImportedIds, isEntry }) {
      graph.set(id, { now: importedIds, later: dynamicallyImportedIds });
      if (isEntry) starts.push(id);
    },
  };
}

const PRACTICE = /\/(?:latihan|lembar)\/index\.html$/u;
const folderOf = (start = ''): string => start.split('/').at(-2) ?? '';
const hasPanel = (inputs: readonly string[]): boolean => inputs.some((file) => file.endsWith('sidepanel/index.html'));
