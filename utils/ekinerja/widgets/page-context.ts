/** What the pages say about themselves: session year, chosen SKP, whose account (docs/ekinerja.md §1.2, §4.4). */
import { firstNamed } from '../../dom/first-named';
import { plainText } from '../../dom/text';
import { isTranslated } from '../../dom/translated';
import { akunDi, situsLain } from '../../skp/situs';
import { fold } from '../../text/normalise';
import type { ReadProblem } from '../types';
import { wording } from '../wording';

/**
 * The session year from the year box and from the title. null if neither has one or both contradict each other.
 * The box counts as loaded: what the person is just typing into it is not the session's year.
 */
export function readYear(document: Document): number | null {
  const box = document.getElementById('filterform-tahun') ?? firstNamed(document, 'FilterForm[tahun]');
  const fromBox = yearIn(box?.getAttribute('value') ?? '');
  const fromTitle = yearOfTitle(document.title) ?? yearOfTitle(headingOf(document));
  if (fromBox !== null && fromTitle !== null && fromBox !== fromTitle) return null;
  return fromBox ?? fromTitle;
}

/** Whose page it is, and what about that, or about the page as a whole, keeps all of it from being relied on. */
export function readOwner(document: Document): { readonly akun: string; readonly problems: ReadProblem[] } {
  const akun = readAkun(document);
  const problems: ReadProblem[] = akun === '' ? [{ code: 'accountUnreadable', where: '' }] : [];
  if (isTranslated(document)) problems.push({ code: 'pageTranslated', where: '' });
  return { akun, problems };
}

/**
 * The NIP in the sidebar's user panel, digits only; '' if there is none. Without a panel, the only such number that stands
 * alone in the sidebar: in the page itself stand those of others. At another e-Kinerja than the known one its host is told
 * with it (skp/situs.ts), also for pages fetched there. Never log or store it.
 */
export function readAkun(document: Document): string {
  return akunDi(readNip(document), situsLain((globalThis as { location?: Location }).location?.href ?? ''));
}

function readNip(document: Document): string {
  const panel = document.getElementsByClassName('user-panel').item(0);
  if (panel !== null) return nipIn(panel.getElementsByTagName('p').item(0));
  const sidebar = document.getElementsByTagName('aside').item(0);
  const found = new Set(Array.from(sidebar?.getElementsByTagName('p') ?? [], nipIn));
  found.delete('');
  const [only = '', second] = found;
  return second === undefined ? only : '';
}

function nipIn(element: Element | null): string {
  const digits = (element?.textContent ?? '').replace(/\s+/g, '');
  return /^\d{8,20}$/.test(digits) ? digits : '';
}

/** Name of the logged-in person as the top bar prints it; '' = it prints none. */
export function readNama(document: Document): string {
  const name = document.querySelector('.user-menu .hidden-xs');
  return name === null ? '' : plainText(name);
}

function headingOf(document: Document): string {
  const heading = document.getElementsByTagName('h1').item(0);
  return heading === null ? '' : plainText(heading);
}

function yearOfTitle(title: string): number | null {
  const folded = fold(title);
  const start = wording.yearTitles.find((words) => folded.startsWith(words));
  return start === undefined ? null : yearIn(folded.slice(start.length).trim().slice(0, 4));
}

function yearIn(text: string): number | null {
  return /^20\d\d$/.test(text.trim()) ? Number(text) : null;
}
