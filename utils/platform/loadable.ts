import { filesOf, FILE_OF, type PageScript } from './page-scripts';

/** The files of a page script as this build has them: while developing, each script is one file. */
export const loadable = (script: PageScript): ReturnType<typeof filesOf> =>
  import.meta.env.COMMAND === 'serve' ? [FILE_OF[script]] : filesOf(script);
