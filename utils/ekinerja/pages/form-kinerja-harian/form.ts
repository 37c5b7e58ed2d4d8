/** What Form Kinerja Harian holds (docs/ekinerja.md §4.14). The date is the server's: it is shown and never filled. */
import type { FormSpec } from '../../widgets/form-fields';
import { formWording } from '../../wording';

const { harian } = formWording;

export const formHarianSpec: FormSpec = {
  model: 'KegiatanHarian',
  main: 'uraianHarian',
  fields: [
    {
      name: 'kegiatanTambahan',
      kind: 'choice',
      attributes: ['id_kegiatan_harian_tambahan'],
      labels: harian.kegiatanTambahan,
      optional: true, // utama entries have none
    },
    {
      name: 'indikatorHarian',
      kind: 'choice',
      attributes: ['id_kegiatan_tahunan'],
      labels: harian.indikatorHarian,
    },
    { name: 'uraianHarian', kind: 'text', attributes: ['uraian'], labels: harian.uraianHarian },
    { name: 'realisasi', kind: 'number', attributes: ['realisasi'], labels: harian.realisasi },
    { name: 'jamMulai', kind: 'time', attributes: ['jam_mulai'], labels: harian.jamMulai },
    { name: 'jamSelesai', kind: 'time', attributes: ['jam_selesai'], labels: harian.jamSelesai },
  ],
};
