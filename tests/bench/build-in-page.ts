/** Builds what the bench runs inside the browser: scripts as text, and the bench's own extension as a folder. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { smallReact } from '../../scripts/small-react.mjs';

const SOURCE = path.join(import.meta.dirname, 'in-page');
export const FLOOR_NAME = 'bench-floor';

export interface InPage {
  readonly siteTools: string;
  readonly extensionTools: string;
  readonly checklistTools: string;
  readonly templateTools: string;
  readonly skpTools: string;
  /** Unpacked extension with the bare content script, the import page (page.html) and the empty one (empty.html). */
  readonly floorExtension: string;
}

async function script(name: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: path.join(SOURCE, `${name}.ts`), formats: ['iife'], name: 'bench', fileName: () => `${name}.js` },
    },
  });
  return fs.readFileSync(path.join(outDir, `${name}.js`), 'utf8');
}

interface PageSource {
  readonly source: string;
  /** Name of the built page, without its ending. */
  readonly name: string;
  /** What stands in #root before any script ran. */
  readonly content: string;
  readonly plugins: Plugin[];
}

async function page({ source, name, content, plugins }: PageSource, outDir: string): Promise<void> {
  const root = fs.mkdtempSync(path.join(SOURCE, '.page-'));
  try {
    const file = path.join(root, `${name}.html`);
    fs.writeFileSync(
      file,
      `<!doctype html><title>bench</title><body><div id="root">${content}</div><script type="module" src="${path.join(SOURCE, source)}"></script>`,
    );
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      root,
      base: './',
      plugins,
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: false, rolldownOptions: { input: file }, modulePreload: false },
    });
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

let built: Promise<InPage> | null = null;

async function buildAll(): Promise<InPage> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-bench-'));
  await script('floor-content', outDir);
  await page({ source: 'import-tools.ts', name: 'page', content: '<p>bench</p>', plugins: [] }, outDir);
  await page({ source: 'empty-page.tsx', name: 'empty', content: '', plugins: [smallReact()] }, outDir);
  fs.writeFileSync(path.join(outDir, 'background.js'), '');
  fs.writeFileSync(
    path.join(outDir, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: FLOOR_NAME,
      version: '1',
      host_permissions: ['https://e-kinerja.babelprov.go.id/*'],
      background: { service_worker: 'background.js' },
      content_scripts: [
        { matches: ['https://e-kinerja.babelprov.go.id/*'], js: ['floor-content.js'], run_at: 'document_idle' },
      ],
    }),
  );
  return {
    siteTools: await script('site-tools', outDir),
    extensionTools: await script('extension-tools', outDir),
    checklistTools: await script('checklist-tools', outDir),
    templateTools: await script('template-tools', outDir),
    skpTools: await script('skp-tools', outDir),
    floorExtension: outDir,
  };
}

/** Built once per run of the bench. */
export function buildInPage(): Promise<InPage> {
  built ??= buildAll();
  return built;
}

/** Removes what was built. */
export async function removeInPage(): Promise<void> {
  if (built !== null) fs.rmSync((await built).floorExtension, { recursive: true, force: true });
}
