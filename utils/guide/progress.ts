/**
 * Where the person is in a guide, judged from what was read of e-Kinerja. Invariants:
 * - a step is `terbukti` only if e-Kinerja shows it as done; what was not read is `tidakTerbaca`;
 * - the same facts, with the same words of the person, give the same progress, and no word of theirs proves anything;
 * - a step without a judge is never proven: that the person is done with it only lets the guide go on.
 */
import type { Indikator, Rhk } from '../skp/model';
import { collapse } from '../text/normalise';
import type { FaktaPanduan, SkpTerbaca, Temuan } from './facts';
import type { Bukti, Buntu, Keadaan, Kemajuan, Kurang, Panduan, Rincian, Sasaran } from './model';

/** What is known of a step alone, before its place in the order is looked at. */
type Putusan =
  | { readonly kind: 'terbukti' | 'bolehLewat' | 'tidakTerbaca' }
  | { readonly kind: 'tanpaBukti'; readonly dilihat: boolean }
  | { readonly kind: 'belum'; readonly kurang: Kurang | null; readonly rincian?: Rincian; readonly sasaran?: Sasaran }
  | { readonly kind: 'buntu'; readonly sebab: Buntu; readonly rincian?: Rincian; readonly sasaran?: Sasaran };

const TERBUKTI: Putusan = { kind: 'terbukti' };
const TIDAK_TERBACA: Putusan = { kind: 'tidakTerbaca' };
const BOLEH_LEWAT: Putusan = { kind: 'bolehLewat' };
const belum = (kurang: Kurang | null, sasaran: Sasaran = {}, rincian: Rincian = {}): Putusan => ({
  kind: 'belum',
  kurang,
  rincian,
  sasaran,
});
const buntu = (sebab: Buntu, rincian: Rincian = {}, sasaran: Sasaran = {}): Putusan => ({
  kind: 'buntu',
  sebab,
  rincian,
  sasaran,
});

/** `diperbaiki`: rejections the person says they have mended ({@link kunciTolak}). */
type Hakim = (fakta: FaktaPanduan, diperbaiki: ReadonlySet<string>) => Putusan;

/** One judge for everything e-Kinerja can show as done. */
const HAKIM: Readonly<Record<Bukti, Hakim>> = {
  masuk({ masuk }) {
    if (masuk === null) return TIDAK_TERBACA;
    if (masuk === 'belumDibuka') return belum(null);
    return masuk ? TERBUKTI : buntu('keluar');
  },
  aplikasi({ masuk, skp, daftarSkp }) {
    if (skp !== null || daftarSkp !== null) return TERBUKTI;
    return masuk === null ? TIDAK_TERBACA : belum(null);
  },
  tahunan({ skp, daftarSkp, tahunIni, berlaku, ditampilkan }) {
    const tahun = daftarSkp?.tahun ?? skp?.tahun ?? null;
    if (tahun === null) return TIDAK_TERBACA;
    if (tahun !== tahunIni) return buntu('tahunLain', { tahun, tahunIni });
    if (daftarSkp?.nomor.length === 0) return buntu('skpKosong', { tahun });
    if (skp === null) return TIDAK_TERBACA;
    if (berlaku !== null && ditampilkan !== null && ditampilkan !== berlaku)
      return buntu('skpLain', { nomor: ditampilkan, berlaku });
    return TERBUKTI;
  },
  rhk({ skp, atasanKosong }) {
    if (skp === null) return TIDAK_TERBACA;
    const sasaran: Sasaran = skp.nomor === null ? {} : { skp: { jenis: 'skp', nomor: skp.nomor } };
    if (skp.rhk.some(({ jenis }) => jenis === 'utama')) return TERBUKTI;
    if (skp.celah) return TIDAK_TERBACA;
    return atasanKosong ? buntu('atasanBelum', {}, sasaran) : belum(null, sasaran);
  },
  indikator: withSkp((skp) => {
    const tanpa = skp.rhk.find((rhk) => rhk.indikator.length === 0 && !indukBertahapan(skp, rhk));
    if (tanpa !== undefined && !skp.celah) {
      const sasaran: Sasaran = tanpa.id === null ? {} : { rhk: { jenis: 'rhk', id: tanpa.id } };
      return belum('rhkTanpaIndikator', sasaran, { nomor: tanpa.nomor, rhk: tanpa.nama });
    }
    const cacat = semuaIndikator(skp).find((one) => isKonsep(one) && !isLengkap(one, skp.jpt === true));
    if (cacat !== undefined) {
      const sasaran: Sasaran = cacat.id === null ? {} : { indikator: { jenis: 'indikator', id: cacat.id } };
      return belum('indikatorBelumLengkap', sasaran, { indikator: cacat.nama });
    }
    if (skp.celah) return TIDAK_TERBACA;
    return semuaIndikator(skp).length > 0 ? TERBUKTI : belum(null);
  }),
  tahapan: withSkp((skp) => {
    const induk = skp.rhk.filter(({ nomor }) => !nomor.includes('.'));
    if (skp.rhk.length > induk.length || induk.length > 1) return TERBUKTI;
    return BOLEH_LEWAT;
  }),
  matriks: withSkp((skp) => {
    const found = (rule: string, jawaban: Temuan['jawaban']) =>
      skp.temuan.find((one) => one.aturan === rule && one.jawaban === jawaban);
    const tanpaBaris = found('baris-bulan', 'belum');
    if (tanpaBaris !== undefined) return belum('bulanBelumAda');
    const jumlah = found('jumlah-bulan', 'belum');
    if (jumlah !== undefined) return matriksKurang(skp, jumlah, 'jumlahBeda');
    const bulan = found('bulan-kosong', 'belum');
    if (bulan !== undefined) return matriksKurang(skp, bulan, 'bulanKosong');
    const ragu = ['baris-bulan', 'jumlah-bulan', 'bulan-kosong'].some((rule) => found(rule, 'ragu') !== undefined);
    if (ragu || skp.celah) return TIDAK_TERBACA;
    return semuaIndikator(skp).length > 0 ? TERBUKTI : belum(null);
  }),
  lampiran: withSkp((skp) => {
    if (skp.jpt === true) return BOLEH_LEWAT;
    if (skp.lampiran === null || skp.lampiran.length === 0) return TIDAK_TERBACA;
    const kosong = skp.lampiran.find(({ entries }) => entries.every(({ uraian }) => collapse(uraian) === ''));
    if (kosong === undefined) return TERBUKTI;
    const sasaran: Sasaran = { lampiran: { jenis: 'lampiran', jenisId: kosong.jenisId } };
    return belum('lampiranKosong', sasaran, { bagian: kosong.jenis });
  }),
  kirim: withSkp((skp, diperbaiki) => {
    const all = semuaIndikator(skp);
    if (skp.celah || all.some(({ status }) => status === null)) return TIDAK_TERBACA;
    const tolak = all.find((one) => isTolak(one) && !diperbaiki.has(kunciTolak(one)));
    if (tolak !== undefined) {
      const rincian = { indikator: tolak.nama, catatan: tolak.catatanTolak ?? '' };
      return buntu('ditolak', rincian, diIndikator(tolak));
    }
    const kirim = all.filter(isKonsep);
    const [pertama] = kirim;
    if (pertama !== undefined)
      return belum('belumDikirim', diIndikator(pertama), { indikator: pertama.nama, banyak: kirim.length });
    return all.length > 0 ? TERBUKTI : belum(null);
  }),
  harian({ harian, skp }) {
    if (harian === null) return TIDAK_TERBACA;
    if (harian.banyak > 0) return TERBUKTI;
    if (harian.takTerbaca > 0) return TIDAK_TERBACA;
    const setuju = skp !== null && semuaIndikator(skp).some(({ status }) => status === 'setuju');
    if (!setuju && skp !== null && semuaIndikator(skp).some(({ status }) => status === 'periksa'))
      return buntu('menungguAtasan');
    return belum(null);
  },
};

/** One rejection: of this indikator, with this note. Rejected anew with other words it is another one. */
const kunciTolak = ({ id, nama, catatanTolak }: Indikator): string => JSON.stringify([id ?? nama, catatanTolak]);

/** The rejections there are, in the order of the list, by their keys. */
export const tolakDari = ({ skp }: FaktaPanduan): readonly string[] =>
  skp === null ? [] : semuaIndikator(skp).filter(isTolak).map(kunciTolak);

/** In the way of the next step. */
const isOpen = (putusan: Putusan): boolean =>
  putusan.kind === 'belum' || putusan.kind === 'buntu' || (putusan.kind === 'tanpaBukti' && !putusan.dilihat);

/**
 * Judges the guide's steps. The current step is the first one that is neither proven, nor optional, nor unreadable.
 * `dilihat`: ids of the steps without a judge that the person is done with. `diperbaiki`: rejections the person says they
 * have mended, by {@link kunciTolak}; e-Kinerja shows nothing after a change, so only the person knows. It leads on to
 * sending, and proves nothing.
 */
export function kemajuan(
  { langkah }: Panduan,
  fakta: FaktaPanduan,
  dilihat: ReadonlySet<string> = new Set(),
  diperbaiki: ReadonlySet<string> = new Set(),
): Kemajuan {
  const putusan = langkah.map(({ id, bukti }): Putusan =>
    bukti === null ? { kind: 'tanpaBukti', dilihat: dilihat.has(id) } : HAKIM[bukti](fakta, diperbaiki),
  );
  const at = putusan.findIndex((one, index) => isOpen(one) && langkah[index]?.opsional === false);
  const sekarang = at < 0 ? null : (langkah[at] ?? null);
  const inWay = putusan[at];
  return {
    langkah: langkah.map(({ id, opsional, bukti, teks }, index) => ({
      id,
      opsional,
      bukti,
      ...(teks === undefined ? {} : { teks }),
      keadaan: keadaanOf(putusan[index] ?? TIDAK_TERBACA, at < 0 ? 0 : index - at, opsional),
    })),
    sekarang: sekarang?.id ?? null,
    terbukti: langkah.filter(({ opsional }, index) => !opsional && putusan[index]?.kind === 'terbukti').length,
    semua: langkah.filter(
      ({ opsional, bukti }, index) => !opsional && bukti !== null && putusan[index]?.kind !== 'bolehLewat',
    ).length,
    sasaran: inWay?.kind === 'belum' || inWay?.kind === 'buntu' ? (inWay.sasaran ?? {}) : {},
  };
}

/** `after`: how far behind the current step. What lies ahead of the person is judged when they come to it. */
function keadaanOf(putusan: Putusan, after: number, opsional: boolean): Keadaan {
  switch (putusan.kind) {
    case 'terbukti':
    case 'bolehLewat':
      return { kind: putusan.kind };
    case 'tanpaBukti':
      return putusan;
    case 'tidakTerbaca':
      return { kind: after > 0 ? 'nanti' : 'tidakTerbaca' };
    case 'belum':
      if (opsional) return { kind: 'bolehLewat' };
      return after === 0
        ? { kind: 'sekarang', kurang: putusan.kurang, rincian: putusan.rincian ?? {} }
        : { kind: 'nanti' };
    case 'buntu':
      return after === 0
        ? { kind: 'terhalang', sebab: putusan.sebab, rincian: putusan.rincian ?? {} }
        : { kind: 'nanti' };
  }
}

/** Without an SKP nothing can be said; without an RHK there is nothing to say yet. */
function withSkp(judge: (skp: SkpTerbaca, diperbaiki: ReadonlySet<string>) => Putusan): Hakim {
  return ({ skp }, diperbaiki) => {
    if (skp === null) return TIDAK_TERBACA;
    if (skp.rhk.length === 0) return skp.celah ? TIDAK_TERBACA : belum(null);
    return judge(skp, diperbaiki);
  };
}

const semuaIndikator = ({ rhk }: SkpTerbaca): readonly Indikator[] => rhk.flatMap(({ indikator }) => indikator);
const isTolak = ({ status }: Indikator): boolean => status === 'tolak';
const isKonsep = (one: Indikator): boolean => one.status === 'konsep' || isTolak(one);
const diIndikator = ({ id }: Indikator): Sasaran => (id === null ? {} : { indikator: { jenis: 'indikator', id } });

/** A target of nothing but noughts is none (docs/ekinerja.md §4.12, check 2). */
function isLengkap({ nama, aspek, target, satuan }: Indikator, jpt: boolean): boolean {
  const adaTarget = target !== null && /[1-9]/.test(target);
  return collapse(nama) !== '' && (jpt || collapse(aspek) !== '') && adaTarget && collapse(satuan) !== '';
}

/** An RHK with tahapan may leave the measuring to them. */
const indukBertahapan = ({ rhk }: SkpTerbaca, { nomor, jenis }: Rhk): boolean =>
  rhk.some((one) => one.jenis === jenis && one.nomor.startsWith(`${nomor}.`));

/** The row whose months do not add up, or any open row for a month nobody fills; and the cell to go to. */
function matriksKurang(skp: SkpTerbaca, temuan: Temuan, alasan: 'jumlahBeda' | 'bulanKosong'): Putusan {
  const all = semuaIndikator(skp);
  const row =
    all.find(({ id }) => id !== null && id === temuan.indikatorId) ?? all.find((one) => isKonsep(one) && one.bulan);
  const cells = row?.bulan ?? [];
  const free = cells.find(({ bulan, nilai }) => nilai === null && temuan.bulanBebas.includes(bulan));
  const cell = cells.find(({ bulan }) => bulan === temuan.bulan) ?? free ?? cells.find(({ nilai }) => nilai !== null);
  const sasaran: Sasaran = cell === undefined ? {} : { sel: { jenis: 'sel', key: cell.key } };
  const rincian = { indikator: row?.nama ?? '', bulan: temuan.bulan ?? cell?.bulan ?? 1 };
  const terkunci = skp.temuan.some(({ aturan }) => aturan === 'sel-terkunci') && row?.status === 'tolak';
  const kurang = terkunci
    ? 'mungkinTerkunci'
    : alasan === 'jumlahBeda' && free !== undefined
      ? 'bulanBelumDiisi'
      : alasan;
  return belum(kurang, sasaran, rincian);
}
