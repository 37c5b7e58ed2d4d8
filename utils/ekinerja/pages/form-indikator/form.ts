/** What Form Indikator Kinerja Individu holds (docs/ekinerja.md §4.8). */
import type { FormSpec } from '../../widgets/form-fields';

export const formIndikatorSpec: FormSpec = {
  model: 'KegiatanTahunan',
  main: 'indikator',
  fields: [
    { name: 'aspek', kind: 'choice', attributes: ['id_kegiatan_aspek'], labels: ['aspek'], optional: true },
    {
      name: 'renstra',
      kind: 'choice',
      attributes: [
        'id_rpjmd_sasaran_indikator',
        'id_rpjmd_program_indikator',
        'id_rpjmd_kegiatan_indikator',
        'id_rpjmd_subkegiatan_indikator',
        'id_rpjmd_indikator_fungsional',
      ],
      labels: [
        'indikator sasaran renstra',
        'indikator program renstra',
        'indikator kegiatan renstra',
        'indikator sub kegiatan renstra',
        'indikator fungsional renstra',
      ],
      optional: true,
    },
    { name: 'indikator', kind: 'text', attributes: ['nama'], labels: ['indikator kinerja individu', 'indikator'] },
    { name: 'target', kind: 'number', attributes: ['target'], labels: ['target'] },
    // An input; kind "text" also takes a textarea.
    { name: 'satuan', kind: 'text', attributes: ['satuan'], labels: ['satuan'] },
    { name: 'perspektif', kind: 'choices', attributes: ['perspektif'], labels: ['perspektif'], optional: true },
  ],
};
