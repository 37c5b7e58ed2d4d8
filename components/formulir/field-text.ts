/** Fields and their values in words. */
import type { FieldMeasure, FieldNote } from '../../utils/formulir/limits';
import type { FieldName, FormField, FormReading } from '../../utils/formulir/model';
import type { Words } from '../ui/Words';

/** The page's own label, else our name for the field. */
export function labelOf({ t }: Words, form: FormReading | null, name: FieldName): string {
  const label = form?.fields.find((field) => field.name === name)?.label ?? '';
  return label === '' ? t(`formulir.field.${name}`) : label;
}

/** The value as the page shows it; '' for an empty field. */
export function textOf(field: FormField, value: readonly string[]): string {
  if (field.kind !== 'choice' && field.kind !== 'choices') return value.join('');
  return value.map((one) => field.options.find((option) => option.value === one)?.text ?? one).join(', ');
}

export function valueText({ t }: Words, form: FormReading, name: FieldName, value: readonly string[]): string {
  const field = form.fields.find((one) => one.name === name);
  const text = field === undefined ? value.join(', ') : textOf(field, value);
  return text.trim() === '' ? t('cell.empty') : text;
}

export function noteText({ t }: Words, { code, params }: FieldNote): string {
  if (code === 'neverCounts') return t('penjaga.noIndikator.lead');
  return code === 'atasanEmpty' ? t('panduan.buntu.atasanBelum.body') : t(`formulir.note.${code}`, params);
}

/** "143 dari 255 karakter"; null = nothing to count. */
export function countText({ t, count }: Words, { used, most }: FieldMeasure): string | null {
  if (used === null) return null;
  return most === null
    ? t('formulir.count.used', { used: count(used) })
    : t('formulir.count.of', { used: count(used), most: count(most) });
}
