/** The filter "- Pilih SKP -" above Matriks, Daftar RHK and lampiran (docs/ekinerja.md §4.6, §4.11). */
import { firstNamed } from '../../dom/first-named';
import { collapse } from '../../text/normalise';

/** SKP numbers: "1-2024", "2-2024-Plt" (docs/ekinerja.md §2). */
export const NOMOR_SKP = /^\d{1,4}-\d{4}(?:-plt)?$/i;

/** Whether two cells of a list of SKP hold what their heads say: a number, and a position with its place. */
export const isSkp = (nomor: string, jabatan: string): boolean =>
  NOMOR_SKP.test(nomor) && /\p{L}.* - /u.test(jabatan) && !/\d{18}/.test(jabatan);

export interface SkpFilter {
  /** Chosen when the page was loaded; null = none, all of the year. */
  readonly chosen: string | null;
  readonly others: readonly string[];
}

/** The filter of this `name`; renamed, the only select that has nothing but SKP numbers. null = no such filter, or several. */
export function readSkpFilter(document: Document, name: string): SkpFilter | null {
  const named = firstNamed(document, name);
  const [only = null, second] = named === null ? lists(document) : [named];
  if (only === null || second !== undefined) return null;
  let chosen: string | null = null;
  const others: string[] = [];
  for (const option of Array.from(only.getElementsByTagName('option'))) {
    const nomor = collapse(option.getAttribute('value') ?? option.textContent);
    if (nomor === '') continue;
    if (option.hasAttribute('selected')) chosen ??= nomor;
    else others.push(nomor);
  }
  return { chosen, others };
}

/** The name it has above Matriks and Daftar RHK. */
export const RHK_FILTER = 'KegiatanRhkSearch[nomor_skp]';

/** The SKP number Matriks or Daftar RHK was filtered by when it was loaded; null = all of the year, or no filter. */
export const readNomorSkp = (document: Document): string | null => readSkpFilter(document, RHK_FILTER)?.chosen ?? null;

function lists(document: Document): HTMLSelectElement[] {
  return Array.from(document.getElementsByTagName('select')).filter((select) => {
    const values = Array.from(select.options, ({ value }) => collapse(value)).filter((value) => value !== '');
    return values.length > 0 && values.every((value) => NOMOR_SKP.test(value));
  });
}
