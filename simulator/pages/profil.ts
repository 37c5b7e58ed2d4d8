import type { Ctx, Routes, SimResponse, Tenure } from '../contract';
import { esc } from '../core/html';
import { tanggalPendek } from '../core/waktu';

function riwayat(ctx: Ctx, tenure: Tenure, index: number): string {
  const jabatan = ctx.state.jabatan.find((j) => j.id === tenure.idJabatan);
  const atasan = ctx.state.jabatan.find((j) => j.id === jabatan?.idInduk);
  return `<tr>
<td style="text-align:center">${index + 1}</td>
<td style="text-transform:uppercase">${esc(jabatan?.nama ?? '')}</td>
<td>${esc(jabatan?.instansi ?? '')}</td>
<td>${esc(atasan?.nama ?? '')}</td>
<td style="text-align:center">${tanggalPendek(tenure.tanggalBerlaku)}</td>
<td style="text-align:center">${tanggalPendek(tenure.tanggalMulai)}</td>
<td style="text-align:center">${tanggalPendek(tenure.tanggalSelesai)}</td>
</tr>`;
}

function profil(ctx: Ctx): SimResponse {
  const { saya } = ctx;
  if (saya.peran !== 'pegawai') return ctx.error(403, 'Anda tidak diperbolehkan untuk melakukan aksi ini');
  const rows = [
    ['Nama', saya.nama],
    ['NIP', saya.nip],
    ['Telepon', saya.telepon],
    ['Email', saya.email],
  ].map(
    ([label = '', value = '']) =>
      `<tr><th style="text-align:right" width="180px">${label}</th><td>${esc(value)}</td></tr>`,
  );
  const tenures = ctx.state.tenure.filter((t) => t.idPegawai === saya.id);
  const body = `<div class="pegawai-view box box-primary">
<div class="box-header with-border"><h3 class="box-title">Detail Pegawai</h3></div>
<div class="box-body"><table id="${ctx.widgetId()}" class="table table-striped table-bordered detail-view">${rows.join('\n')}</table></div>
</div>
<div class="box box-success">
<div class="box-header with-border"><h3 class="box-title">Riwayat Unit Kerja / Jabatan / Mutasi / Promosi Pegawai</h3></div>
<div class="box-body">
<table class="table table-bordered">
<thead><tr><th>No</th><th>Jabatan</th><th>Instansi</th><th>Atasan</th><th>Tanggal<br>TMT</th><th>Tanggal<br>Mulai Efektif</th><th>Tanggal<br>Selesai Efektif</th></tr></thead>
<tbody>${tenures.map((tenure, i) => riwayat(ctx, tenure, i)).join('\n')}</tbody>
</table>
</div>
</div>`;
  return ctx.page({
    title: 'Detail Pegawai',
    crumbs: [{ label: 'Pegawai', href: ctx.url('pegawai/index') }, 'Detail Pegawai'],
    body,
  });
}

/** Landing page of a Pegawai. docs/ekinerja.md §4.2. */
export const routes: Routes = { 'pegawai/profil': { methods: ['GET'], handler: profil } };
