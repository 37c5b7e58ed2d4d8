/** A comparison of two SKP as lines one below the other. What stands over a line that is shown is shown, too. */
import type { CompareKind, FieldDifference, SkpComparison } from '../../utils/plan/compare-skp';

export interface ComparedLine {
  readonly key: string;
  readonly level: 'rhk' | 'indikator' | 'lampiran';
  /** 1 for an indikator under its RHK. */
  readonly depth: 0 | 1;
  readonly kind: CompareKind;
  /** Aspek of an indikator, part of a lampiran. */
  readonly part: string;
  readonly text: string;
  readonly differences: readonly FieldDifference[];
}

/** `same`: also what does not differ. */
export function comparedLines({ rhk, lampiran }: SkpComparison, same: boolean): readonly ComparedLine[] {
  const isShown = ({ kind }: { readonly kind: CompareKind }): boolean => same || kind !== 'same';
  return [
    ...rhk.flatMap((one, r): ComparedLine[] => {
      const under = one.indikator.flatMap((row, i): ComparedLine[] =>
        isShown(row)
          ? [
              {
                key: `${String(r)}/${String(i)}`,
                level: 'indikator',
                depth: 1,
                kind: row.kind,
                part: row.aspek,
                text: row.nama,
                differences: row.differences,
              },
            ]
          : [],
      );
      if (!isShown(one) && under.length === 0) return [];
      const { kind, nama, differences } = one;
      return [{ key: String(r), level: 'rhk', depth: 0, kind, part: '', text: nama, differences }, ...under];
    }),
    ...lampiran.flatMap((one, at): ComparedLine[] => {
      const { kind, bagian, uraian, differences } = one;
      const key = `l${String(at)}`;
      return isShown(one) ? [{ key, level: 'lampiran', depth: 0, kind, part: bagian, text: uraian, differences }] : [];
    }),
  ];
}
