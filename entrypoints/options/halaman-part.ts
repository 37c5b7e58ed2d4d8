/** The check page, wired. */
import { HalamanApp } from '../../components/halaman/HalamanApp';
import { createHalamanDoor } from '../../utils/platform/halaman-door';
import { judgeWords, labelsOfSite } from '../../utils/ekinerja/label-situs';
import { loadOwnKata, ownKataLocked, saveOwnKata } from '../../utils/platform/own-kata';
import { saveFile } from '../../utils/platform/save-file';
import { extensionVersion } from '../../utils/platform/version';
import { createHalamanMachine } from '../../utils/workflow/halaman-machine';

export function createHalamanPart() {
  const task = createHalamanMachine({
    door: createHalamanDoor(new AbortController().signal),
    kata: {
      kenal: { label: labelsOfSite(), nilai: judgeWords },
      locked: ownKataLocked,
      load: loadOwnKata,
      save: saveOwnKata,
    },
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    save: saveFile,
    version: extensionVersion(),
    now: () => new Date(),
  });
  return { task, View: HalamanApp };
}
