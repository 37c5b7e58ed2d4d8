/**
 * Which RHK does a line belong to? By its code; else by its text; else by its number; a line that says nothing belongs to
 * the RHK above. Invariant: two different texts are never taken for one RHK.
 */
import { nomorInduk } from '../../skp/wanted-of';
import type { JenisRhk } from '../../skp/model';
import { fold } from '../../text/normalise';
import type { DraftRhk } from './types';

/** What a line says of its RHK. */
export interface RhkClaim {
  readonly row: number;
  /** Of a valid code. */
  readonly id: string | null;
  readonly nomor: string | null;
  /** Said in the line, or by the heading of its group. */
  readonly jenis: JenisRhk | null;
  readonly nama: string | null;
  /** The line says nothing else than the RHK's text. */
  readonly lone: boolean;
}

export type GroupFinding =
  | { readonly kind: 'group'; readonly group: DraftRhk; readonly opened: boolean }
  | { readonly kind: 'textsDiffer'; readonly first: DraftRhk }
  | { readonly kind: 'noRhk' };

const same = (one: string, other: string): boolean => fold(one) === fold(other);

/** Collects the RHK of a table in the order in which they appear. */
export class RhkGroups {
  readonly all: DraftRhk[] = [];
  private current: DraftRhk | null = null;

  find(claim: RhkClaim): GroupFinding {
    const known = claim.id === null ? this.byWords(claim) : this.all.find(({ id }) => id === claim.id);
    if (known === 'noRhk') return { kind: 'noRhk' };
    const group = known ?? this.open(claim);
    if (claim.nama !== null) {
      if (group.nama !== null && !same(group.nama, claim.nama)) return { kind: 'textsDiffer', first: group };
      group.nama ??= claim.nama;
    }
    group.nomor ??= claim.nomor;
    if (!claim.lone) group.lone = false;
    this.current = group;
    return { kind: 'group', group, opened: known === undefined };
  }

  /** The group a line without a code belongs to; undefined = a new one. */
  private byWords({ nomor, nama, jenis }: RhkClaim): DraftRhk | undefined | 'noRhk' {
    const { current } = this;
    if (nama === null) {
      const above = nomor === null ? null : this.byNomor(nomor, jenis);
      if (above !== null) return above;
      // A number of its own without a text: lines are numbered, or the indikator are ("1.1" below RHK 1).
      return current ?? 'noRhk';
    }
    return this.all.find(
      (group) =>
        group.nama !== null &&
        same(group.nama, nama) &&
        (jenis === null || group.jenis === null || group.jenis === jenis) &&
        (nomor === null || group.nomor === null || group.nomor === nomor || !(nomor + group.nomor).includes('.')),
    );
  }

  /** The RHK of this number; of several (numbers begin anew in each group) the nearest above. */
  byNomor(nomor: string, jenis: JenisRhk | null): DraftRhk | null {
    const all = this.all.filter((group) => group.nomor === nomor);
    return all.findLast((group) => group.jenis === jenis) ?? all.at(-1) ?? null;
  }

  private open({ row, id, nomor, jenis, lone }: RhkClaim): DraftRhk {
    const group: DraftRhk = { row, id, nama: null, nomor, jenis, rhkAtasan: null, lone, indikator: [] };
    this.all.push(group);
    return group;
  }

  /** Parents before their tahapan; `null` = the number names a parent that is not there. */
  parentOf(group: DraftRhk): DraftRhk | 'none' | null {
    const above = group.nomor === null ? null : nomorInduk(group.nomor);
    if (above === null) return 'none';
    const all = this.all.filter((one) => one !== group && one.nomor === above);
    const nearest = all.filter((one) => one.row < group.row);
    return (
      nearest.findLast((one) => one.jenis === group.jenis) ??
      all.find((one) => one.jenis === group.jenis) ??
      nearest.at(-1) ??
      all[0] ??
      null
    );
  }
}
