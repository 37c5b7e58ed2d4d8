/**
 * The page report: the structure of a page with every text masked that is no label of the site. It can be shown, saved, and
 * loaded as a page by the adapters. Invariants:
 * - a text or value is kept only if it is a known label; the rest goes through {@link maskText};
 * - of attributes only those named here are kept; ids, keys and links get other numbers, the same for the same;
 * - no script, style, picture or frame, no token, no address outside the application.
 */
import { isElement } from '../../dom/text';
import { collapse } from '../../text/normalise';
import { queryParam, routeOf, routeWords } from '../routes';
import { labelLength } from './known-label';
import { maskText } from './masked-text';
import { createNumberAlias } from './number-alias';

export interface PageSketch {
  /** The report itself; its first line is the masked address of the page. */
  readonly html: string;
  /** Every text that is still readable in it, once each: labels of the site. */
  readonly labels: readonly string[];
  /** How many texts were masked. */
  readonly masked: number;
}

/** Left out with all they hold. */
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED']);
const DRAWN = new Set(['SVG', 'CANVAS', 'IMG', 'VIDEO', 'AUDIO', 'PICTURE']);
const VOID = new Set(['BR', 'HR', 'INPUT', 'IMG', 'COL', 'WBR']);
/** Tokens of HTML or of the widgets; no page puts a text of a person there. */
const PLAIN = new Set(
  'type role method colspan rowspan hidden disabled readonly checked selected multiple lang tabindex target data-toggle data-method data-widget data-dismiss data-bs-toggle data-bs-dismiss aria-expanded aria-hidden aria-modal'.split(
    ' ',
  ),
);
const NUMBERED = new Set('id for name data-target data-bs-target'.split(' '));
const LISTS = new Set('class aria-labelledby aria-controls aria-describedby'.split(' '));
/** Select2 puts the chosen text behind this, into the id of each choice. */
const CHOICE = /(?<=-result-).*/;
const KEYS = new Set(['data-key', 'data-pk']);
const LINKS = new Set(['href', 'action', 'data-url']);
const TEXTS = new Set(
  'title placeholder alt aria-label data-original-title data-bs-original-title data-title'.split(' '),
);
const TOKEN = /^[\w:.#[\] -]{0,120}$/;
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** So many elements between two turns of the page. */
const TURN = 1500;

/** `url`: the address the page has. `yieldNow` gives the page its turn. The document is only read. */
export async function sketchPage(document: Document, url: string, yieldNow: () => Promise<void>): Promise<PageSketch> {
  const alias = createNumberAlias();
  const out: string[] = [];
  const labels = new Set<string>();
  let masked = 0;
  let walked = 0;

  function text(raw: string, inside: readonly string[]): string {
    const plain = collapse(raw);
    if (plain === '') return '';
    const length = labelLength(plain, inside);
    const rest = plain.slice(length);
    const hidden = ROW_NUMBER.test(plain) && inside.at(-1) === FIRST_CELL ? rest : maskText(rest);
    if (length > 0) labels.add(plain.slice(0, length));
    if (hidden !== rest) masked += 1;
    return plain.slice(0, length) + hidden;
  }
  function link(address: string): string {
    if (address === '' || address.startsWith('#')) return alias(address).replace(/[^#\w-]/g, '');
    const route = routeOf(address);
    return route === null || !ROUTE.test(route)
      ? '#'
      : alias(`/v1/index.php?r=${encodeURIComponent(knownWords(route))}${paramsOf(address)}`);
  }
  const numbers = (raw: string): string => alias(raw).replace(/\p{L}[\p{L}\p{M}]*/gu, 'x');
  /** With blanks, what is no list is no name of the site's own. */
  function tokens(raw: string, isList: boolean): string {
    const all = raw.trim().replace(CHOICE, '').split(/\s+/);
    return all.length > 1 && !isList ? '' : alias(all.filter((token) => TOKEN.test(token)).join(' '));
  }
  function value(element: Element, raw: string, inside: readonly string[]): string {
    const kind = element.getAttribute('type') ?? '';
    if (element.getAttribute('name') === '_csrf') return 'x';
    return /^(?:hidden|radio|checkbox)$/.test(kind) || element.tagName === 'OPTION' ? numbers(raw) : text(raw, inside);
  }
  function attributes(element: Element, inside: readonly string[]): string {
    let all = '';
    for (const { name, value: raw } of Array.from(element.attributes)) {
      let shown: string | null = null;
      if (PLAIN.has(name)) shown = TOKEN.test(raw) ? raw : '';
      else if (NUMBERED.has(name) || LISTS.has(name)) shown = tokens(raw, LISTS.has(name));
      else if (KEYS.has(name)) shown = numbers(raw);
      else if (LINKS.has(name)) shown = link(raw);
      else if (TEXTS.has(name)) shown = text(raw, inside);
      else if (name === 'value') shown = value(element, raw, inside);
      else if (name === 'style' && HIDING.test(raw)) shown = 'display: none';
      if (shown !== null) all += ` ${name}="${escaped(shown)}"`;
    }
    return all;
  }
  async function walk(element: Element, above: readonly string[]): Promise<void> {
    const tag = element.tagName.toUpperCase();
    if (LEFT_OUT.has(tag) || !TAG.test(tag)) return;
    walked += 1;
    if (walked % TURN === 0) await yieldNow();
    const inside = [...above.filter((one) => one !== FIRST_CELL), tag];
    if (tag === 'TD' && element.previousElementSibling === null) inside.push(FIRST_CELL);
    const name = tag.toLowerCase();
    out.push(`<${name}${attributes(element, inside)}>`);
    if (VOID.has(tag)) return;
    if (!DRAWN.has(tag)) {
      for (let node = element.firstChild; node !== null; node = node.nextSibling) {
        if (node.nodeType === 3) out.push(escaped(spaced(node.nodeValue ?? '', (raw) => text(raw, inside))));
        else if (isElement(node)) await walk(node, inside);
      }
    }
    out.push(`</${name}>${BLOCKS.has(tag) ? '\n' : ''}`);
  }

  out.push(`<!DOCTYPE html>\n<html>\n<head><title>${escaped(text(document.title, ['TITLE']))}</title></head>\n`);
  await walk(document.body, []);
  out.push('</html>\n');
  const address = link(url);
  const first = `<!-- https://e-kinerja.babelprov.go.id${address.startsWith('/') ? address : '/v1/index.php'} -->\n`;
  return { html: first + out.join('').replaceAll(/\n\s*\n/g, '\n'), labels: [...labels], masked };
}

/** Mark in the list of tags: the first cell of a row, where its number stands. */
const FIRST_CELL = ':first';
/** No more digits than a row has, so that no phone number passes for one. */
const ROW_NUMBER = /^[1-9](?:\d{0,2}|\d?(?:\.\d{1,2}){1,2})\.?$/;
const ROUTE = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;
const TAG = /^[A-Z][A-Z0-9-]{0,30}$/;
const PARAM = /[?&]([\w[\]%-]+)=/g;
const BLOCKS = new Set(
  'DIV TABLE THEAD TBODY TR TD TH UL LI FORM P H1 H2 H3 SECTION ASIDE HEADER NAV SELECT OPTION'.split(' '),
);

/** A route with the words that routes of the site are made of; an action of another name may be named after somebody. */
function knownWords(route: string): string {
  const words = new Set(Object.values(routeWords).flat().join('/').split(/[/-]/));
  return route.replace(/[^/-]+/g, (word) => (words.has(word) || /^v\d$/.test(word) ? word : 'x'));
}

/** The parameters of an address; of their values only numbers and plain tokens of the application stay. */
function paramsOf(address: string): string {
  const names = [...address.matchAll(PARAM)].map(([, name = '']) => name).filter((name) => name !== 'r');
  return names
    .map((name) => {
      // Read as a value for its decoding, which never throws: null = no such name.
      const decoded = queryParam(`?x=${name}`, 'x');
      if (decoded === null) return '';
      const given = queryParam(address, decoded) ?? '';
      return `&${name}=${/^[\d-]*$/.test(given) ? given : 'x'}`;
    })
    .join('');
}

/** Blanks around a text stay one blank: they part words of neighbours. */
function spaced(raw: string, text: (raw: string) => string): string {
  if (raw.trim() === '') return raw.includes('\n') ? '\n' : raw === '' ? '' : ' ';
  return `${/^\s/.test(raw) ? ' ' : ''}${text(raw)}${/\s$/.test(raw) ? ' ' : ''}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
