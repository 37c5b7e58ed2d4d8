/** Hand-written cases per rule: one that passes, ones that fail and why, ones that cannot be told. */
import type { Reason } from '../../../utils/checklist/reasons';
import type { CheckInput, StandarPaket } from '../../../utils/checklist/types';
import { targetsOf } from '../../../utils/skp/last-year';
import type { Indikator, Rhk } from '../../../utils/skp/model';
import { indikator, input, months, rhk, skp, withIndikator, withRhk } from './build';

type Told = readonly [Reason, CheckInput];
export interface Cases {
  readonly passes: readonly CheckInput[];
  readonly fails: readonly Told[];
  readonly cannotTell: readonly Told[];
}

const unread: Told = ['notRead', input({ skp: null })];
const ind = (part: Partial<Indikator>): CheckInput => withIndikator(part);
const row = (part: Partial<Rhk>): CheckInput => withRhk(part);
const named = (nama: string): CheckInput => row({ nama });
const measured = (nama: string): CheckInput => ind({ nama });
const jpt = (value: boolean | null): Partial<CheckInput> => ({
  tenures: [{ nomorSkp: null, mulai: { tahun: 2020, bulan: 1, tanggal: 1 }, jpt: value }],
});
const noStart: Partial<CheckInput> = { tenures: null };
const lampiran = (jenis: string, ...uraian: string[]): CheckInput =>
  input({
    lampiran: [{ nomorSkp: null, jenisId: '9', jenis, entries: uraian.map((text) => ({ id: null, uraian: text })) }],
  });
const lastYear = (target: string): Partial<CheckInput> => ({
  lastYear: targetsOf({ ...skp(rhk({ indikator: [indikator({ target })] })), tahun: 2025 }, true),
});
const asks: StandarPaket = {
  sumber: 'Standar Contoh',
  tahun: null,
  satuan: [{ aspek: 'Kuantitas', boleh: ['Laporan', 'Dokumen'] }],
  tenggat: [{ nama: 'Penetapan SKP', tanggal: '2026-06-30' }],
  lampiranWajib: ['dukungan'],
};
const lenient: StandarPaket = { ...asks, satuan: [{ aspek: 'Kuantitas', boleh: ['Berkas'] }] };
const asking = (part: Partial<StandarPaket>, given: CheckInput = input(), hariIni = '2026-03-01'): CheckInput => ({
  ...given,
  standar: { hariIni, paket: [{ ...asks, ...part }] },
});
const tahapan = (part: Partial<Rhk>, gaps = false): CheckInput =>
  input({ skp: skp(rhk(), rhk({ id: '32', nomor: '1.1', nama: 'Terkumpulnya data penilaian', ...part })), gaps });
const withHole = (bulan: number): (string | null)[] =>
  Array.from({ length: 12 }, (_, i) => (i + 1 === bulan ? null : '1'));

export const cases: Readonly<Record<string, Cases>> = {
  'status-kirim': {
    passes: [ind({ status: 'konsep' }), ind({ status: 'tolak' })],
    fails: [
      ['statusNotSendable', withIndikator({ status: 'periksa' }, { toSend: ['71'] })],
      ['statusNotSendable', withIndikator({ status: 'setuju' }, { toSend: ['71'] })],
    ],
    cannotTell: [unread, ['statusUnread', ind({ status: null })]],
  },
  'tahun-sesi': {
    passes: [input()],
    fails: [['otherSession', input({ sessionYear: 2025 })]],
    cannotTell: [unread, ['notRead', input({ sessionYear: null })]],
  },
  'rhk-nama': {
    passes: [input(), named('\u00a0')],
    fails: [
      ['rhkEmpty', named('')],
      ['rhkEmpty', named('  \n')],
    ],
    cannotTell: [unread],
  },
  'rhk-atasan': {
    passes: [input()],
    fails: [['atasanMissing', row({ rhkAtasan: '' })]],
    cannotTell: [
      unread,
      ['atasanUnread', row({ rhkAtasan: null })],
      ['roleUnread', withRhk({ rhkAtasan: ' ' }, jpt(null))],
    ],
  },
  'indikator-nama': {
    passes: [input(), measured('a'.repeat(500)), measured('😀'.repeat(500)), measured(`${'a'.repeat(498)}\n`)],
    fails: [
      ['indikatorEmpty', measured('')],
      ['indikatorTooLong', measured('a'.repeat(501))],
      ['indikatorTooLong', measured(`${'a'.repeat(250)}\n${'a'.repeat(249)}`)],
    ],
    cannotTell: [unread],
  },
  'indikator-aspek': {
    passes: [input()],
    fails: [['aspekMissing', ind({ aspek: '' })]],
    cannotTell: [unread, ['roleUnread', withIndikator({ aspek: '' }, jpt(null))]],
  },
  'indikator-perspektif': {
    passes: [input({ ...jpt(true), perspektif: { '71': ['Anggaran'] } })],
    fails: [['perspektifMissing', input({ ...jpt(true), perspektif: { '71': [] } })]],
    cannotTell: [
      unread,
      ['perspektifUnread', input({ ...jpt(true), perspektif: null })],
      ['perspektifUnread', withIndikator({ id: null }, jpt(true))],
      ['roleUnread', withIndikator({ aspek: '' }, jpt(null))],
    ],
  },
  'indikator-satuan': { passes: [input()], fails: [['satuanMissing', ind({ satuan: ' ' })]], cannotTell: [unread] },
  'target-angka': {
    passes: [input(), ind({ target: null }), ind({ target: '2.5', bulan: months('1e1') })],
    fails: [['monthNoNumber', ind({ bulan: months('1,5') })]],
    cannotTell: [unread, ['targetUnread', ind({ target: '12,5' })]],
  },
  'target-tahunan': {
    passes: [input(), ind({ target: '-1' }), ind({ target: '0.01' })],
    fails: [
      ['annualMissing', ind({ target: null })],
      ['annualZero', ind({ target: '0' })],
      ['annualZero', ind({ target: '0.00' })],
    ],
    cannotTell: [unread, ['targetUnread', ind({ target: 'dua' })]],
  },
  'baris-bulan': {
    passes: [input()],
    fails: [
      ['noMonthRows', ind({ bulan: [] })],
      ['noMonthRows', ind({ bulan: months('1').slice(0, 11) })],
    ],
    cannotTell: [unread, ['monthsUnread', ind({ bulan: null })]],
  },
  'sel-terkunci': {
    passes: [input(), ind({ status: 'tolak' })],
    fails: [],
    cannotTell: [
      unread,
      ['statusUnread', ind({ status: null })],
      ['monthsMayBeLocked', ind({ status: 'tolak', target: '13' })],
      ['monthsMayBeLocked', ind({ status: 'tolak', bulan: null })],
    ],
  },
  'jumlah-bulan': {
    passes: [input(), ind({ target: '12.00' }), ind({ target: '6', bulan: months('.5') })],
    fails: [
      ['sumTooLow', ind({ target: '13' })],
      ['sumTooLow', ind({ target: '12.01' })],
      ['sumTooHigh', ind({ target: '11.99' })],
      ['sumTooHigh', ind({ target: '-12' })],
      ['sumTooLow', ind({ bulan: months(null) })],
      ['sumBinary', ind({ target: '0.3', bulan: months(['0.1', '0.2']) })],
    ],
    cannotTell: [
      unread,
      ['monthsUnread', ind({ bulan: null })],
      ['targetUnread', ind({ target: 'dua' })],
      ['targetUnread', ind({ bulan: months('...') })],
    ],
  },
  'bulan-kosong': {
    passes: [
      input(),
      withIndikator(
        { bulan: months([null, null, '12']) },
        {
          skp: skp(
            rhk({
              indikator: [
                indikator({ bulan: months([null, null, ...Array<string>(10).fill('1')]) }),
                indikator({ id: '72', status: 'setuju', bulan: months(['1', '1']) }),
              ],
            }),
          ),
        },
      ),
      withIndikator(
        { bulan: months([null, null, ...Array<string>(10).fill('1')]) },
        { tenures: [{ nomorSkp: '1-2026', mulai: { tahun: 2026, bulan: 3, tanggal: 31 }, jpt: false }] },
      ),
    ],
    fails: [
      ['monthEmpty', ind({ bulan: months(withHole(5)) })],
      ['monthEmpty', ind({ bulan: months(['0', ...Array<string>(11).fill('1')]) })],
      ['monthEmpty', withIndikator({ bulan: months(withHole(12)) }, noStart)],
    ],
    cannotTell: [
      unread,
      ['monthsUnread', ind({ bulan: null })],
      ['monthsUnread', input({ gaps: true })],
      ['monthEmptyNoStart', withIndikator({ bulan: months(withHole(2)) }, noStart)],
      ['nomorUnread', input({ skp: { tahun: 2026, nomorSkp: null, rhk: [rhk({ nomorSkp: null })] } })],
    ],
  },
  'lampiran-uraian': {
    passes: [input()],
    fails: [['uraianEmpty', lampiran('Dukungan Sumber Daya', '  ')]],
    cannotTell: [unread, ['notRead', input({ lampiran: null })], ['notRead', input({ lampiran: null, ...jpt(null) })]],
  },
  'rhk-tanpa-indikator': {
    passes: [input()],
    fails: [
      ['rhkWithoutIndikator', row({ indikator: [] })],
      [
        'parentWithoutIndikator',
        input({ skp: skp(rhk({ indikator: [] }), rhk({ id: '32', nomor: '1.1', nama: 'Terkumpulnya data' })) }),
      ],
      // The tahapan stands under the first of the other group.
      ['rhkWithoutIndikator', input({ skp: skp(rhk({ indikator: [] }), rhk({ nomor: '1.1', jenis: 'tambahan' })) })],
    ],
    cannotTell: [unread, ['rowsUnread', withRhk({ indikator: [] }, { gaps: true })]],
  },
  'tahapan-selaras': {
    passes: [tahapan({})],
    fails: [
      ['tahapanOrphan', tahapan({ nomor: '2.1' })],
      ['tahapanOrphan', tahapan({ jenis: 'tambahan' })],
      // A number further down is of another SKP's list.
      ['tahapanOrphan', input({ skp: skp(rhk({ id: '32', nomor: '1.1', nama: 'Terkumpulnya data' }), rhk()) })],
      ['tahapanSameText', tahapan({ nama: 'TERSUSUNNYA laporan evaluasi kinerja  pegawai' })],
      ['tahapanOtherAtasan', tahapan({ rhkAtasan: 'Tersedianya data kepegawaian' })],
    ],
    cannotTell: [
      unread,
      ['atasanUnread', tahapan({ rhkAtasan: null })],
      ['rowsUnread', tahapan({ nomor: '2.1' }, true)],
    ],
  },
  'rhk-hasil': {
    passes: [
      named('Meningkatnya disiplin pegawai'),
      named('Menurunnya angka keterlambatan'),
      named('Administrasi umum yang tertib'),
      named('Dokumen perencanaan disusun tepat waktu'),
    ],
    fails: [
      ['startsActive', named('Melaksanakan evaluasi kinerja')],
      ['startsActive', named('1. MENYUSUN laporan')],
      ['bareField', named('Administrasi Umum')],
    ],
    cannotTell: [unread],
  },
  'kata-mutlak': {
    passes: [
      named('Tersusunnya laporan setiap triwulan'),
      named('Terlayaninya tamu semua-muanya'),
      measured('Jumlah laporan'),
    ],
    fails: [
      ['absoluteWord', named('Terlayaninya semua pegawai')],
      ['absoluteWord', measured('Jumlah berkas yang tidak  pernah kembali')],
      ['absoluteWord', measured('Waktu penyusunan setiap laporan')],
    ],
    cannotTell: [unread],
  },
  'indikator-ukuran': {
    passes: [
      measured('Jumlah laporan'),
      measured('Laporan selesai tepat waktu'),
      measured('Capaian 90% layanan'),
      measured('Rata-rata hari layanan'),
    ],
    fails: [['noMeasure', measured('Laporan evaluasi pegawai')]],
    cannotTell: [unread],
  },
  'satuan-aspek': {
    passes: [
      ind({ aspek: 'Kuantitas', satuan: 'Dokumen' }),
      ind({ aspek: 'Kuantitas', satuan: '%' }),
      ind({ aspek: 'Kualitas', satuan: 'Persen' }),
      ind({ aspek: 'Kualitas', satuan: 'kesalahan' }),
      ind({ aspek: 'Waktu', satuan: 'Hari Kerja' }),
      ind({ aspek: 'Waktu', satuan: 'kali per bulan' }),
      ind({ aspek: 'Waktu', satuan: '%' }),
      ind({ aspek: 'Biaya', satuan: 'Rupiah' }),
    ],
    fails: [
      ['satuanUnfit', ind({ aspek: 'Kuantitas', satuan: 'Rupiah' })],
      ['satuanUnfit', ind({ aspek: 'Kualitas', satuan: 'Bulan' })],
      ['satuanUnfit', ind({ aspek: 'Waktu', satuan: 'Dokumen' })],
      ['satuanUnfit', ind({ aspek: 'Biaya', satuan: 'Laporan' })],
    ],
    cannotTell: [unread],
  },
  'target-tahun-lalu': {
    passes: [
      input(lastYear('12')),
      input(lastYear('6')),
      input(lastYear('24')),
      // New this year: nothing to compare it with.
      input({
        ...lastYear('12'),
        skp: skp(rhk({ indikator: [indikator(), indikator({ id: '72', nama: 'Jumlah berkas', target: '99' })] })),
      }),
    ],
    fails: [
      ['farAbove', input(lastYear('5'))],
      ['farBelow', input(lastYear('25'))],
    ],
    cannotTell: [
      unread,
      ['notRead', input({ lastYear: null })],
      ['notRead', input({ lastYear: targetsOf({ ...skp(rhk()), tahun: 2024 }, true) })],
      ['lastYearPartly', input({ lastYear: targetsOf({ ...skp(), tahun: 2025 }, false) })],
    ],
  },
  'target-pecahan': {
    passes: [input(), ind({ bulan: months('1.00') })],
    fails: [
      ['fraction', ind({ bulan: months('1.5') })],
      ['negativeMonth', ind({ bulan: months('-1') })],
      ['negative', ind({ target: '-3' })],
    ],
    cannotTell: [unread, ['monthsUnread', ind({ bulan: null })]],
  },
  'teks-ganda': {
    passes: [
      input({ skp: skp(rhk({ indikator: [indikator(), indikator({ id: '72', aspek: 'Kualitas' })] })) }),
      input({ skp: { tahun: 2026, nomorSkp: null, rhk: [rhk(), rhk({ nomorSkp: '2-2026' })] } }),
    ],
    fails: [
      [
        'rhkTwice',
        input({ skp: skp(rhk(), rhk({ id: '32', nama: 'tersusunnya  laporan evaluasi kinerja PEGAWAI' })) }),
      ],
      ['indikatorTwice', row({ indikator: [indikator(), indikator({ id: '72' })] })],
    ],
    cannotTell: [unread],
  },
  'sisa-salin': {
    passes: [
      named('Terlaksananya rapat-rapat koordinasi'),
      named('SKP triwulan I. Tersusun'),
      named('Tersusunnya 12 laporan'),
    ],
    fails: [
      ['listMark', named('1. Tersusunnya laporan')],
      ['listMark', measured('• Jumlah laporan')],
      ['listMark', measured('a) Jumlah laporan')],
      ['doubledWord', named('Tersusunnya laporan yang yang lengkap')],
      ['formulaError', measured('Jumlah #REF! laporan')],
      ['brokenLetters', named('Tersusunnya â€œlaporanâ€')],
      ['webAddress', named('Tersusunnya laporan https://contoh.invalid/a')],
      ['nipInText', named('Terbinanya pegawai 19700101 199501 1 001')],
      ['siteWords', named('Tersusunnya laporan Tambah RHK')],
    ],
    cannotTell: [unread],
  },
  'isian-kosong': {
    passes: [input(), named('Tersusunnya laporan (LAKIP)'), named('Terlaksananya lelang tahap XXI')],
    fails: [
      ['placeholder', named('Tersusunnya laporan {{tahun}}')],
      ['placeholder', named('Tersusunnya laporan xxx')],
      ['placeholder', measured('Jumlah ... yang disusun')],
      ['placeholder', measured('Jumlah [isi] yang disusun')],
      ['placeholder', measured('Jumlah [nama dokumen]')],
      ['placeholder', measured('Jumlah ____')],
    ],
    cannotTell: [unread],
  },
  'huruf-besar': {
    passes: [named('Tersusunnya LAKIP BKPSDMD'), named('LAKIP DAN LPPD'), input()],
    fails: [
      ['allCaps', named('TERSUSUNNYA LAPORAN EVALUASI PEGAWAI')],
      ['allCaps', measured('JUMLAH LAPORAN TAHUNAN')],
    ],
    cannotTell: [unread],
  },
  'tahun-lain': {
    passes: [
      named('Tersusunnya laporan evaluasi Tahun 2025'),
      named('Terlaksananya kegiatan tahun 2026'),
      named('Terlaksananya PermenPAN-RB Nomor 6 Tahun 2022'),
      named('Terlaksananya PP 30/2019 di lingkungan dinas'),
      named('Terlaksananya agenda Renstra 2023-2026'),
      named('Tersusunnya rencana kerja 2027'),
      named('Terwujudnya Indonesia Emas 2045'),
      measured('Jumlah 2.024 orang'),
    ],
    fails: [
      ['otherYear', named('Terlaksananya bimbingan teknis Tahun 2024')],
      ['otherYear', named('Tersusunnya laporan evaluasi Tahun 2023')],
      ['otherYear', named('Tersusunnya laporan evaluasi Tahun 2027')],
      ['otherYear', measured('Jumlah sosialisasi tahun 2025')],
    ],
    cannotTell: [unread],
  },
  'melebihi-batas': {
    passes: [input(), ind({ satuan: 'a'.repeat(254) })],
    fails: [
      ['satuanMaybeCut', ind({ satuan: 'a'.repeat(255) })],
      ['satuanTooLong', ind({ satuan: 'a'.repeat(256) })],
    ],
    cannotTell: [unread],
  },
  'tanda-html': {
    passes: [named('Terlayaninya tamu < 5 menit'), named('Data & informasi')],
    fails: [
      ['markup', measured('Jumlah <b>laporan')],
      ['markup', named('Data &amp; informasi')],
    ],
    cannotTell: [unread],
  },
  'lampiran-dukungan': {
    passes: [input(), input(jpt(null))],
    fails: [
      ['lampiranEmpty', lampiran('DUKUNGAN SUMBER DAYA')],
      ['lampiranLacks', lampiran('Dukungan Sumber Daya', 'Anggaran DPA, laptop, arahan pimpinan, ruang rapat')],
    ],
    cannotTell: [
      unread,
      ['notRead', input({ lampiran: null })],
      ['lampiranUnread', lampiran('Konsekuensi', 'Positif dan negatif')],
    ],
  },
  'lampiran-skema': {
    passes: [input()],
    fails: [
      ['lampiranEmpty', lampiran('Skema Pertanggungjawaban')],
      ['lampiranLacks', lampiran('Skema Pertanggungjawaban', 'Disampaikan setiap triwulan')],
    ],
    cannotTell: [unread, ['notRead', input({ lampiran: null })]],
  },
  'lampiran-konsekuensi': {
    passes: [input(), lampiran('KONSEKUENS', 'Penghargaan dan teguran')],
    fails: [
      ['lampiranEmpty', lampiran('Konsekuensi', ' ')],
      ['lampiranLacks', lampiran('Konsekuensi', 'Diberi penghargaan')],
    ],
    cannotTell: [unread, ['notRead', input({ lampiran: null })]],
  },
  'paket-satuan': {
    passes: [asking({}), asking({ tahun: 2026 }, ind({ satuan: ' laporan ' }))],
    fails: [
      ['satuanOutside', asking({}, ind({ satuan: 'Berkas' }))],
      ['satuanOutside', { ...ind({ satuan: 'Berkas' }), standar: { hariIni: '2026-03-01', paket: [asks, lenient] } }],
    ],
    cannotTell: [['notRead', asking({}, input({ skp: null }))]],
  },
  'paket-lampiran': {
    passes: [asking({})],
    fails: [['partRequired', asking({}, lampiran('Dukungan Sumber Daya', ' '))]],
    cannotTell: [
      ['notRead', asking({}, input({ lampiran: null }))],
      ['lampiranUnread', asking({}, lampiran('Konsekuensi', 'Positif'))],
    ],
  },
  'paket-tenggat': {
    passes: [asking({}), asking({}, ind({ status: 'setuju' }), '2026-12-31')],
    fails: [
      ['deadlineNear', asking({}, input(), '2026-06-16')],
      ['deadlineNear', asking({}, input(), '2026-06-30')],
      ['deadlinePassed', asking({}, input(), '2026-07-01')],
    ],
    cannotTell: [
      ['statusUnread', asking({}, ind({ status: null }), '2026-07-01')],
      ['rowsUnread', asking({}, { ...ind({ status: 'setuju' }), gaps: true }, '2026-07-01')],
    ],
  },
};
