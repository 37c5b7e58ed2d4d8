/** Names in running text, by what people write around them. All people are invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutNamed } from '../../../utils/samaran/sebutan';

describe('a name in running text', () => {
  it.each([
    ['Mohon diperbaiki, konsultasikan dengan Bapak Sutrisno.', 'Mohon diperbaiki, konsultasikan dengan Bapak [nama].'],
    ['Dibahas dengan Ibu Rina Marlina dan Pak Joko', 'Dibahas dengan Ibu [nama] dan Pak [nama]'],
    ['Rapat dengan Bu Dewi di aula', 'Rapat dengan Bu [nama] di aula'],
    ['Temui ibu Siti atau bapak Andi', 'Temui ibu [nama] atau bapak [nama]'],
    ['Sdr. Budi Santoso harap melengkapi', 'Sdr. [nama] harap melengkapi'],
    ['Sdri. Siti Nurhaliza, S.E., M.Si. belum hadir', 'Sdri. [nama] belum hadir'],
    ['Surat cuti a.n. Ahmad Fauzi telah terbit', 'Surat cuti a.n. [nama] telah terbit'],
    ['Surat cuti A.n. Ahmad Fauzi', 'Surat cuti A.n. [nama]'],
    ['Surat cuti an. Ahmad Fauzi', 'Surat cuti an. [nama]'],
    ['Surat atas nama Ahmad Fauzi', 'Surat atas nama [nama]'],
    ['a.n. : Ahmad Fauzi', 'a.n. : [nama]'],
    ['Yth. Bapak Hendra Kusuma di tempat', 'Yth. Bapak [nama] di tempat'],
    ['Yth. Sdr. Hendra', 'Yth. Sdr. [nama]'],
    ['Bapak/Ibu Sri Wahyuni', 'Bapak/Ibu [nama]'],
    ['Bapak M. Yusuf Hasan', 'Bapak [nama]'],
    ['Pak Muh. Ridwan hadir', 'Pak [nama] hadir'],
    ['Bapak Sutrisno Kepala Bidang Mutasi', 'Bapak [nama] Kepala Bidang Mutasi'],
    ['Bapak Kepala Dinas, dr. Andri Nurtanto, MARS', 'Bapak Kepala Dinas, [nama]'],
    ['KOORDINASI DENGAN IBU BERLIANI, S.AP DALAM RANGKA', 'KOORDINASI DENGAN IBU [nama] DALAM RANGKA'],
    ['MENGIKUTI RAPAT BERSAMA BUDI SANTOSO, S.E.', 'MENGIKUTI RAPAT BERSAMA [nama]'],
    ['Drs. H. Budi Setia, M.Si. memimpin rapat', '[nama] memimpin rapat'],
    ['Prof. Dr. Ir. Bambang Sudirja, M.Sc., Ph.D.', '[nama]'],
    ['Hj. Mulyati dan H. Abdul Karim', '[nama] dan [nama]'],
    ['Ir. H. Ahmad Yusran, S.T.,M.T.', '[nama]'],
    ['rapat dengan Siti Aminah, S.Sos', 'rapat dengan [nama]'],
    ['rapat dengan Siti Aminah, SE, MM.', 'rapat dengan [nama]'],
    ['rapat dengan Siti Aminah, S. Kom, M. Si', 'rapat dengan [nama]'],
    ['rapat dengan Siti Aminah S.Pd di ruang', 'rapat dengan [nama] di ruang'],
    ['dinilai oleh Siti Aminah, S.H., M.M.; selesai', 'dinilai oleh [nama]; selesai'],
    ['diserahkan kepada Dra. Nurlela', 'diserahkan kepada [nama]'],
    ['Bapak [nama 2] Santoso hadir', 'Bapak [nama 2] hadir'],
    ['[nama], S.Sos. hadir', '[nama] hadir'],
    ['[nama] dan Bapak Sutrisno', '[nama] dan Bapak [nama]'],
  ])('%s', (text, shown) => expect(withoutNamed(text)).toBe(shown));

  it.each([
    'Meningkatnya kesehatan Ibu Hamil dan Balita',
    'Kesehatan Ibu dan Anak',
    'PELAYANAN IBU HAMIL RISIKO TINGGI',
    'Jumlah Ibu Bersalin yang ditolong',
    'Ibu Kota Provinsi',
    'Ibu Rumah Tangga',
    'Hari Ibu Nasional Tahun 2026',
    'Menghadap Bapak Kepala Dinas Kesehatan',
    'Arahan Bapak Gubernur Kepulauan Bangka Belitung',
    'Yth. Kepala BKPSDMD',
    'a.n. Gubernur',
    'a.n. BKPSDMD',
    'masuk atas nama Anda',
    'Bapak/Ibu Peserta',
    'Bapak dan Ibu Guru',
    'Menyusun PAK Guru dan PAK Jabatan Fungsional',
    'RSUD Dr. (H.C.) Ir. Soekarno Provinsi Kepulauan Bangka Belitung',
    'Jalan Ir. H. Juanda dan Jl. H. Agus Salim',
    'Surat Edaran, SE Nomor 5',
    'SD, SMP, SMA, MA',
    'Guru SD, ST',
    'Laporan IKM, SKM',
    'H. Pelaporan Kegiatan',
    'A. Pendahuluan',
    'Januari s.d. Maret, Semester I',
    'Dokumen S.K. dan S.O.P.',
    'PT. Timah Tbk',
    'Pak M. hadir',
    '1.000, 2.000 dan 3,5',
    'nama yang disebut begitu saja, seperti Sutrisno',
  ])('leaves %s', (text) => expect(withoutNamed(text)).toBe(text));

  it('finds nobody in a hundred templates of RHK, indikator and daily entries', () => {
    const folder = new URL('../../../utils/templates/pustaka/', import.meta.url);
    const all = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const texts = all.flatMap((json) => Array.from(json.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, text = '']) => text));
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => withoutNamed(text) !== text)).toEqual([]);
  });

  it.each(['Bapak '.repeat(3000), 'Budi, '.repeat(3000), 'H. '.repeat(3000), 'A'.repeat(9000), 'Ibu A. '.repeat(2000)])(
    'ends with any text',
    (text) => expect(withoutNamed(text).length).toBeLessThanOrEqual(text.length + 6),
  );
});
