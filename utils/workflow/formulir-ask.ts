/** What to look for among the templates, from what the form shows. */
import type { FormContext } from '../formulir/form-context';
import type { FieldName, FormPage, FormReading } from '../formulir/model';
import { Aspek, type BagianLampiran, type Templat } from '../templates/model';
import type { ShelfAsk } from './formulir-ports';

const JENIS: Readonly<Record<FormPage, Templat['jenis']>> = {
  'form-rhk': 'rhk',
  'form-indikator': 'rhk',
  'form-lampiran': 'lampiran',
  'form-kinerja-harian': 'harian',
};

export function askOf(
  form: FormReading,
  more: { readonly words: string; readonly context: FormContext; readonly bagian: BagianLampiran | null },
): ShelfAsk {
  return {
    ...more,
    jenis: JENIS[form.page],
    rhkAtasan: chosenText(form, 'rhkAtasan'),
    aspek: Aspek.options.find((aspek) => aspek === chosenText(form, 'aspek')) ?? null,
    jenisRhk: form.jenisHarian,
  };
}

function chosenText(form: FormReading, name: FieldName): string | null {
  const field = form.fields.find((one) => one.name === name);
  const [value] = field?.value ?? [];
  return field?.options.find((option) => option.value === value)?.text ?? null;
}
