import { describe, expect, it } from 'vitest';
import { tanpaImbuhan } from '../../../utils/text/imbuhan';

const meet = (one: string, other: string) => {
  const forms = new Set([one, ...tanpaImbuhan(one)]);
  return [other, ...tanpaImbuhan(other)].some((form) => forms.has(form));
};

describe('words without their affixes', () => {
  it.each([
    ['menyusun', 'tersusunnya'],
    ['penyusunan', 'disusun'],
    ['mengelola', 'pengelolaan'],
    ['kelola', 'terkelolanya'],
    ['olah', 'pengolahan'],
    ['meningkatkan', 'peningkatan'],
    ['meningkatnya', 'tingkat'],
    ['pelaksanaan', 'terlaksananya'],
    ['melaksanakan', 'laksana'],
    ['laporan', 'pelaporan'],
    ['melaporkan', 'lapor'],
    ['penilaian', 'nilai'],
    ['menilai', 'penilai'],
    ['pendidikan', 'mendidik'],
    ['pembelajaran', 'belajar'],
    ['pelajaran', 'ajar'],
    ['kepegawaian', 'pegawai'],
    ['keuangan', 'uang'],
    ['penganggaran', 'anggaran'],
    ['perencanaan', 'rencana'],
    ['merencanakan', 'terencana'],
    ['peraturan', 'mengatur'],
    ['pemberdayaan', 'daya'],
    ['penyelenggaraan', 'terselenggaranya'],
    ['memfasilitasi', 'fasilitasi'],
    ['melengkapi', 'kelengkapan'],
    ['memenuhi', 'pemenuhan'],
    ['terpenuhinya', 'memenuhi'],
    ['mempertahankan', 'tahan'],
    ['keterlibatan', 'libat'],
    ['pemantauan', 'pantau'],
    ['memantau', 'terpantau'],
    ['pemeliharaan', 'pelihara'],
    ['pengawasan', 'awas'],
    ['pengarsipan', 'arsip'],
    ['bulanan', 'bulan'],
    ['tahunan', 'tahun'],
    ['mengecek', 'pengecekan'],
    ['bekerja', 'kerja'],
    ['penyelesaian', 'selesai'],
    ['terselesaikannya', 'menyelesaikan'],
  ])('lets %s and %s meet', (one, other) => {
    expect(meet(one, other)).toBe(true);
  });

  it.each([
    ['bulan', 'bulu'],
    ['evaluasi', 'evaluator'],
    ['pegawai', 'pegangan'],
    ['laporan', 'layanan'],
    ['dokumen', 'dokumentasi'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(meet(one, other)).toBe(false);
  });

  it('leaves short words, numbers and foreign letters alone', () => {
    for (const word of ['data', 'di', '', 'rkpd2026', 'ééé', 'asn']) expect(tanpaImbuhan(word)).toEqual([]);
  });

  it('gives few forms, none twice and never the word itself', () => {
    for (const word of ['mempertanggungjawabkannya', 'keberlanjutan', 'pengelompokan', 'memperikanankannya']) {
      const forms = tanpaImbuhan(word);
      expect(forms).not.toContain(word);
      expect(forms.length).toBeLessThanOrEqual(16);
    }
  });
});
