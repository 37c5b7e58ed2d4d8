/** Whether the live page may be loaded anew to show what was just stored: a list of the SKP that holds nothing of the person's own. */
import { detect } from './detect';
import { hasUnsavedEdits } from './reveal';
import type { PageId } from './types';

/** Pages that only show what is stored (docs/ekinerja.md §4.5, §4.6, §4.10, §4.11). Forms are never touched. */
const LISTS = new Set<PageId | null>(['daftar-skp', 'daftar-rhk', 'matriks', 'lampiran']);

const CELLS = 'kv-editable-input';
/** A dialog of the site's is open. */
const DIALOG = '.modal.in, .modal.show';

/** True: nothing typed, chosen or opened there would be lost. Never throws. */
export function showsOnlyStored(document: Document): boolean {
  return (
    LISTS.has(detect(document, document.URL).page) &&
    !hasUnsavedEdits(document) &&
    document.querySelector(DIALOG) === null &&
    Array.from(document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')).every(
      isUntouched,
    ) &&
    Array.from(document.querySelectorAll('select')).every(isAsLoaded)
  );
}

/** Cells of the Matriks are looked at by `hasUnsavedEdits`: after a save they hold what was stored. */
function isUntouched(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (field.classList.contains(CELLS)) return true;
  if ('checked' in field && field.checked !== field.defaultChecked) return false;
  return field.value === field.defaultValue;
}

function isAsLoaded({ options, multiple, selectedIndex }: HTMLSelectElement): boolean {
  const loaded = Array.from(options).map(({ defaultSelected }) => defaultSelected);
  // Without one that is marked, the browser chooses the first.
  if (!multiple) return selectedIndex === Math.max(loaded.lastIndexOf(true), options.length === 0 ? -1 : 0);
  return Array.from(options).every(({ selected }, at) => selected === loaded[at]);
}
