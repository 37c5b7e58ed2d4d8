/** Which SKP a send control belongs to, on pages without the SKP filter (docs/ekinerja.md §4.5, §4.9). */
import { plainText } from '../dom/text';
import { readRhkCell } from '../ekinerja/widgets/rhk-cell';
import { fold } from '../text/normalise';

const NOMOR = /^\d{1,4}-\d{4}(?:-plt)?(?=\s|$)/i;

/**
 * The SKP number printed on the detail of an indikator ("Nomor SKP") or in the rows of an SKP's detail; null = none, or
 * several different ones.
 */
export function printedNomorSkp(document: Document): string | null {
  const labels = Array.from(document.getElementsByTagName('th')).filter((th) => fold(plainText(th)) === 'nomor skp');
  const named = labels.flatMap((th) => {
    const cell = th.nextElementSibling;
    return cell?.tagName === 'TD' ? (NOMOR.exec(plainText(cell))?.[0] ?? []) : [];
  });
  const cells = new Set(Array.from(document.querySelectorAll('td .fa-tag'), (tag) => tag.closest('td')));
  const inRows = [...cells].flatMap((cell) => (cell && readRhkCell(cell).nomorSkp) ?? []);
  const all = new Set([...named, ...inRows]);
  return all.size === 1 ? ([...all][0] ?? null) : null;
}
