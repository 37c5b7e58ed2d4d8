import type { Plugin } from 'vite';

const MARKUP = '(domElement.innerHTML = key)';
const PLACES = 2;

/**
 * Takes the two places out of React where it would turn text into markup (`dangerouslySetInnerHTML`). We never use
 * them: what comes from pages and files is only ever text. The stores' linter warns of them, too. Fails the build if
 * React changes so that they are not found.
 */
export function textOnlyReact(): Plugin {
  return {
    name: 'text-only-react',
    transform(code, id) {
      if (!id.includes('react-dom-client.production')) return null;
      const parts = code.split(MARKUP);
      if (parts.length !== PLACES + 1)
        this.error(`expected ${String(PLACES)} places of markup in react-dom, found ${String(parts.length - 1)}`);
      return { code: parts.join('(() => { throw new Error("markup is never rendered"); })()'), map: null };
    },
  };
}
