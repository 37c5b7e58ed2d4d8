/** What Form Kinerja Harian holds (docs/ekinerja.md §4.14). The date is the server's: it is shown and never filled. */
import type { FormSpec } from '../../widgets/form-fields';

export const formHarianSpec: FormSpec = {
  model: 'KegiatanHarian',
  main: 'uraianHarian',
  fields: [
    {
      name: 'kegiatanTambahan',
      kind: 'choice',
      attributes: ['id_kegiatan_harian_tambahan'],
      labels: ['kegiatan tambahan'],
      optional: true, // utama entries have none
    },
    {
      name: 'indikatorHarian',
      kind: 'choice',
      attributes: ['id_kegiatan_tahunan'],
      labels: ['indikator kinerja individu', 'kegiatan skp'],
    },
    { name: 'uraianHarian', kind: 'text', attributes: ['uraian'], labels: ['uraian'] },
    { name: 'realisasi', kind: 'number', attributes: ['realisasi'], labels: ['realisasi'] },
    { name: 'jamMulai', kind: 'time', attributes: ['jam_mulai'], labels: ['jam mulai'] },
    { name: 'jamSelesai', kind: 'time', attributes: ['jam_selesai'], labels: ['jam selesai'] },
  ],
};
