import type { Plugin } from 'vite';

interface Cut {
  readonly file: string;
  /** What goes: from the first mark up to, but without, the second; what stands there instead. */
  readonly from: string;
  readonly to: string;
  readonly instead: string;
}

const CUTS: readonly Cut[] = [
  // Accents of every language, folded while searching in a list: Indonesian has none.
  {
    file: 'select2/dist/js/select2.js',
    from: 'var diacritics = {',
    to: 'return diacritics;',
    instead: 'var diacritics = {};',
  },
  // Animations by script: the site's pages show and hide without them, what moves there moves by its style sheet.
  {
    file: 'jquery/dist/jquery.js',
    from: 'var\n\tfxNow, inProgress,',
    to: '// Based off of the plugin by Clint Helfers',
    instead: '',
  },
];

/** Takes out of the practice page's libraries what its pages never use. Fails the build if they change so that it is not found. */
export function plainWidgets(): Plugin {
  return {
    name: 'plain-widgets',
    transform(code, id) {
      const cut = CUTS.find(({ file }) => id.includes(`/node_modules/${file}`));
      if (cut === undefined) return null;
      const [start, end] = [code.indexOf(cut.from), code.indexOf(cut.to)];
      if (start === -1 || end < start) this.error(`not found in ${cut.file}: ${cut.from}`);
      return { code: code.slice(0, start) + cut.instead + code.slice(end), map: null };
    },
  };
}
