/** "Catatan" of an indikator or a harian entry: notes in a form that is never closed (docs/ekinerja.md §4.9). */
import type { Ctx, Routes, SimResponse } from '../contract';
import { waktuWib } from '../core/waktu';
import { esc } from './escape';
import { waktuLengkap } from './kamus';
import { byId, findIndikator, idParam, isPemilik, pegawaiOf } from './lookup';
import { DILARANG, TIDAK_ADA } from './pesan';

interface Pemilik {
  readonly idIndikator: number | null;
  readonly idHarian: number | null;
  readonly rows: readonly (readonly [label: string, html: string])[];
  readonly kembali: { readonly label: string; readonly href: string };
}

function catatan(ctx: Ctx, of: Pemilik): SimResponse {
  const teks = ctx.post.get('catatan') ?? '';
  if (ctx.request.method === 'POST' && teks !== '') {
    ctx.state.catatan.push({
      id: ctx.nextId('catatan'),
      idIndikator: of.idIndikator,
      idHarian: of.idHarian,
      idPegawai: ctx.saya.id,
      teks,
      waktu: waktuWib(ctx.now),
    });
    return ctx.redirect(ctx.request.url);
  }
  const notes = ctx.state.catatan
    .filter((n) => n.idIndikator === of.idIndikator && n.idHarian === of.idHarian)
    .map((n) => {
      const trash =
        n.idPegawai === ctx.saya.id
          ? ` <a href="${esc(ctx.url('kinerja/catatan/delete', { id: n.id }))}" data-method="post" data-confirm="Yakin akan menghapus catatan?"><i class="fa fa-trash"></i></a>`
          : '';
      return `<li>${esc(pegawaiOf(ctx.state, n.idPegawai)?.nama)} <small>${waktuLengkap(n.waktu)}</small><br>Catatan : <b>${esc(n.teks)}</b>${trash}</li>`;
    });
  const details = of.rows.map(([label, html]) => `<tr><th>${label}</th><td>${html}</td></tr>`);
  return ctx.page({
    title: 'Catatan',
    crumbs: null,
    body: `<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">Catatan</h3></div>
<div class="box-body">
<table id="${ctx.widgetId()}" class="table table-striped table-bordered detail-view">${details.join('\n')}</table>
<ul class="list-unstyled">${notes.join('\n')}</ul>
<form action="${esc(ctx.request.url)}" method="post">
${ctx.csrfInput()}
<div class="input-group"><input type="text" name="catatan" class="form-control" placeholder="Catatan"><span class="input-group-btn"><button type="submit" class="btn btn-primary btn-flat">Kirim</button></span></div>
</div>
<div class="box-footer">
<a class="btn btn-success btn-flat" href="${esc(of.kembali.href)}"><i class="fa fa-list"></i> ${of.kembali.label}</a>
</div>
</div>`,
  });
}

function catatanIndikator(ctx: Ctx): SimResponse {
  const row = findIndikator(ctx.state, idParam(ctx));
  if (row === undefined) return ctx.error(404, TIDAK_ADA);
  return catatan(ctx, {
    idIndikator: row.id,
    idHarian: null,
    rows: [
      ['Pegawai', esc(pegawaiOf(ctx.state, row.idPegawai)?.nama)],
      ['Indikator', esc(row.nama)],
    ],
    // The site's own slip: the button leads to the page of the older version.
    kembali: { label: 'Daftar Kinerja Tahunan', href: ctx.url('kinerja/kegiatan-tahunan/index-v2') },
  });
}

function catatanHarian(ctx: Ctx): SimResponse {
  const row = byId(ctx.state.harian, idParam(ctx));
  if (row === undefined || row.dihapus) return ctx.error(404, TIDAK_ADA);
  return catatan(ctx, {
    idIndikator: null,
    idHarian: row.id,
    rows: [
      ['Pegawai', esc(pegawaiOf(ctx.state, row.idPegawai)?.nama)],
      ['Uraian', esc(row.uraian)],
    ],
    kembali: { label: 'Daftar Kinerja Harian', href: ctx.url('kinerja/kegiatan-harian/index-v4') },
  });
}

function hapus(ctx: Ctx): SimResponse {
  const row = byId(ctx.state.catatan, idParam(ctx));
  if (row === undefined) return ctx.error(404, TIDAK_ADA);
  if (!isPemilik(ctx, row.idPegawai)) return ctx.error(403, DILARANG);
  ctx.state.catatan.splice(ctx.state.catatan.indexOf(row), 1);
  return ctx.redirectToReferer();
}

export const routes: Routes = {
  'kinerja/kegiatan-tahunan/view-catatan': { methods: ['GET', 'POST'], handler: catatanIndikator },
  'kinerja/kegiatan-harian/view-catatan': { methods: ['GET', 'POST'], handler: catatanHarian },
  'kinerja/catatan/delete': { methods: ['POST'], handler: hapus },
};
