/** One's own templates as a file: written, and read from one after the person's word. */
import { asOwn, readLibraryFile, writeLibraryFile } from '../templates/library-file';
import { find, type TemplatCore } from './templat-core';
import { keep } from './templat-own';
import { showOwn } from './templat-show';

const EXPORT_NAME = 'templat-saya.json';

/** All of them. */
export function exportOwn({ ports, update, simpanan: { templat } }: TemplatCore): void {
  ports.save({ name: EXPORT_NAME, mime: 'application/json', bytes: writeLibraryFile('Templat saya', templat) });
  update({ kabar: { kind: 'exported', count: templat.length } });
}

/** Looks at the file as a whole and offers what is new in it; refuses one that is not of templates. */
export async function openFile(core: TemplatCore, file: File): Promise<void> {
  const { ports, update } = core;
  update({ busy: 'file', kabar: null, datang: null });
  const read = readLibraryFile(await ports.readFile(file));
  if (!read.ok) {
    update({ busy: null, kabar: { kind: 'fileRefused', name: file.name, why: read.reason } });
    return;
  }
  const { templat, alreadyThere } = asOwn(read.value, core.simpanan.templat, (id) => find(core, id) !== null);
  core.incoming = templat;
  update({ busy: null, datang: { name: file.name, count: templat.length, alreadyThere } });
}

/** The person's word on what was offered. */
export async function accept(core: TemplatCore, yes: boolean): Promise<void> {
  const { datang } = core.state();
  const taken = core.incoming;
  core.incoming = [];
  core.update({ datang: null });
  if (!yes || datang === null || taken.length === 0) return;
  if (!(await keep(core, (now) => ({ ...now, templat: [...now.templat, ...taken] })))) return;
  showOwn(core, { kind: 'imported', count: taken.length, alreadyThere: datang.alreadyThere });
}
