/** What Form SKP Lampiran holds (docs/ekinerja.md §4.11). */
import type { FormSpec } from '../../widgets/form-fields';
import { formWording } from '../../wording';

const { lampiran } = formWording;

export const formLampiranSpec: FormSpec = {
  model: 'SkpLampiran',
  main: 'uraianLampiran',
  fields: [{ name: 'uraianLampiran', kind: 'text', attributes: ['uraian'], labels: lampiran.uraianLampiran }],
};
