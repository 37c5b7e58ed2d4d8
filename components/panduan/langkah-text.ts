/** Steps come as data: their texts are found by their ids. A test compares the ids with the texts. */
import type id from '../../locales/id.json';

type Panduan = (typeof id)['panduan'];
type LangkahKey = keyof Panduan['langkah'];
type TitikKey = keyof Panduan['titik'];

export const langkahText = <Part extends 'judul' | 'apa' | 'mengapa'>(langkah: string, part: Part) =>
  `panduan.langkah.${langkah as LangkahKey}.${part}` as const;

export const titikText = (titik: string) => `panduan.titik.${titik as TitikKey}` as const;
