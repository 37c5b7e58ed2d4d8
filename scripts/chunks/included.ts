import type { Plugin } from 'vite';
import { FILE_OF, type PageScript } from '../../utils/platform/page-scripts';

/** The page scripts that share code with the extension's pages. */
export const PAGE_SCRIPTS = Object.keys(FILE_OF) as readonly PageScript[];

/** The modules each page script needs, known once it was built alone; what the bundler left out of it does not count. */
export type Included = ReadonlyMap<PageScript, ReadonlySet<string>>;

/** Notes what is in the page scripts while they are built, each alone. */
export function noteIncluded(): { readonly included: Included; readonly plugin: () => Plugin } {
  const included = new Map<PageScript, ReadonlySet<string>>();
  return {
    included,
    plugin: () => ({
      name: 'note-included',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          const script = PAGE_SCRIPTS.find((one) => `/${chunk.fileName}` === FILE_OF[one]);
          if (chunk.type !== 'chunk' || script === undefined || Object.keys(bundle).length > 1) continue;
          const needed = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0);
          included.set(script, new Set(needed.map(([id]) => id)));
        }
      },
    }),
  };
}
