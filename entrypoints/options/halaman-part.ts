/** The check page, wired. */
import { HalamanApp } from '../../components/halaman/HalamanApp';
import { createHalamanDoor } from '../../utils/platform/halaman-door';
import { saveFile } from '../../utils/platform/save-file';
import { extensionVersion } from '../../utils/platform/version';
import { createHalamanMachine } from '../../utils/workflow/halaman-machine';

export function createHalamanPart() {
  const task = createHalamanMachine({
    door: createHalamanDoor(new AbortController().signal),
    save: saveFile,
    version: extensionVersion(),
    now: () => new Date(),
  });
  return { task, View: HalamanApp };
}
