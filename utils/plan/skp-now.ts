/** The SKP as it is now, as a tree: tahapan under their RHK. */
import type { WholeSkpReading } from '../ekinerja/types';
import type { Indikator, Rhk } from '../skp/model';

export interface NowRhk {
  readonly rhk: Rhk;
  readonly parent: NowRhk | null;
  readonly children: readonly NowRhk[];
}

export interface NowEntry {
  readonly id: string | null;
  readonly uraian: string;
  readonly jenisId: string;
  readonly jenis: string;
}

/** The RHK without a parent, in page order. A tahapan whose parent is not there counts as none's: null then. */
export function nowTree(all: readonly Rhk[]): readonly NowRhk[] | null {
  const roots: NowRhk[] = [];
  const open = new Map<string, NowRhk & { children: NowRhk[] }>();
  for (const rhk of all) {
    const cut = rhk.nomor.lastIndexOf('.');
    const parent = cut < 0 ? null : (open.get(`${rhk.jenis}/${rhk.nomor.slice(0, cut)}`) ?? null);
    if (cut >= 0 && parent === null) return null;
    const node = { rhk, parent, children: [] as NowRhk[] };
    open.set(`${rhk.jenis}/${rhk.nomor}`, node);
    if (parent === null) roots.push(node);
    else parent.children.push(node);
  }
  return roots;
}

/** Every entry of the lampiran with its part; none where the lampiran was not read. */
export function nowEntries({ facts }: WholeSkpReading): readonly NowEntry[] {
  return (facts.lampiran ?? []).flatMap(({ jenisId, jenis, entries }) =>
    entries.map(({ id, uraian }) => ({ id, uraian, jenisId, jenis })),
  );
}

/** Perspektif of an indikator as one text; null = none read. */
export function perspektifOf({ facts }: WholeSkpReading, { id }: Indikator): string | null {
  return id === null ? null : (facts.perspektif?.[id]?.join('; ') ?? null);
}
