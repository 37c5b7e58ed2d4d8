import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { WxtHooks } from 'wxt';

interface Zip {
  readonly files: Readonly<Record<string, { readonly dir: boolean; async(type: 'uint8array'): Promise<Uint8Array> }>>;
  file(name: string, content: Uint8Array, options: { readonly date: Date; readonly createFolders: boolean }): void;
  generateAsync(options: object): Promise<Uint8Array>;
}
interface Packer {
  new (): Zip;
  loadAsync(bytes: Uint8Array): Promise<Zip>;
}
// The packer WXT packs with.
const JSZip = createRequire(import.meta.resolve('wxt'))('jszip') as Packer;

/** The earliest time a zip can name. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** Packs a zip anew with its files in the order of their names and without the time of the build: same files, same bytes. */
async function packAgain(file: string): Promise<void> {
  const packed = await JSZip.loadAsync(fs.readFileSync(file));
  const again = new JSZip();
  for (const [name, entry] of Object.entries(packed.files).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!entry.dir) again.file(name, await entry.async('uint8array'), { date: DATE, createFolders: false });
  fs.writeFileSync(
    file,
    await again.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } }),
  );
}

/** WXT's zips take the order of the disk and the time of the build; these hooks make them reproducible. */
export const sameZips: Partial<WxtHooks> = {
  'zip:extension:done': (_wxt, file) => packAgain(file),
  'zip:sources:done': (_wxt, file) => packAgain(file),
};
