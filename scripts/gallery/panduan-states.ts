/** States of the guide's task, judged by its own rules out of an invented person's SKP. */
import type { FaktaPanduan, SkpTerbaca } from '../../utils/guide/facts';
import { resmi } from '../../utils/guide/guides/resmi';
import { kemajuan } from '../../utils/guide/progress';
import type { Rhk, StatusIndikator } from '../../utils/skp/model';
import { panduanOf } from '../../utils/guide/sendiri';
import { ownGuide } from '../../tests/unit/guide/own-guide';
import { EMPTY_PANDUAN, type PanduanState } from '../../utils/workflow/panduan-state';

const bulan = Array.from({ length: 12 }, (_, at) => ({ bulan: at + 1, key: String(900 + at), nilai: '1' }));
const rhk = (status: StatusIndikator, catatanTolak: string | null = null): Rhk => ({
  id: '21',
  nomor: '1',
  jenis: 'utama',
  nama: 'Terlaksananya layanan administrasi kepegawaian yang tepat waktu',
  rhkAtasan: 'Meningkatnya kualitas layanan kepegawaian',
  nomorSkp: '1-2026',
  indikator: [
    {
      id: '31',
      nama: 'Persentase usulan kenaikan pangkat yang diselesaikan sesuai jadwal pelayanan',
      aspek: 'Kualitas',
      target: '12',
      satuan: 'Persen',
      status,
      catatanTolak,
      bulan,
    },
  ],
});
const skp = (part: Partial<SkpTerbaca> = {}): SkpTerbaca => ({
  tahun: 2026,
  nomor: '1-2026',
  rhk: [rhk('konsep')],
  celah: false,
  jpt: false,
  lampiran: ['Dukungan Sumber Daya', 'Skema Pertanggungjawaban', 'Konsekuensi'].map((jenis, at) => ({
    nomorSkp: '1-2026',
    jenisId: String(at + 1),
    jenis,
    entries: [{ id: String(at), uraian: 'Dua orang staf dan satu aplikasi' }],
  })),
  temuan: [],
  ...part,
});
const fakta = (part: Partial<FaktaPanduan> = {}): FaktaPanduan => ({
  masuk: true,
  tahunIni: 2026,
  daftarSkp: { tahun: 2026, nomor: ['1-2026'] },
  berlaku: null,
  ditampilkan: null,
  skp: skp(),
  harian: { banyak: 0, hariIni: 0, takTerbaca: 0 },
  atasanKosong: false,
  ...part,
});
const tanpa = fakta({ masuk: null, daftarSkp: null, skp: null, harian: null });

function state(facts: FaktaPanduan, part: Partial<PanduanState> = {}): PanduanState {
  const maju = kemajuan(resmi, facts);
  return {
    ...EMPTY_PANDUAN,
    page: { kind: 'ready' },
    kemajuan: maju,
    dibuka: maju.sekarang,
    tujuan: resmi.langkah.find(({ id }) => id === maju.sekarang)?.halaman ?? null,
    ...part,
  };
}

const kosong = skp({ rhk: [], lampiran: null });
const bulanKurang = skp({
  temuan: [{ aturan: 'bulan-kosong', jawaban: 'belum', indikatorId: null, bulan: 4, bulanBebas: [] }],
});

/** A pack's guide; its first step has no proof. */
function own(dilihat: readonly string[], part: Partial<PanduanState> = {}): PanduanState {
  const maju = kemajuan(panduanOf(ownGuide), fakta({ skp: kosong }), new Set(dilihat));
  const pilihan = { kunci: 'paket:a:b', judul: ownGuide.judul };
  return state(fakta({ skp: kosong }), {
    kemajuan: maju,
    dibuka: maju.sekarang,
    tujuan: null,
    daftar: [
      { ...pilihan, kunci: 'sendiri:a', dari: { kind: 'sendiri' } },
      { ...pilihan, dari: { kind: 'paket', judul: 'Standar 2026', asal: { kind: 'asli', nama: 'BKPSDMD Contoh' } } },
    ],
    dipilih: pilihan.kunci,
    teks: { 'langkah-1-titik-1': 'Buka profil Anda.' },
    ...part,
  });
}

export const PANDUAN_STATES = {
  panduanPaket: own([]),
  panduanPaketDilihat: own(['langkah-1'], { dibuka: 'langkah-1' }),
  panduanPaketDitunjuk: own([], {
    menunjuk: true,
    lapor: { kind: 'ditunjuk', id: 'langkah-1-titik-1', peran: 'menu', label: 'Profil' },
  }),
  panduanMembaca: state(tanpa, { busy: 'reading' }),
  panduanTanpaTab: state({ ...tanpa, masuk: 'belumDibuka' }, { page: { kind: 'noTab' } }),
  panduanKeluar: state({ ...tanpa, masuk: false }, { page: { kind: 'loggedOut' } }),
  panduanLuring: state(tanpa, { page: { kind: 'offline' } }),
  panduanAjakan: state(fakta({ skp: kosong }), { sambutan: 'ajak' }),
  panduanSambutan: state(fakta({ skp: kosong }), { sambutan: 0 }),
  panduanSambutanAkhir: state(fakta({ skp: kosong }), { sambutan: 2 }),
  panduanSkpKosong: state(fakta({ daftarSkp: { tahun: 2026, nomor: [] }, skp: null }), { tujuan: 'daftar-skp' }),
  panduanTahunLain: state(fakta({ daftarSkp: { tahun: 2025, nomor: ['1-2025'] } }), { tujuan: 'daftar-skp' }),
  panduanSkpLain: state(fakta({ berlaku: '2-2026', ditampilkan: '1-2026' })),
  panduanRhk: state(fakta({ skp: kosong }), { halaman: 'daftar-rhk', disini: true }),
  panduanAtasanBelum: state(fakta({ skp: kosong, atasanKosong: true }), { halaman: 'form-rhk', disini: true }),
  panduanDitunjuk: state(fakta({ skp: kosong }), {
    halaman: 'form-rhk',
    disini: true,
    menunjuk: true,
    lapor: {
      kind: 'ditunjuk',
      id: 'rhk-atasan',
      peran: 'pilihan',
      label: 'Rencana Hasil Kerja Atasan Yang Diintervensi',
    },
  }),
  panduanMencari: state(fakta({ skp: kosong }), { menunjuk: true }),
  panduanTidakAda: state(fakta({ skp: kosong }), { menunjuk: true, lapor: { kind: 'habis' } }),
  panduanBulan: state(fakta({ skp: bulanKurang })),
  panduanKirim: state(fakta(), { status: { konsep: 1, setuju: 3 }, halaman: 'daftar-rhk', disini: true }),
  panduanDitolak: state(
    fakta({ skp: skp({ rhk: [rhk('tolak', 'Targetnya terlalu kecil, samakan dengan tahun lalu')] }) }),
    {
      status: { tolak: 1 },
    },
  ),
  panduanMenunggu: state(fakta({ skp: skp({ rhk: [rhk('periksa')] }) }), { status: { periksa: 1 } }),
  panduanTakTerbaca: state(fakta({ skp: skp({ lampiran: null }) }), { dibuka: 'lampiran', status: { konsep: 1 } }),
  panduanGagal: state(tanpa, { failure: 'serverError' }),
  panduanSelesai: state(
    fakta({ skp: skp({ rhk: [rhk('setuju')] }), harian: { banyak: 9, hariIni: 1, takTerbaca: 0 } }),
    { dibuka: 'harian', harianHariIni: 1, status: { setuju: 1 } },
  ),
} satisfies Record<string, PanduanState>;
