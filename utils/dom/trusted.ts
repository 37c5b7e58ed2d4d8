/**
 * What a page of the extension may turn from text into something that runs or is parsed, where the browser has Trusted Types
 * (Chrome, Firefox from 148): our manifest's `require-trusted-types-for 'script'` refuses the rest of it.
 */

type Make = (text: string) => string | null;
interface TrustedTypesOf {
  createPolicy(name: 'default', rules: { createHTML?: Make; createScriptURL: Make }): unknown;
  readonly defaultPolicy: { createHTML(text: string): string } | null;
}
const types = (globalThis as { readonly trustedTypes?: TrustedTypesOf }).trustedTypes;

/** What any of our pages loads by a script. */
const OWN_FILES: readonly string[] = ['/assets/import-worker.js', '/assets/pack-worker.js', '/samaran.js'];

/**
 * For once, before anything else of a page. `markup`: the page parses whole documents (the practice page, the handout); scripts
 * are not made from text anywhere. `more`: scripts that only this page loads.
 */
export function trustOwnFiles({ markup = false, more = [] as Iterable<string> } = {}): void {
  const files = new Set([...OWN_FILES, ...more]);
  types?.createPolicy('default', {
    createScriptURL: (address) => (files.has(address) ? address : null),
    ...(markup ? { createHTML: (text) => text } : {}),
  });
}

/** Markup of our own for the document of a frame, which has no policy. */
export const ownMarkup = (text: string): string => types?.defaultPolicy?.createHTML(text) ?? text;
