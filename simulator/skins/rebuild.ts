/** Taking an answer apart and putting it together again. */
import { parseHTML } from 'linkedom';

/** The HTML after `change`; fragments and texts that are no document are left as they are. */
export function rebuilt(html: string, change: (document: Document) => void): string {
  if (!/^<!doctype html/i.test(html)) return html;
  const { document } = parseHTML(html);
  change(document);
  return `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
}
