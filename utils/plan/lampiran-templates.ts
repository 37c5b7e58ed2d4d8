/**
 * A standard sentence for each content the guide asks of the lampiran (docs/ekinerja.md §4.11, §12 G3). Our own wording,
 * in Indonesian whatever the interface's language: it is what the atasan reads. The person sees and edits it first.
 */

const SENTENCES: Readonly<Record<string, string>> = {
  sdm: 'Sumber daya manusia: pegawai pelaksana dan rekan satu tim sesuai pembagian tugas.',
  anggaran: 'Anggaran: pembiayaan kegiatan sesuai dokumen pelaksanaan anggaran unit kerja.',
  peralatan: 'Peralatan kerja: komputer atau laptop, printer, dan alat tulis kantor.',
  pendampingan: 'Pendampingan pimpinan: arahan dan bimbingan atasan selama pekerjaan berlangsung.',
  sarana: 'Sarana dan prasarana: ruang kerja, jaringan internet, dan ruang rapat.',
  jadwal:
    'Jadwal pelaporan: perkembangan tiap rencana kinerja dilaporkan kepada atasan pada akhir bulan dan dirangkum tiap triwulan.',
  bukti: 'Bukti kinerja: laporan, notulen, dan dokumentasi sesuai hasil tiap rencana kinerja.',
  positif:
    'Konsekuensi positif bila target tercapai: penghargaan materiil atau nonmateriil dan kesempatan mendapat penugasan baru.',
  negatif: 'Konsekuensi negatif bila target tidak tercapai: teguran dan pengalihan penugasan.',
};

/** The existing text, unchanged, followed by one line for exactly the missing contents. Unknown contents add nothing. */
export function completedUraian(existing: string, missing: readonly string[]): string {
  const lines = missing.flatMap((content) => SENTENCES[content] ?? []);
  return [...(existing.trim() === '' ? [] : [existing]), ...lines].join('\n');
}
