/**
 * "Cetak SKP" and its like open a PDF (docs/ekinerja.md §4.5), which no script can mask: while masking is on, the person is
 * asked first, because a click before a full room cannot be taken back. What the browser's own menu opens is not asked about.
 */
const PDF = /pdf|cetak/i;

export function askBeforePdf(window: Window, tanya: () => string, signal: AbortSignal): void {
  const hold = (event: Event): void => {
    if (event.type === 'auxclick' && (event as MouseEvent).button !== 1) return;
    const target = event.target as Node | null;
    const element = target?.nodeType === 1 ? (target as Element) : target?.parentElement;
    const address = element?.closest('a[href]')?.getAttribute('href');
    if (address === undefined || address === null || !PDF.test(address) || window.confirm(tanya())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'auxclick']) window.addEventListener(type, hold, { capture: true, signal });
}
