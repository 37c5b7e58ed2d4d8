/** The site's form for one item: behind which link, what is put into it, and its post. */
import type { SiteFailure } from '../ekinerja/types';
import type { SkpField, SkpPlanItem } from '../plan/skp-plan-types';
import { PERSPEKTIF_GLUE } from '../skp/field-text';
import { ok, type Result } from '../skp/result';
import { fold } from '../text/normalise';
import type { OwnedReading } from './patient-read';
import type { StepTools } from './skp-step';
import type { DeedAnswer, OpenedSkpForm, SkpForm } from './skp-run-types';

interface OwnedForm extends OwnedReading {
  readonly form: OpenedSkpForm;
}

/** The form of the item; 'noLink' = the page prints none any more; null = the run stops. */
export async function openForm(
  item: SkpPlanItem,
  parentId: string | null,
  { site, reader, shown, halt, tahun }: StepTools,
): Promise<OpenedSkpForm | 'noLink' | null> {
  const { links } = shown();
  const at = doorOf(item, parentId);
  const printed = at.form === 'tambahRhk' ? links.tambahRhk : (links[at.form][at.id] ?? null);
  if (printed === null) return 'noLink';
  const read = async (_: string | null, signal: AbortSignal): Promise<Result<OwnedForm, SiteFailure>> => {
    const opened = await site.open(at.form, at.id, links, signal);
    // Forms do not say the year; the list before them does.
    return opened.ok ? ok({ akun: opened.value.akun, skp: { tahun }, form: opened.value }) : opened;
  };
  const opened = await reader.read(read);
  if (opened.ok) return opened.value.form;
  halt(opened.reason);
  return null;
}

function doorOf(item: SkpPlanItem, parentId: string | null): { readonly form: SkpForm; readonly id: string } {
  const id = item.nowId ?? '';
  switch (item.level) {
    case 'rhk':
      if (item.kind === 'change') return { form: 'ubahRhk', id };
      return parentId === null ? { form: 'tambahRhk', id: '' } : { form: 'tambahTahapan', id: parentId };
    case 'indikator':
      return item.kind === 'change' ? { form: 'ubahIndikator', id } : { form: 'tambahIndikator', id: parentId ?? '' };
    case 'lampiran':
      return item.kind === 'change'
        ? { form: 'ubahLampiran', id }
        : { form: 'tambahLampiran', id: item.bagian?.jenisId ?? '' };
  }
}

/** What is posted: texts as planned, selects by the form's own options. null = the form lacks a field or an option. */
export function changesOf(item: SkpPlanItem, form: OpenedSkpForm): ReadonlyMap<SkpField, readonly string[]> | null {
  const changes = new Map<SkpField, readonly string[]>();
  for (const { field, after, option } of item.fields) {
    const options = form.optionsOf(field);
    if (form.valueOf(field) === null || after === null) return null;
    if (options === null) {
      changes.set(field, [after.replace(/\r\n?/gu, '\n')]);
      continue;
    }
    const words = field === 'perspektif' ? after.split(PERSPEKTIF_GLUE.trim()) : [after];
    const values: string[] = [];
    for (const word of words) {
      const same = options.filter(
        ({ text, value }) => fold(text) === fold(word) && (option === null || value === option),
      );
      const [one, second] = same;
      if (one === undefined || second !== undefined) return null;
      values.push(one.value);
    }
    changes.set(field, values);
  }
  return changes;
}

/** Posts it; a post that fails on the way may have arrived. */
export function postForm(
  form: OpenedSkpForm,
  changes: ReadonlyMap<SkpField, readonly string[]>,
  { posting }: StepTools,
): Promise<DeedAnswer> {
  const lost: DeedAnswer = { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' };
  return form.post(changes, posting).catch(() => lost);
}
