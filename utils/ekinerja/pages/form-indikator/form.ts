/** What Form Indikator Kinerja Individu holds (docs/ekinerja.md §4.8). */
import type { FormSpec } from '../../widgets/form-fields';
import { formWording } from '../../wording';

const { indikator } = formWording;

export const formIndikatorSpec: FormSpec = {
  model: 'KegiatanTahunan',
  main: 'indikator',
  fields: [
    { name: 'aspek', kind: 'choice', attributes: ['id_kegiatan_aspek'], labels: indikator.aspek, optional: true },
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
      labels: indikator.renstra,
      optional: true,
    },
    { name: 'indikator', kind: 'text', attributes: ['nama'], labels: indikator.indikator },
    { name: 'target', kind: 'number', attributes: ['target'], labels: indikator.target },
    // An input; kind "text" also takes a textarea.
    { name: 'satuan', kind: 'text', attributes: ['satuan'], labels: indikator.satuan },
    { name: 'perspektif', kind: 'choices', attributes: ['perspektif'], labels: indikator.perspektif, optional: true },
  ],
};
