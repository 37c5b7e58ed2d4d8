/** Fields a form may lack: one whose label still stands there was only not found. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formIndikatorSpec } from '../../../utils/ekinerja/pages/form-indikator/form';
import { formRhkSpec } from '../../../utils/ekinerja/pages/form-rhk/form';
import { findForm } from '../../../utils/ekinerja/widgets/form-fields';
import { parseHtml } from './stand-in';

const formOf = (file: string): Document =>
  parseHtml(readFileSync(new URL(`../../pages/fixtures/${file}.html`, import.meta.url), 'utf8'));

describe.each([
  ['form-rhk--tambah', formRhkSpec, 'rhkAtasan', 'KegiatanRhk[id_kegiatan_rhk_atasan]'],
  ['form-indikator--ubah', formIndikatorSpec, 'aspek', 'KegiatanTahunan[id_kegiatan_aspek]'],
] as const)('%s without a field it may lack', (file, spec, name, control) => {
  const without = (selector: (element: Element) => Element | null) => {
    const document = formOf(file);
    const [found] = document.getElementsByName(control);
    if (found === undefined) throw new Error(`no ${control}`);
    selector(found)?.remove();
    return findForm(document, spec);
  };

  it('is refused while the label of the field stands there', () => {
    expect(without((field) => field)).toEqual({ ok: false, reason: { problem: 'fieldMissing', field: name } });
  });

  it('is read where the label is gone, too', () => {
    const read = without((field) => field.closest('.form-group'));
    expect(read.ok && read.value.fields.map(({ spec: { name: one } }) => one)).not.toContain(name);
    expect(read.ok).toBe(true);
  });
});
