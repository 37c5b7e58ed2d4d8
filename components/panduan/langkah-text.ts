/** Steps come as data: texts of the official guide are found by their ids. A test compares the ids with the texts. */
import type id from '../../locales/id.json';
import type { Kemajuan } from '../../utils/guide/model';
import type { Words } from '../ui/Words';

type Panduan = (typeof id)['panduan'];
type LangkahKey = keyof Panduan['langkah'];
type TitikKey = keyof Panduan['titik'];

export const langkahText = <Part extends 'judul' | 'apa' | 'mengapa'>(langkah: string, part: Part) =>
  `panduan.langkah.${langkah as LangkahKey}.${part}` as const;

export const titikText = (titik: string) => `panduan.titik.${titik as TitikKey}` as const;

type Langkah = Kemajuan['langkah'][number];

/** What a step is called: in its own words, or in those of the official guide. */
export const judulOf = ({ t }: Pick<Words, 't'>, { id, teks }: Pick<Langkah, 'id' | 'teks'>): string =>
  teks?.judul ?? t(langkahText(id, 'judul'));
