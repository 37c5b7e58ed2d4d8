import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import postcss, { type ChildNode, type Rule } from 'postcss';
import { iconRules } from './icons';

/** What the stand-in's pages are dressed with, in this order. */
const SHEETS = [
  'node_modules/bootstrap/dist/css/bootstrap.min.css',
  'node_modules/select2/dist/css/select2.min.css',
  'node_modules/admin-lte/dist/css/AdminLTE.min.css',
  'node_modules/admin-lte/dist/css/skins/skin-blue.min.css',
  'simulator/assets-own/site.css',
];
/** What writes classes into these pages, besides the stand-in's own files. */
const WRITERS = [
  ...['alert', 'dropdown', 'modal', 'tooltip', 'transition'].map((part) => `node_modules/bootstrap/js/${part}.js`),
  'node_modules/select2/dist/js/select2.js',
  'utils/latihan/menu.ts',
];
/** What the site's own layout script sets: the page scrolls, not a box in it. */
const LAYOUT =
  'html,body,.wrapper{height:auto;min-height:100%}.wrapper{overflow:hidden}.content-wrapper{min-height:100vh}';
/** A page of it on a handout: whatever the printer leaves out is not needed, and ink is dear. */
const PAPER = [
  '.kertas{print-color-adjust:exact;-webkit-print-color-adjust:exact;background:#fff;color:#000}',
  '.kertas .main-header *,.kertas .main-sidebar,.kertas .main-sidebar *,.kertas .content-wrapper{background:#fff!important;color:#000!important}',
  '.kertas .main-sidebar{border-right:1px solid #777;padding-top:50px}.kertas .main-header{border-bottom:1px solid #777}',
  '.kertas .modal,.kertas .popover{opacity:1;transform:none}.kertas .modal-content,.kertas .popover{border:2px solid #000;box-shadow:none}',
  '.kertas .modal{position:absolute}.kertas .wrapper,.kertas .table-responsive,.kertas .kv-grid-container{overflow:visible}.kertas marquee{display:none}',
].join('');
/** Versions as lightningcss takes them: the oldest browsers of wxt.config.ts, which need no prefixes and no twice-said colours. */
const OLDEST = { chrome: 109 << 16, firefox: 140 << 16 };
const LICENCES = `/*!
 * Bootstrap 3 (c) Twitter, AdminLTE 2 (c) ColorlibHQ, Select2 (c) Kevin Brown and others, CSS of Font Awesome 4 (c) Dave Gandy: MIT.
 * Outlines of Font Awesome 4 (c) Dave Gandy: SIL OFL 1.1. Outlines of Glyphicons Halflings (c) Jan Kovarik, as part of Bootstrap 3: MIT.
 */
`;

const read = (file: string): string => readFileSync(path.resolve(file), 'utf8');

function sources(folder: string): string[] {
  return (
    readdirSync(path.resolve(folder), { recursive: true, encoding: 'utf8' })
      // The other dresses are for tests alone, and what serves the stand-in shows nothing.
      .filter((file) => /\.(?:ts|js)$/.test(file) && !/^(?:skins|seeds|server)\b/.test(file))
      .sort()
      .map((file) => withoutComments(read(path.join(folder, file))))
  );
}

/** What is said about pages is not on them. */
const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<=^|\s)\/\/ .*$/gm, '');

/** Tells which elements can appear: those somebody opens in markup or makes by name, and what every document has. */
function usedElements(): (name: string) => boolean {
  const text = [...sources('simulator'), ...WRITERS.map(read)].join('\n');
  const opened = [...text.matchAll(/<([a-z][a-z0-9]*)/g), ...text.matchAll(/createElement\('([a-z]+)'/g)];
  const names = new Set(['html', 'head', 'body', 'tbody', 'from', 'to', ...opened.map(([, name = '']) => name)]);
  return (name) => names.has(name);
}

/** Words of the sources that are classes of none of their pages. */
const NO_CLASS = /^(?:h[1-6]|pager|container|next|previous|focus|small|navbar-fixed-\w+)$/;

/** Tells which classes can appear: a word of the sources, or a beginning that the sources complete with a text of their own. */
function usedNames(): (name: string) => boolean {
  const text = [...sources('simulator'), ...WRITERS.map(read)].join('\n');
  const words = new Set(text.match(/[\w-]+/g));
  const whole = new Set([...text.matchAll(/['"`]([\w-]+)['"`]/g)].map(([, name = '']) => name));
  const begun = [...new Set([...text.matchAll(/([\w-]+-)\$\{/g)].map(([, start = '']) => start))];
  return (name) =>
    (words.has(name) && !NO_CLASS.test(name)) ||
    begun.some((start) => name.startsWith(start) && whole.has(name.slice(start.length)));
}

/** Names of icons that are parameters of an address in the sources, and shown on no page. */
const NO_ICON = /^(?:filter|sort)$/;

/** Icons by their whole class, or by their name alone in quotes where the pages put "fa-" before it. */
function usedIcons(): (prefix: string, name: string) => boolean {
  const text = sources('simulator').join('\n');
  // The button of the side bar has its icon from the style sheet.
  const quoted = new Set(['bars', ...[...text.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name)]);
  const whole = new Set(text.match(/\b(?:fa|glyphicon)-[a-z-]+/g));
  return (prefix, name) =>
    whole.has(`${prefix}-${name}`) || (prefix === 'fa' && quoted.has(name) && !NO_ICON.test(name));
}

function isSeen(selector: string, isUsed: (name: string) => boolean, isElement: (name: string) => boolean): boolean {
  const whole = selector.replaceAll(/:not\([^)]*\)/g, '');
  const names = [...whole.matchAll(/[.#]((?:[\w-]|\\.)+)/g)];
  const elements = whole.replaceAll(/[.#:](?:[\w-]|\\.)+|\([^)]*\)|\[[^\]]*\]/g, ' ').matchAll(/[a-z][a-z0-9]*/g);
  return names.every(([, name = '']) => isUsed(name)) && [...elements].every(([name]) => isElement(name));
}

/** The sheets without what no page of the stand-in can show. */
export function practiceCss(): string {
  const isUsed = usedNames();
  const isElement = usedElements();
  const keep = (node: ChildNode): void => {
    if (node.type === 'comment') node.remove();
    else if (node.type === 'rule') keepSeen(node);
    else if (node.type === 'atrule') {
      // Fonts come as outlines; what moves by itself is not needed.
      if (/^(?:font-face|-\w+-|import|charset)/.test(node.name) || node.name === 'viewport') node.remove();
      // The practice is not printed but on handouts, where it looks as on the screen.
      else if (node.name === 'media' && node.params.includes('print')) node.remove();
      else if (node.nodes !== undefined && !node.name.endsWith('keyframes')) {
        for (const inner of [...node.nodes]) keep(inner);
        if (node.nodes.length === 0) node.remove();
      }
    }
  };
  const keepSeen = (rule: Rule): void => {
    const seen = rule.selectors.filter(
      // Icons are outlines, see below.
      (selector) =>
        !/^\.(?:fa|glyphicon)\b|sidebar-toggle:before$/.test(selector) &&
        !/-ms-|-moz-focus|::?-webkit-(?!file|date|time)/.test(selector) &&
        isSeen(selector, isUsed, isElement),
    );
    if (seen.length === 0) rule.remove();
    else rule.selectors = seen;
    rule.walkDecls(/^-(?:o|ms|moz)-|^-webkit-(?:box-shadow|transition|transform|overflow)/, (old) => void old.remove());
  };
  const css = SHEETS.map((sheet) => {
    const root = postcss.parse(read(sheet));
    for (const node of [...root.nodes]) keep(node);
    return root.toString();
  });
  const icons = '.fa,.glyphicon{display:inline-block;line-height:1;font-style:normal}.fa-3x{font-size:3em}';
  const whole = [...css, LAYOUT, PAPER, icons, iconRules(usedIcons())].join('\n');
  const { code } = transform({ filename: 'gaya.css', code: Buffer.from(whole), minify: true, targets: OLDEST });
  return LICENCES + Buffer.from(code).toString('utf8');
}
