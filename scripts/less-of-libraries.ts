import type { Plugin } from 'vite';

/** What goes: from the first mark up to, but without, the second, or to the end; and what stands there instead. */
interface Cut {
  readonly from: string;
  readonly to?: string;
  readonly instead?: string;
}

/** A module of Select2, by its place among the others, that its defaults name and no list of the site asks for. */
const unasked = (name: string, next: string): Cut => ({
  from: `S2.define('select2/${name}',[`,
  to: `S2.define('select2/${next}',[`,
  instead: `S2.define('select2/${name}',[],function(){});\n`,
});

const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'select2/dist/js/select2.js': [
    // Accents of every language, folded while searching in a list: Indonesian has none.
    { from: 'var diacritics = {', to: 'return diacritics;', instead: 'var diacritics = {};' },
    unasked('selection/selectionCss', 'selection/eventRelay'),
    unasked('data/ajax', 'data/tags'),
    unasked('data/tags', 'data/tokenizer'),
    unasked('data/tokenizer', 'data/minimumInputLength'),
    unasked('data/minimumInputLength', 'data/maximumInputLength'),
    unasked('data/maximumInputLength', 'data/maximumSelectionLength'),
    {
      ...unasked('data/maximumSelectionLength', 'dropdown'),
      to: "S2.define('select2/dropdown',[",
    },
    unasked('dropdown/infiniteScroll', 'dropdown/attachBody'),
    unasked('dropdown/selectOnClose', 'dropdown/closeOnSelect'),
    unasked('dropdown/dropdownCss', 'dropdown/tagsSearchHighlight'),
    { ...unasked('dropdown/tagsSearchHighlight', ''), to: "S2.define('select2/i18n/en',[" },
  ],
  'bootstrap/js/tooltip.js': [
    // Makes markup in a tooltip harmless: the site's tooltips are plain text.
    {
      from: 'var uriAttrs = [',
      to: '// TOOLTIP PUBLIC CLASS DEFINITION',
      instead: 'var DefaultWhitelist = {}\nfunction sanitizeHtml(text) { return text }\n',
    },
  ],
  'jquery/dist/jquery.js': [
    // Animations by script: the site's pages show and hide without them, what moves there moves by its style sheet.
    { from: 'var\n\tfxNow, inProgress,', to: '// Based off of the plugin by Clint Helfers' },
    // Ways to ask a server: the practice page has its own (utils/latihan/ajax.ts), and no page of it loads scripts.
    { from: 'jQuery._evalUrl = function', to: 'jQuery.expr.pseudos.hidden = function' },
    { from: 'jQuery.ajaxSettings.xhr = function', to: '// Support: Safari 8 only\n// In Safari 8 documents' },
    { from: 'jQuery.fn.load = function', to: 'jQuery.offset = {' },
  ],
  // What it would tell a logger, which we give it none: names and texts never enter logs.
  '@webext-core/messaging/dist/generic-': [
    { from: 'config.logger?.debug(`[messaging] sendMessage {id=${message.id}} ─', to: 'const { res, err } = await' },
    { from: 'config.logger?.debug(`[messaging] sendMessage {id=${message.id}} ᐊ', to: 'if (err != null) throw' },
    { from: 'config.logger?.debug(`[messaging] "${type}" initialized', to: 'removeRootListener = config' },
    { from: 'if (config.throwOnUnknownMessageFormat) {', to: 'return;\n\t\t\t\t\tconfig?.logger' },
    { from: 'config?.logger?.debug("[messaging] Received', to: 'const listener = perTypeListeners[message.type]' },
    { from: 'config?.logger?.debug(`[messaging] onMessage', to: 'return { res };' },
    { from: 'config?.logger?.debug(`[messaging] onMessage', to: 'return { err: serializeError' },
    { from: 'config.logger?.error(err);', to: 'throw err;\n\t\t\t}\n\t\t\tperTypeListeners[type] = onReceived' },
    { from: 'config.logger?.log(`[messaging] Added', to: 'return () => {\n\t\t\t\tdelete perTypeListeners' },
  ],
  // Packing and unpacking by script, for browsers that have none of their own: the oldest of ours has.
  'hucre/dist/zip/deflate.mjs': [
    {
      from: 'class BitReader {',
      instead: `const none = () => { throw new Error('not packed by deflate'); };
export const inflate = none;
export const deflate = none;
`,
    },
  ],
  // Of a sheet its cells, their formulas, formats of numbers, what is struck out and what is merged are looked at (utils/import/read-workbook.ts).
  'hucre/dist/xlsx/worksheet.mjs': [
    { from: 'case "sheetPr":', to: 'case "mergeCells":' },
    { from: 'case "hyperlinks":', to: 'onText(text) {', instead: '}\n},\n' },
    { from: '} else if (inDvFormula1) {', to: 'onCloseTag(tag) {', instead: '}\n},\n' },
    { from: 'case "sheetPr":', to: 'case "mergeCells":' },
    { from: 'case "autoFilter":', to: 'if (hasCells) {', instead: '}\n}\n});\n' },
    { from: 'const relMap = new Map();', to: 'const sheet = {' },
    { from: 'if (dataValidations.length > 0) {', to: 'return sheet;' },
  ],
  'hucre/dist/xlsx/styles.mjs': [
    {
      from: 'case "fonts":',
      to: 'case "cellXfs":',
      // Of a font only whether it strikes out.
      instead: `case "fonts":
	for (const { children } of child.children) if (children) fonts.push({
		strikethrough: children.some(({ local, attrs }) => local === "strike" && !/^(?:0|false)$/.test(attrs.val))
	});
	break;
`,
    },
    { from: 'case "dxfs":', to: '}\n\t}\n\treturn {' },
    { from: 'if (el.attrs["applyNumberFormat"]', to: 'return xf;' },
    { from: 'if (xf.fillId <', to: 'return result;' },
  ],
  // Themes, people, links to other files, pictures, pivots and slicers, and what the file says about itself.
  'hucre/dist/xlsx/reader.mjs': [
    { from: 'let themeColors;', to: 'const sheetRelMap = new Map();', instead: 'let dynamicArrayCm;\n' },
    { from: 'const wsDir = dirname(wsPath);', to: 'const worksheetCtx = {', instead: 'let worksheetRels;\n' },
    { from: 'if (worksheetRels) {', to: 'sheets.push(sheet);' },
    { from: 'let properties;', to: 'return workbook;', instead: 'const workbook = { sheets, dateSystem };\n' },
  ],
  // Writing, streams, downloads, files and workers: sheets are read whole and as text, in a worker of our own.
  'papaparse/papaparse.js': [
    { from: 'function getWorkerBlob() {', to: 'var IS_WORKER = ' },
    { from: 'Papa.unparse = JsonToCsv;', to: 'Papa.RECORD_SEP = ' },
    { from: 'Papa.NetworkStreamer = NetworkStreamer;', to: '// Strip character from UTF-8 BOM' },
    {
      from: 'if (_config.downloadTimeout !== undefined)',
      to: 'return streamer.stream(_input);',
      instead: 'var streamer = new StringStreamer(_config);\n_input = stripBom(_input);\n',
    },
    { from: 'function JsonToCsv(_input, _config)', to: '/** ChunkStreamer is the base prototype' },
    { from: 'function NetworkStreamer(config)', to: 'function StringStreamer(config)' },
    { from: 'function ReadableStreamStreamer(config)', to: '// Use one ParserHandle per entire CSV file' },
    { from: 'function newWorker()', to: '/** Makes a deep copy of an array or object' },
  ],
};

/** Takes out of libraries what no page of ours uses. Fails the build if a library changes so that a part is not found. */
export function lessOfLibraries(): Plugin {
  return {
    name: 'less-of-libraries',
    enforce: 'pre',
    config: () => ({ resolve: { alias: { papaparse: 'papaparse/papaparse.js' } } }),
    transform(code, id) {
      const file = Object.keys(CUTS).find((one) => id.replaceAll('\\', '/').includes(`/node_modules/${one}`));
      if (file === undefined) return null;
      let left = code;
      for (const { from, to, instead = '' } of CUTS[file] ?? []) {
        const start = left.indexOf(from);
        const end = to === undefined ? left.length : left.indexOf(to, start);
        if (start === -1 || end === -1) this.error(`not found in ${file}: ${from}`);
        left = left.slice(0, start) + instead + left.slice(end);
      }
      return { code: left, map: null };
    },
  };
}
