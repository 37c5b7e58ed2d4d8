/** What Form RHK holds (docs/ekinerja.md §4.7). */
import type { FormSpec } from '../../widgets/form-fields';
import { formWording } from '../../wording';

const { rhk } = formWording;

export const formRhkSpec: FormSpec = {
  model: 'KegiatanRhk',
  main: 'rhk',
  fields: [
    {
      name: 'rhkAtasan',
      kind: 'choice',
      attributes: ['id_kegiatan_rhk_atasan'],
      labels: rhk.rhkAtasan,
      optional: true, // JPT have none
    },
    { name: 'jenisRhk', kind: 'choice', attributes: ['id_kegiatan_rhk_jenis'], labels: rhk.jenisRhk },
    { name: 'rhk', kind: 'text', attributes: ['nama'], labels: rhk.rhk },
  ],
};
