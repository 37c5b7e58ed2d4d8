import type { Plugin } from 'vite';

const PLACES: Readonly<Record<string, readonly string[]>> = {
  'jquery/dist/jquery.js': ['documentElement.appendChild( el )', 'tmp', 'elem'],
  'select2/dist/js/select2.js': ['container'],
};
const INERT = `
function inertMarkup(element) {
  return {
    set html(text) {
      element.replaceChildren(...new DOMParser().parseFromString('<body>' + text, 'text/html').body.childNodes);
    },
  };
}
`;

/**
 * The scripts of the practice page parse the markup they make apart from any page, so that none of it does anything by
 * itself; the stores' linter warns of the other way. Fails the build if those scripts change so that the places are not found.
 */
export function inertMarkup(): Plugin {
  return {
    name: 'inert-markup',
    transform(code, id) {
      const places = Object.entries(PLACES).find(([file]) => id.includes(file))?.[1];
      if (places === undefined) return null;
      let text = code;
      for (const place of places) {
        const parts = text.split(new RegExp(`(?<=\\s)${place.replaceAll(/[.()]/g, '\\$&')}\\.innerHTML =(?! "<)`));
        if (parts.length !== 2)
          this.error(`expected one place of ${place}.innerHTML, found ${String(parts.length - 1)}`);
        text = parts.join(`inertMarkup(${place}).html =`);
      }
      return { code: text + INERT, map: null };
    },
  };
}
