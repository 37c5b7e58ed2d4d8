/**
 * Before a row of a form goes with the button that was pressed in it. Rows are told apart by their place, so the next one
 * comes under the focus; after the last one it goes to the row before, or to the button that adds one.
 */
export function leaveRow(pressed: Element, index: number, rows: number): void {
  if (index < rows - 1) return;
  const row = pressed.closest('fieldset');
  const next = index > 0 ? row?.previousElementSibling : row?.parentElement?.querySelector(':scope > button');
  if (next instanceof HTMLElement) next.focus();
}
