/** What disimpan-libreoffice.xlsx holds: written by us, opened and saved again by LibreOffice 7.4 (`soffice --convert-to xlsx`). */
import type { Paket } from '../../../../utils/packs/model';
import { samplePack, template } from '../../packs/sample-pack';

const shared = { jabatan: ['umum-kepegawaian'], unit: ['Sekretariat', 'Bidang Mutasi'] };

export const paketLibreOffice: Paket = samplePack({
  berlaku: { dari: '2026-01-01', sampai: '2026-12-31' },
  keluarga: [{ id: 'umum-kepegawaian', nama: 'Umum dan kepegawaian', kata: ['analis kepegawaian'] }],
  templat: [
    {
      ...template(1),
      lampiran: ['satu-perangkat-komputer-0001'],
      indikator: [
        ...template(1).indikator,
        {
          nama: 'Persentase data yang mutakhir',
          aspek: 'Kualitas',
          target: '97.5',
          satuan: '%',
          pola: { kind: 'akhirTahun' },
        },
        {
          nama: 'Batas waktu',
          aspek: 'Waktu',
          target: '5',
          satuan: 'Hari kerja',
          pola: { kind: 'bulan', bulan: [3, 6] },
        },
      ],
    },
    {
      id: 'satu-perangkat-komputer-0001',
      jenis: 'lampiran',
      ...shared,
      bagian: 'dukungan',
      uraian: '=Satu & "dua"\nbaris kedua',
    },
    {
      id: 'menyusun-rekap-kehadiran-0002',
      jenis: 'harian',
      ...shared,
      tempat: [{ nama: 'kegiatan', label: 'Kegiatan apa?', pilihan: ['Rapat', 'Apel'], bawaan: 'Rapat' }],
      jenisRhk: 'tambahan',
      uraian: 'Menyusun rekap kehadiran {{kegiatan}} bulan {{bulan}}',
      realisasi: '2.5',
    },
  ],
});
