/**
 * The first element with this `name`, or null. By `item()`, because an index asks for the length of the list first, which
 * walks the whole page.
 */
export function firstNamed(document: Document, name: string): HTMLElement | null {
  return document.getElementsByName(name).item(0);
}
