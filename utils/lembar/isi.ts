/** What a handout of a guide shows: of each step the controls that are used when nothing is in the way. */
import type { Kurang, Langkah, Panduan, Titik } from '../guide/model';

/** One picture: a page with one control on it. */
export interface GambarLembar {
  /** In the handout, and no other. */
  readonly kunci: string;
  readonly titik: Titik;
}

export interface LangkahLembar {
  readonly langkah: Langkah;
  readonly gambar: readonly GambarLembar[];
}

/** What is missing in every SKP that is being made; all else a control waits for is the exception. */
const BIASA: ReadonlySet<string> = new Set<Kurang>(['rhkTanpaIndikator', 'bulanBelumDiisi', 'belumDikirim']);

const isUsual = ({ bila, bangunanLain }: Titik): boolean =>
  bangunanLain !== true && (bila === undefined || bila.some((reason) => BIASA.has(reason)));
const nameOf = ({ halaman, id }: Titik): string => `${halaman ?? ''}/${id}`;

/** First the way to the page, then its list, then its form; a cell opens the box of its month, a button the list of SKP. */
function rank({ halaman, di }: Titik, step: Langkah): number {
  if (halaman === null) return 0;
  if (halaman.startsWith('form-')) return 5;
  if (halaman === 'daftar-rhk' && step.halaman !== halaman) return 1;
  return di === 'sel' ? 2 : di === 'skp' ? 4 : 3;
}

/** What a trainer pointed at stays in the trainer's order, before what the official guide adds. */
function inOrder(titik: readonly Titik[], step: Langkah): readonly Titik[] {
  const own = titik.filter(({ teks }) => teks !== undefined);
  const official = titik.filter(({ teks }) => teks === undefined).sort((a, b) => rank(a, step) - rank(b, step));
  return [...own, ...official];
}

/** A control that an earlier step showed is shown again only where a step would have no picture. */
export function isiLembar({ langkah }: Panduan): readonly LangkahLembar[] {
  const shown = new Set<string>();
  return langkah.map((one) => {
    const usual = inOrder(one.titik.filter(isUsual), one);
    const fresh = usual.filter((titik) => !shown.has(nameOf(titik)));
    const taken = fresh.length > 0 ? fresh : usual.slice(0, 1);
    for (const titik of taken) shown.add(nameOf(titik));
    return { langkah: one, gambar: taken.map((titik) => ({ kunci: `${one.id}/${nameOf(titik)}`, titik })) };
  });
}
