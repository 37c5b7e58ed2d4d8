/** Which tables of a document are a Matriks that people see. */
import { firstNamed } from '../../../dom/first-named';
import { shownOf } from '../../../dom/text';
import type { MatriksHead } from './columns';
import { readMatriksHead } from './columns';

/** Heads of all tables that look like a Matriks and are shown; more than one is a reason to distrust both. */
export function findHeads(document: Document): MatriksHead[] {
  const found = new Map<Element, MatriksHead>();
  for (const table of tablesOf(document)) {
    const head = readMatriksHead(table);
    if (head !== null) found.set(table, head);
  }
  return shownOf([...found.keys()]).flatMap((table) => found.get(table) ?? []);
}

/**
 * All tables, without looking into the one with the cells: nothing in it could be the Matriks instead, and it has nearly
 * all elements of the page.
 */
function tablesOf(document: Document): HTMLTableElement[] {
  const large = firstNamed(document, 'editableKey')?.closest('table') ?? null;
  if (large === null) return Array.from(document.getElementsByTagName('table'));
  const tables = [large];
  for (let inner: Element = large; inner.parentElement !== null; inner = inner.parentElement) {
    for (const beside of inner.parentElement.children) {
      if (beside === inner) continue;
      if (isTable(beside)) tables.push(beside);
      tables.push(...beside.querySelectorAll('table'));
    }
    if (isTable(inner.parentElement)) tables.push(inner.parentElement);
  }
  return tables;
}

const isTable = (element: Element): element is HTMLTableElement => element.tagName === 'TABLE';
