/** Text into markup (`dangerouslySetInnerHTML`), as the packed Preact writes it: setting and emptying. */
const MARKUP = /u\.innerHTML=(?:h\.__html|"")/gu;
const PLACES = 2;

/** React's own names, served by Preact: whole names only, so that a path nobody thought of fails the build. */
const ALIASES = [
  { find: /^react$/u, replacement: 'preact/compat' },
  { find: /^react-dom$/u, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/u, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-(?:dev-)?runtime$/u, replacement: 'preact/jsx-runtime' },
];

/**
 * Components are written for React and its types; what is packed and tested is Preact's implementation of the same
 * interface, 59 kB (gzip) smaller, which an old office PC neither has to load nor to compile. Also takes the two places
 * out of it where text would become markup: we never use them, what comes from pages and files is only ever text, and the
 * stores' linter warns of them. Fails the build if Preact changes so that they are not found.
 *
 * @returns {import('vite').Plugin}
 */
export function smallReact() {
  return {
    name: 'small-react',
    enforce: 'pre',
    config: () => ({ resolve: { alias: ALIASES } }),
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.(?:module\.js|mjs)$/u.test(id)) return null;
      const found = code.match(MARKUP)?.length ?? 0;
      if (found !== PLACES) this.error(`expected ${PLACES} places of markup in Preact, found ${found}`);
      return { code: code.replaceAll(MARKUP, '(()=>{throw new Error("markup is never rendered")})()'), map: null };
    },
  };
}
