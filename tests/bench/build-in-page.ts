/** Builds what the bench runs inside the browser: scripts as text, and the bench's own extension as a folder. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const SOURCE = path.join(import.meta.dirname, 'in-page');
export const FLOOR_NAME = 'bench-floor';

export interface InPage {
  readonly siteTools: string;
  readonly extensionTools: string;
  readonly checklistTools: string;
  readonly templateTools: string;
  readonly skpTools: string;
  /** Unpacked extension with the bare content script and the import page. */
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

async function page(name: string, outDir: string): Promise<void> {
  const root = fs.mkdtempSync(path.join(SOURCE, '.page-'));
  try {
    const source = `<!doctype html><title>bench</title><body><div id="root"><p>bench</p></div><script type="module" src="/@fs${path.join(SOURCE, `${name}.ts`)}"></script>`;
    fs.writeFileSync(path.join(root, 'page.html'), source.replace('/@fs', ''));
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      root,
      base: './',
      worker: { format: 'es' },
      build: {
        outDir,
        emptyOutDir: false,
        rolldownOptions: { input: path.join(root, 'page.html') },
        modulePreload: false,
      },
    });
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

let built: Promise<InPage> | null = null;

async function buildAll(): Promise<InPage> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-bench-'));
  await script('floor-content', outDir);
  await page('import-tools', outDir);
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
