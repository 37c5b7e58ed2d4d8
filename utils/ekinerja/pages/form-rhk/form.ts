/** What Form RHK holds (docs/ekinerja.md §4.7). */
import type { FormSpec } from '../../widgets/form-fields';

export const formRhkSpec: FormSpec = {
  model: 'KegiatanRhk',
  main: 'rhk',
  fields: [
    {
      name: 'rhkAtasan',
      kind: 'choice',
      attributes: ['id_kegiatan_rhk_atasan'],
      labels: ['rencana hasil kerja atasan yang diintervensi', 'rhk atasan yang diintervensi'],
      optional: true, // JPT have none
    },
    { name: 'jenisRhk', kind: 'choice', attributes: ['id_kegiatan_rhk_jenis'], labels: ['jenis rhk', 'jenis'] },
    { name: 'rhk', kind: 'text', attributes: ['nama'], labels: ['rencana hasil kerja', 'rhk'] },
  ],
};
