/** What a reading of the SKP shows of the fields that edits are about. Pure. */
import type { WholeSkpReading } from '../ekinerja/types';
import type { FieldEdit } from '../run/edit-types';
import { sameValue } from './edit-values';

/** Texts of one part of the lampiran; null = it was not read. */
export function entriesOf({ facts }: WholeSkpReading, jenisId: string): readonly string[] | null {
  const parts = facts.lampiran?.filter((part) => part.jenisId === jenisId);
  return parts?.flatMap(({ entries }) => entries.map(({ uraian }) => uraian)) ?? null;
}

/** Whether the part has the entry that the edit creates. */
export function isCreated({ targetId, field, after }: FieldEdit, whole: WholeSkpReading): boolean {
  return entriesOf(whole, targetId)?.some((uraian) => sameValue(field, uraian, after)) === true;
}

/** The field's value as the lists show it; undefined = they do not show it, or not for one row only. */
export function shownValue(
  { form, targetId, field }: FieldEdit,
  { facts }: WholeSkpReading,
): string | null | undefined {
  const rhk = facts.skp?.rhk ?? [];
  const only = <Found>(found: readonly Found[]): Found | undefined => (found.length === 1 ? found[0] : undefined);
  switch (form) {
    case 'tambahLampiran':
      return undefined;
    case 'ubahLampiran': {
      const entries = facts.lampiran?.flatMap((part) => part.entries) ?? [];
      return only(entries.filter(({ id }) => id === targetId))?.uraian;
    }
    case 'ubahRhk':
      return only(rhk.filter(({ id }) => id === targetId))?.nama;
    case 'ubahIndikator': {
      const row = only(rhk.flatMap(({ indikator }) => indikator).filter(({ id }) => id === targetId));
      if (row === undefined || field === 'uraian') return undefined;
      return row[field];
    }
  }
}
