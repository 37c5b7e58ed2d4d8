/**
 * Says what the element under the cursor is to a guide: page control by role and label, or the reason it cannot be stored.
 * Invariants: what is answered finds exactly this control again, by the pointer's own search; nothing of a person is in it.
 */
import { routeOf } from '../ekinerja/routes';
import { visibleBox } from '../ekinerja/widgets/fill-control';
import { readNama } from '../ekinerja/widgets/page-context';
import type { Peran } from '../guide/model';
import { collapse, foldLabel } from '../text/normalise';
import { namesPerson } from '../text/pribadi';
import { markupIn } from '../text/server-text';
import { hasHiddenCharacters } from '../text/tersembunyi';
import { CANDIDATES, controlsOf, namesOf, rowOf } from './find-control';

/** Why a control cannot be a point of a guide. Each has its text in the locales. */
export type TolakPilih =
  /** It cannot be used now. */
  | 'mati'
  | 'tanpaLabel'
  /** Too long, or with characters no text of ours may have. */
  | 'labelTidakDapat'
  /** A number, e-mail or name of a person. */
  | 'pribadi'
  /** It belongs to a row, and may be what that row is about: only buttons and icons that lead somewhere are the same in all. */
  | 'dalamBaris'
  | 'labelGanda';

export interface Pilihan {
  readonly peran: Peran;
  readonly label: string;
  /** Of a menu entry, and of a control in a row. */
  readonly rute: string | null;
  /** It stands in a row: guides mean the first row that shows it. */
  readonly baris: boolean;
}

export type Picked =
  { readonly box: HTMLElement; readonly pilihan: Pilihan } | { readonly box: HTMLElement; readonly tolak: TolakPilih };

/** As the format of guides has it. */
const LONGEST = 150;
const ROUTE = /^[a-z0-9]+(?:[/-][a-z0-9]+){0,12}$/u;
const ANY = Object.values(CANDIDATES).join();
const NOT_TYPED = 'input[type=hidden],input[type=checkbox],input[type=radio],input[type=file],input[type=image]';
/** The site's menus. */
const MENU = '.sidebar-menu, .navbar-nav';

/** null: no control. */
export function pickedAt(document: Document, at: Element): Picked | null {
  const control = controlAt(document, at);
  if (control === null || control.matches(NOT_TYPED)) return null;
  const box = control.matches('select') ? visibleBox(control as HTMLSelectElement) : control;
  const peran = peranOf(control);
  const baris = rowOf(control) !== null;
  const rute = peran === 'menu' || baris ? routeOf(control.getAttribute('href') ?? '') : null;
  const [name = ''] = namesOf(document, control, peran);
  const label = collapse(name);
  const pilihan = { peran, label, rute, baris };
  const tolak = refusal(document, control, pilihan);
  return tolak === null ? { box, pilihan } : { box, tolak };
}

function controlAt(document: Document, at: Element): HTMLElement | null {
  const control = at.closest<HTMLElement>(ANY);
  if (control !== null) return control;
  const { control: labelled } = (at.closest('label') ?? {}) as Partial<HTMLLabelElement>;
  if (labelled) return labelled;
  // What is seen of a Select2 stands beside its select.
  const selects = Array.from(document.querySelectorAll('select'));
  return selects.find((one) => visibleBox(one).contains(at)) ?? null;
}

function peranOf(control: HTMLElement): Peran {
  if (control.matches('select')) return 'pilihan';
  if (control.matches('textarea, input:not([type=submit], [type=button])')) return 'isian';
  const leads = ROUTE.test(routeOf(control.getAttribute('href') ?? '') ?? '');
  return leads && control.closest(MENU) !== null ? 'menu' : 'tombol';
}

function refusal(document: Document, control: HTMLElement, { peran, label, rute, baris }: Pilihan): TolakPilih | null {
  if (control.matches(':disabled, [readonly]')) return 'mati';
  if (baris && !isSameInRows(control, rute)) return 'dalamBaris';
  if (foldLabel(label) === '') return 'tanpaLabel';
  if (namesPerson(label, readNama(document))) return 'pribadi';
  if (label.length > LONGEST || hasHiddenCharacters(label) || markupIn(label) !== null) return 'labelTidakDapat';
  const same = controlsOf(document, {
    id: '',
    peran,
    label: [foldLabel(label)],
    rute,
    tempat: null,
    lewatiTerisi: false,
    bacaSesudah: false,
    tunggal: true,
    baris,
  });
  if (baris) {
    const row = rowOf(control);
    return Array.from(same).filter((one) => rowOf(one.control) === row).length === 1 ? null : 'labelGanda';
  }
  return same.next().value?.control === control && same.next().value === undefined ? null : 'labelGanda';
}

/** A button or an icon; the text of a plain link in a row may be what that row is about, or a person's name. */
function isSameInRows(control: HTMLElement, rute: string | null): boolean {
  return rute !== null && ROUTE.test(rute) && (control.matches('.btn') || collapse(control.textContent) === '');
}
