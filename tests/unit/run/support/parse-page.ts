/**
 * How tests that fetch whole SKP again and again, the random-fault runs first, parse pages of the stand-in. Parsing is most
 * of what they cost, and most pages come back: the same page is parsed once, and its tokens are put into that document each
 * time. Left out are the menu, the buttons of popovers and spaces in front of blocks, which no adapter looks at. The
 * documents are only read.
 */
import { JSDOM } from 'jsdom';

/** A window keeps all documents it ever parsed: after so many it is replaced. */
const PER_WINDOW = 150;
const TOKEN = /(name="(?:_csrf|csrf-token)" (?:value|content)=")([^"]*)"/gu;

export type PageParser = (html: string) => Document;

/** A parser with a memory of its own. */
export function createPageParser(): PageParser {
  let known = new Map<string, Document>();
  let window = new JSDOM('').window;
  return (html) => {
    const page = bare(html);
    const tokens = new Set(Array.from(page.matchAll(TOKEN), ([, , token]) => token ?? ''));
    const [token = ''] = tokens;
    if (tokens.size > 1) return new window.DOMParser().parseFromString(page, 'text/html');
    const key = page.replace(TOKEN, '$1"');
    let document = known.get(key);
    if (document === undefined) {
      if (known.size >= PER_WINDOW) {
        known = new Map();
        window = new JSDOM('').window;
      }
      document = new window.DOMParser().parseFromString(key, 'text/html');
      known.set(key, document);
    }
    for (const input of document.getElementsByName('_csrf')) input.setAttribute('value', token);
    for (const meta of document.getElementsByName('csrf-token')) meta.setAttribute('content', token);
    return document;
  };
}

/** One memory for all cases of a test file. */
export const parsePage: PageParser = createPageParser();

/** What no adapter looks at: the head's links, the top bar, the menu, the notice, centring, the buttons of popovers. */
const UNREAD: readonly RegExp[] = [
  /<link [^>]*>/gu,
  /<header class="main-header">[^]*?<\/header>/u,
  /<ul class="sidebar-menu[^]*?(?=<\/section>|<\/aside>)/u,
  /<div class="marquee">.*<\/div>/gu,
  / style="(?:text-align: center|vertical-align: middle)"/gu,
  /<div class="popover-(?:footer|header popover-title)">.*<\/div>\n/gu,
  /\s+(?=<\/?(?:t[dhr]|table|thead|tbody|div|ul|li|section|form|script|input|meta|head|body)[\s>])/gu,
];

/** Without that, and the widgets of every page numbered from its own beginning. */
function bare(html: string): string {
  const numbers = new Map<string, string>();
  return UNREAD.reduce((text, unread) => text.replace(unread, ''), html).replace(
    /(?<=["#])w\d+(?=[-"])/gu,
    (widget) => {
      const known = numbers.get(widget) ?? `w${String(numbers.size)}`;
      numbers.set(widget, known);
      return known;
    },
  );
}
