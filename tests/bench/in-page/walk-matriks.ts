/** The bare walk over a Matriks: positions taken for granted, nothing checked. The floor of reading. */

export interface WalkedRow {
  readonly rhk: string;
  readonly aspek: string;
  readonly indikator: string;
  readonly target: string;
  readonly bulan: readonly { readonly key: string; readonly nilai: string }[];
}

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

export function walkMatriks(document: Document): WalkedRow[] {
  const table = document.querySelector('[name=editableKey]')?.closest('table');
  const rows: WalkedRow[] = [];
  let rhk = '';
  for (const { cells } of table?.rows ?? []) {
    if (cells.length !== 31 && cells.length !== 29) continue;
    const shift = cells.length - 29;
    if (shift > 0) rhk = textOf(cells[1]);
    const bulan = Array.from({ length: 12 }, (_, m) => {
      const cell = cells[5 + shift + 2 * m];
      return {
        key: cell?.querySelector<HTMLInputElement>('input[name=editableKey]')?.value ?? '',
        nilai: textOf(cell?.querySelector('.kv-editable-value')),
      };
    });
    rows.push({
      rhk,
      aspek: textOf(cells[shift]),
      indikator: textOf(cells[shift + 1]),
      target: textOf(cells[shift + 2]),
      bulan,
    });
  }
  return rows;
}

/** Bare proof: fetch, parse, walk. */
export async function fetchAndWalk(): Promise<WalkedRow[]> {
  const response = await fetch(location.href, { cache: 'no-store' });
  return walkMatriks(new DOMParser().parseFromString(await response.text(), 'text/html'));
}
