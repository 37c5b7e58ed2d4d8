import type { Plugin } from 'vite';

const NEVER_WRITTEN = '() => { throw new Error("never written by us"); }';
const none = (...names: string[]) => names.map((name) => `export const ${name} = () => undefined;`).join('\n');
const nothing = (...names: string[]) => names.map((name) => `export const ${name} = () => [];`).join('\n');
const empty = (...names: string[]) => names.map((name) => `export const ${name} = () => ({});`).join('\n');
const never = (...names: string[]) => names.map((name) => `export const ${name} = ${NEVER_WRITTEN};`).join('\n');

/**
 * Parts of `hucre` by file, and what stands there in our package: pictures, check boxes in cells, charts, pivot tables,
 * slicers, links to other files, comments and properties are left unread and unwritten, and passwords are refused before
 * (utils/import/recognise.ts).
 */
const PARTS: Readonly<Record<string, string>> = {
  'chart-reader': none('parseChart'),
  'pivot-reader': none('parsePivotCacheDefinition', 'parsePivotTable', 'attachPivotCacheFields'),
  'slicer-reader': `${nothing('parseSlicers', 'parseTimelines')}\n${none('parseSlicerCache', 'parseTimelineCache')}`,
  'external-link-reader': none('parseExternalLink'),
  'cell-images-reader': `export const REL_CELL_IMAGES = 'none';\n${nothing('parseCellImages', 'assembleCellImages')}`,
  'threaded-comments-reader': nothing('parsePersons', 'parseThreadedComments'),
  'comments-reader': 'export const parseComments = () => new Map();',
  'doc-props-reader': empty('parseCoreProperties', 'parseAppProperties', 'parseCustomProperties'),
  'comments-writer': none('writeComments'),
  'table-writer': never('writeTable'),
  'auto-width': never('calculateColumnWidth', 'measureValueWidth'),
  password: never('hashSheetPassword'),
  'chart-writer': never('writeChart'),
  'drawing-writer': never('writeDrawing'),
  'pivot-writer': never('writePivotTable', 'resolvePivotSource'),
  'background-image':
    'export const assignBackgroundImagePaths = (sheets, nextIndex) => ({ paths: sheets.map(() => null), nextIndex });',
  'feature-property-bag': never('writeFeaturePropertyBagXml'),
  'crypto/agile': never('decryptAgile', 'encryptAgile'),
};
const partOf = (id: string) => /\/hucre\/dist\/xlsx\/([\w/-]+)\.mjs$/.exec(id.replaceAll('\\', '/'))?.[1];

/**
 * Takes out of the spreadsheet library what no sheet of targets needs: a third of its size, and as much code less that
 * reads strangers' files. Fails the build if the library changes so that a part is not found (a missing name of a part
 * fails by itself).
 */
export function plainSpreadsheets(): Plugin {
  const seen = new Set<string>();
  return {
    name: 'plain-spreadsheets',
    enforce: 'pre',
    load(id) {
      const part = partOf(id);
      if (part === undefined) return null;
      seen.add(part);
      return PARTS[part] ?? null;
    },
    buildEnd(error) {
      if (error !== undefined || !seen.has('reader')) return;
      const lost = Object.keys(PARTS).filter((part) => !seen.has(part));
      if (lost.length > 0) this.error(`not found in hucre: ${lost.join(', ')}`);
    },
  };
}
