/** HTML to an inert document without one long task. Knows no page. */

/** Pages up to this many characters are parsed at once: a task of a few milliseconds. */
const SMALL = 300_000;
const CHUNK = 65_536;
const SLICE_MS = 20;

/**
 * Parses HTML as `DOMParser` would, but in slices of about 20 ms, giving the page its turn in between. The document has
 * no window: no script of it runs and nothing of it is loaded. Where a document cannot be written piece by piece, it is
 * parsed at once.
 */
export async function parseGently(html: string, yieldNow: () => Promise<void>): Promise<Document> {
  // Firefox reads noscript in a written document as text, as if scripts ran in it.
  if (html.length <= SMALL || /<noscript/i.test(html)) return parseAtOnce(html);
  const inert = document.implementation.createHTMLDocument('');
  try {
    inert.open();
  } catch {
    return parseAtOnce(html);
  }
  let started = performance.now();
  for (let at = 0, end; at < html.length; at = end) {
    // Cut in front of a tag: no text, line break or character is ever torn.
    end = html.indexOf('<', at + CHUNK);
    if (end < 0) end = html.length;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to parse in pieces
    inert.write(html.slice(at, end));
    if (performance.now() - started < SLICE_MS) continue;
    await yieldNow();
    started = performance.now();
  }
  inert.close();
  return inert;
}

function parseAtOnce(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
