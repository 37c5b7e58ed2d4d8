/**
 * What the page scripts are made of. The parts they share with the extension's pages are files of their own, each after the
 * ones it needs; the build makes them so (scripts/chunks).
 */

export const SHARED_PARTS = ['kata', 'mata', 'serat', 'dasar', 'inti'] as const;
type SharedPart = (typeof SHARED_PARTS)[number];

/** Named like its entrypoint: the eager one, the one for reading and writing, the one that points. */
export type PageScript = 'ekinerja' | 'halaman' | 'penunjuk';

export const PARTS_OF: Readonly<Record<PageScript, readonly SharedPart[]>> = {
  ekinerja: ['mata'],
  halaman: ['kata', 'mata', 'serat', 'dasar', 'inti'],
  penunjuk: ['mata', 'serat'],
};

/** The file of the script itself. */
export const FILE_OF = {
  ekinerja: '/content-scripts/ekinerja.js',
  halaman: '/halaman.js',
  penunjuk: '/penunjuk.js',
} as const satisfies Readonly<Record<PageScript, string>>;
type PageFile = (typeof FILE_OF)[PageScript] | `/chunks/${SharedPart}.js`;

/** Everything a page script is, in the order it has to be loaded in. Loading a part twice changes nothing. */
export const filesOf = (script: PageScript): PageFile[] => [
  ...PARTS_OF[script].map((part): PageFile => `/chunks/${part}.js`),
  FILE_OF[script],
];
