/** Findings whose mend is a field of a form → a plan the person sees, edits and confirms. Pure. */
import type { Finding, Fix, Place } from '../checklist/types';
import type { WholeSkpReading } from '../ekinerja/types';
import type { EditPlan, FieldEdit } from '../run/edit-types';
import type { Skp } from '../skp/model';
import { sealEdits } from './edit-plan';
import { rowOf } from './kirim-order';
import { completedUraian } from './lampiran-templates';

type Made = Omit<FieldEdit, 'id'>;
type FixOf<Kind extends Fix['kind']> = Extract<Fix, { kind: Kind }>;

/**
 * One edit per form and field, in the order of the findings; a second mend of the same field waits for the next reading.
 * Nothing is planned for which the pages offer no link. Null = no finding can be mended this way.
 */
export function planEdits(
  reading: WholeSkpReading,
  findings: readonly Pick<Finding, 'fix' | 'place'>[],
  accountTag: string,
): EditPlan | null {
  const { skp } = reading.facts;
  if (skp === null || skp.tahun === 0 || accountTag === '') return null;
  const edits = new Map<string, FieldEdit>();
  for (const { fix, place } of findings) {
    const made = fix === null ? null : editOf(reading, skp, fix, place);
    if (made === null || made.before === made.after || reading.links[made.form][made.targetId] === undefined) continue;
    const id = `${made.form}/${made.targetId}/${made.field}`;
    if (!edits.has(id)) edits.set(id, { id, ...made });
  }
  if (edits.size === 0) return null;
  return sealEdits({ tahun: skp.tahun, nomorSkp: skp.nomorSkp, accountTag }, [...edits.values()]);
}

function editOf(reading: WholeSkpReading, skp: Skp, fix: Fix, place: Place | null): Made | null {
  switch (fix.kind) {
    case 'useSum':
      return ofIndikator(skp, fix.indikatorId, 'target', fix.target);
    case 'replaceText':
      return place === null ? null : ofText(skp, fix, place);
    case 'fillLampiran':
      return ofLampiran(reading, fix, place);
    case 'spreadRest':
    case 'openMatriks':
      return null;
  }
}

function ofIndikator(skp: Skp, id: string | null, field: 'target' | 'nama' | 'satuan', after: string): Made | null {
  const row = id === null ? null : rowOf(skp, id);
  if (id === null || row === null) return null;
  const where = `${row.rhk.nomor} ${row.indikator.nama}`;
  return { form: 'ubahIndikator', targetId: id, field, before: row.indikator[field], after, where };
}

function ofText(skp: Skp, { field, text }: FixOf<'replaceText'>, place: Place): Made | null {
  if (field !== 'rhk') return ofIndikator(skp, place.indikatorId, field === 'indikator' ? 'nama' : field, text);
  const [rhk, second] = skp.rhk.filter(({ id }) => id !== null && id === place.rhkId);
  if (rhk === undefined || rhk.id === null || second !== undefined) return null;
  const { id, nama, nomor } = rhk;
  return { form: 'ubahRhk', targetId: id, field: 'nama', before: nama, after: text, where: `${nomor} ${nama}` };
}

/** Completes the part's last entry; a part without one that can be changed gets a new entry. */
function ofLampiran({ facts, links }: WholeSkpReading, fix: FixOf<'fillLampiran'>, place: Place | null): Made | null {
  const nomor = place?.nomorSkp ?? null;
  const part = facts.lampiran?.find(
    ({ jenisId, nomorSkp }) => jenisId === fix.jenisId && (nomorSkp === null || nomor === null || nomorSkp === nomor),
  );
  if (part === undefined) return null;
  const where = part.jenis;
  const [last] = part.entries
    .flatMap(({ id, uraian }) => (id !== null && links.ubahLampiran[id] !== undefined ? [{ id, uraian }] : []))
    .slice(-1);
  const after = completedUraian(last?.uraian ?? '', fix.missing);
  if (last !== undefined) {
    const { id: targetId, uraian: before } = last;
    return { form: 'ubahLampiran', targetId, field: 'uraian', before, after, where };
  }
  return { form: 'tambahLampiran', targetId: part.jenisId, field: 'uraian', before: null, after, where };
}
