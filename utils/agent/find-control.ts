/**
 * Finds the control a guide points at on the live page: by role and label, inside the row it belongs to. Invariants:
 * - while a dialog of the page is open only controls in it count, because nothing else can be used;
 * - a row is named by the ids and keys in it; only where a guide knows no row, the first that shows the control stands for all;
 * - a control that is not shown is not there.
 */
import { labelOf, nameOf } from '../dom/label';
import { withoutName } from '../dom/named-cell';
import { isHidden, plainText } from '../dom/text';
import { routeOf } from '../ekinerja/routes';
import { visibleBox } from '../ekinerja/widgets/fill-control';
import { skpWording } from '../ekinerja/wording';
import type { Peran, Tempat } from '../guide/model';
import type { TitikTunjuk } from '../guide/points';
import { fold, foldLabel } from '../text/normalise';
import { findPlace } from './reveal-place';

export interface FoundControl {
  /** What the person uses. */
  readonly control: HTMLElement;
  /** What the person sees of it. */
  readonly box: HTMLElement;
  /** As the page prints it; '' = it has no name of its own. */
  readonly label: string;
  /** It is not the control itself, but the part of the menu it is hidden in. */
  readonly opener: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const CANDIDATES: Readonly<Record<Peran, string>> = {
  tombol: 'button, a, input[type=submit], input[type=button], [role=button]',
  menu: 'a[href]',
  isian: 'input, textarea',
  pilihan: 'select',
};
const NO_TEXT = new Set(['hidden', 'submit', 'button', 'checkbox', 'radio', 'image', 'reset', 'file']);
export const DIALOGS = '[role=dialog]';

/** The control, shown on the page now; null if it is not there, or if it has to be the only one and is not. */
export function findControl(document: Document, titik: TitikTunjuk): FoundControl | null {
  const found = controlsOf(document, titik);
  const first = found.next().value ?? null;
  return first !== null && titik.tunggal && found.next().value !== undefined ? null : first;
}

/** All controls of this role and label that can be used on the page now. */
export function* controlsOf(document: Document, titik: TitikTunjuk): Generator<FoundControl, undefined> {
  const dialog = openDialog(document);
  const scope = titik.tempat === null ? (dialog ?? document) : placeOf(document, titik.tempat, dialog);
  if (scope === null) return;
  for (const control of Array.from(scope.querySelectorAll<HTMLElement>(CANDIDATES[titik.peran]))) {
    if (dialog === null ? control.closest(DIALOGS) !== null : !dialog.contains(control)) continue;
    if (titik.baris && rowOf(control) === null) continue;
    if (titik.rute !== null && routeOf(control.getAttribute('href') ?? '') !== titik.rute) continue;
    const names = namesOf(document, control, titik.peran);
    const label =
      titik.label.length === 0 && isUsable(control)
        ? (names[0] ?? '')
        : names.find((name) => titik.label.includes(foldLabel(name)));
    if (label === undefined) continue;
    const box = isField(control) ? visibleBox(control) : control;
    // An icon without a name goes by the words it stands in.
    const said = label === '' && titik.tempat?.jenis === 'lampiran' ? plainText(scope as Element) : label;
    if (isShown(box)) {
      yield { control, box, label: said, opener: false };
      continue;
    }
    const opener = titik.peran === 'menu' ? openerOf(control) : null;
    if (opener !== null) yield { control: opener, box: opener, label: nameOf(opener), opener: true };
  }
}

/** The row of a table's body it stands in; a table that a dialog is laid out in does not count. */
export function rowOf(control: Element): HTMLTableRowElement | null {
  const around = control.closest('tbody, [role=dialog]');
  return around?.matches('tbody') === true ? control.closest('tr') : null;
}

/** Whether a field holds something already. */
export function isFilled({ control }: FoundControl): boolean {
  return isField(control) && fold(control.value) !== '';
}

/** Names a person may know a control by; a button has one, also when that is ''. */
export function namesOf(document: Document, control: HTMLElement, peran: Peran): readonly string[] {
  if (peran === 'tombol' || peran === 'menu') return [nameOf(control)];
  if (!isUsable(control)) return [];
  const said = ['aria-label', 'placeholder', 'title'].map((name) => control.getAttribute(name) ?? '');
  return [labelOf(document, control), ...said].filter((name) => name !== '');
}

/** Buttons say of themselves whether they can be pressed. */
const isUsable = (control: HTMLElement): boolean =>
  !isField(control) ||
  !(NO_TEXT.has((control.getAttribute('type') ?? '').toLowerCase()) || control.matches(':disabled, [readonly]'));

const isField = (control: HTMLElement): control is Field => ['INPUT', 'TEXTAREA', 'SELECT'].includes(control.tagName);

function openDialog(document: Document): Element | null {
  return Array.from(document.querySelectorAll<HTMLElement>(DIALOGS)).findLast(isShown) ?? null;
}

/** Row, cell or heading on the page. */
function placeOf(document: Document, tempat: Tempat, dialog: Element | null): Element | null {
  const at = (part: Partial<Parameters<typeof findPlace>[1]['place']>): Element | null =>
    findPlace(document, { place: { ...NOWHERE, ...part }, rule: null });
  switch (tempat.jenis) {
    case 'rhk':
      return at({ rhkId: tempat.id });
    case 'indikator':
      return at({ indikatorId: tempat.id });
    case 'sel':
      return at({ key: tempat.key });
    case 'lampiran':
      return at({ jenisLampiran: tempat.jenisId });
    case 'skp': {
      const rows = Array.from((dialog ?? document).querySelectorAll('tr'));
      const says = (cell: Element) =>
        fold(plainText(withoutName(cell, skpWording.head.nomorSkp))) === fold(tempat.nomor);
      return rows.find((row) => Array.from(row.cells).some(says)) ?? null;
    }
  }
}

const NOWHERE = {
  page: 'daftar-rhk',
  nomorSkp: null,
  rhkId: null,
  indikatorId: null,
  bulan: null,
  key: null,
  rhk: null,
  indikator: null,
  jenisLampiran: null,
} as const;

/** What opens the part of the menu a hidden entry is in: the entry above its list, or the control that names that part. */
function openerOf(entry: Element): HTMLElement | null {
  for (let part = entry.parentElement; part !== null; part = part.parentElement) {
    const above = part.matches('ul') ? part.parentElement?.querySelector<HTMLElement>(':scope > a') : null;
    const openers = above ? [above, ...namingOpeners(part)] : namingOpeners(part);
    const opener = openers.find((one) => one !== entry && isShown(one));
    if (opener !== undefined) return opener;
  }
  return null;
}

const OPENS = ['aria-controls', 'data-target', 'data-bs-target', 'href'] as const;

/** Controls that say they open this part, and that it is closed. */
function namingOpeners({ id, ownerDocument }: Element): HTMLElement[] {
  if (id === '') return [];
  return Array.from(ownerDocument.querySelectorAll<HTMLElement>('[aria-expanded=false]')).filter((control) =>
    OPENS.some((name) => control.getAttribute(name) === (name === 'aria-controls' ? id : `#${id}`)),
  );
}

/** Whether the person can see it: by layout where there is one, else by its markup. */
export function isShown(element: HTMLElement): boolean {
  const { checkVisibility } = element as Partial<HTMLElement>;
  if (checkVisibility !== undefined)
    return element.getClientRects().length > 0 && checkVisibility.call(element, { visibilityProperty: true });
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (isHidden(at)) return false;
  return true;
}
