/** SKP detail: identity, HASIL KERJA (the RHK table), PERILAKU KERJA, lampiran (docs/ekinerja.md §4.5). */
import type { Ctx, Routes, SimResponse, SkpRow } from '../contract';
import { tanggalPanjang } from '../core/waktu';
import { esc } from './escape';
import { box } from './filter-box';
import { lampiranTable } from './lampiran';
import {
  findSkp,
  idParam,
  isAtasanLangsung,
  isJpt,
  isPemilik,
  jabatanOfTenure,
  pegawaiOf,
  pemilikSkp,
  tenureAtasan,
} from './lookup';
import { rhkTable } from './rhk-table';
import { DILARANG, TIDAK_ADA } from './pesan';

/** The seven values every civil servant is rated by; the conduct lists are shortened. */
const PERILAKU: readonly (readonly [string, readonly string[]])[] = [
  ['Berorientasi Pelayanan', ['Memahami dan memenuhi kebutuhan masyarakat', 'Melakukan perbaikan tiada henti']],
  ['Akuntabel', ['Melaksanakan tugas dengan jujur dan bertanggung jawab']],
  ['Kompeten', ['Meningkatkan kompetensi diri', 'Membantu orang lain belajar']],
  ['Harmonis', ['Menghargai setiap orang apapun latar belakangnya']],
  ['Loyal', ['Menjaga rahasia jabatan dan negara']],
  ['Adaptif', ['Cepat menyesuaikan diri menghadapi perubahan']],
  ['Kolaboratif', ['Memberi kesempatan kepada berbagai pihak untuk berkontribusi']],
];

function identitas(ctx: Ctx, skp: SkpRow): string {
  const person = (idTenure: number | undefined, idPegawai: number | null | undefined) => {
    const pegawai = pegawaiOf(ctx.state, idPegawai ?? null);
    const jabatan = idTenure === undefined ? undefined : jabatanOfTenure(ctx.state, idTenure);
    return [pegawai?.nama, pegawai?.nip, '', jabatan?.nama, jabatan?.instansi];
  };
  const atasan = tenureAtasan(ctx.state, skp.idTenure, skp.tahun);
  const kiri = person(skp.idTenure, pemilikSkp(ctx.state, skp));
  const kanan = person(atasan?.id, atasan?.idPegawai);
  const rows = ['NAMA', 'NIP', 'PANGKAT/GOL RUANG', 'JABATAN', 'UNIT KERJA'].map(
    (label, i) =>
      `<tr><td>${i + 1}</td><td>${label}</td><td>${esc(kiri[i])}</td><td>${i + 1}</td><td>${label}</td><td>${esc(kanan[i])}</td></tr>`,
  );
  return `<table class="table table-bordered">
<tr><th>NO</th><th colspan="2">PEGAWAI YANG DINILAI</th><th>NO</th><th colspan="2">PEJABAT PENILAI KINERJA</th></tr>
${rows.join('\n')}
</table>`;
}

function perilaku(): string {
  const rows = PERILAKU.map(
    ([nama, items], i) => `<tr><td rowspan="2">${i + 1}</td><td colspan="2">${nama}</td></tr>
<tr><td><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></td><td>Ekspektasi Khusus Pimpinan:</td></tr>`,
  );
  return `<table class="table table-bordered">\n${rows.join('\n')}\n</table>`;
}

function view(ctx: Ctx): SimResponse {
  const skp = findSkp(ctx.state, idParam(ctx));
  if (skp === undefined) return ctx.error(404, TIDAK_ADA);
  const pemilik = isPemilik(ctx, pemilikSkp(ctx.state, skp));
  if (!pemilik && !isAtasanLangsung(ctx, skp.idTenure)) return ctx.error(403, DILARANG);
  const jpt = isJpt(ctx.state, skp.idTenure);
  const button = (color: string, icon: string, text: string, href: string, attrs = '') =>
    `<a class="btn btn-${color} btn-flat" href="${esc(href)}"${attrs}><i class="fa fa-${icon}"></i> ${text}</a>`;
  const params = { id_instansi_pegawai_skp: skp.id };
  const buttons = [
    pemilik ? button('success', 'plus', 'Tambah RHK', ctx.url('kinerja/kegiatan-rhk/create', params)) : '',
    button(
      'primary',
      'file-pdf-o',
      'Cetak SKP',
      ctx.url('kinerja/instansi-pegawai-skp/export-pdf-skp-v3', { id: skp.id }),
      ' target="_blank"',
    ),
    jpt
      ? button('primary', 'list', 'Manual Indikator Kinerja', ctx.url('kinerja/kegiatan-tahunan/index-mik', params))
      : '',
  ].filter((html) => html !== '');
  const periode = `${tanggalPanjang(skp.tanggalMulai).replace(/ \d+$/, '')} SD ${tanggalPanjang(skp.tanggalSelesai)}`;
  const lampiran = jpt ? '' : box('Lampiran SKP', lampiranTable(ctx, skp));
  const penilaian =
    ctx.saya.id === pemilikSkp(ctx.state, skp)
      ? ''
      : box(
          `Penilaian SKP Tahun ${skp.tahun}`,
          '<table class="table table-bordered"><tr><th>Periode</th><th>Nilai</th></tr></table>',
        );
  return ctx.page({
    title: 'Detail SKP Pegawai',
    crumbs: [
      { label: 'Daftar SKP', href: ctx.url('kinerja/instansi-pegawai-skp/index-v3', { mode: 'pegawai' }) },
      'Detail SKP Pegawai',
    ],
    body: `<div class="instansi-pegawai-skp-view box box-primary">
<div class="box-header with-border">
${buttons.join('\n')}
</div>
<div class="box-body">
<p><b>PERIODE PENILAIAN: ${periode}</b></p>
${identitas(ctx, skp)}
<p><b>HASIL KERJA</b></p>
${rhkTable(ctx, skp)}
<p><b>PERILAKU KERJA</b></p>
${perilaku()}
</div>
</div>
${lampiran}
${penilaian}`,
  });
}

export const routes: Routes = {
  'kinerja/instansi-pegawai-skp/view-v3': { methods: ['GET'], handler: view },
};
