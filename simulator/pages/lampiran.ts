/**
 * Lampiran SKP: list, form, permanent delete (docs/ekinerja.md §4.11). Only the list asks whose SKP it is, and takes the
 * first one whose nomor contains the asked one (§6.7).
 */
import type { Ctx, LampiranRow, Routes, SimResponse, SkpRow } from '../contract';
import { esc } from './escape';
import { filterBox, idPegawaiTerpilih } from './filter-box';
import { dataForm, group, select2, textarea, type Field } from './form-markup';
import { isBlank, isPosted, kosong, posted, referrerOf, submit, type Errors } from './form-post';
import { byId, findSkp, idParam, isJpt, isPemilik, nomorSkpLengkap, pemilikSkp, skpPegawai } from './lookup';
import { TIDAK_ADA } from './pesan';

const MODEL = 'SkpLampiran';

/** The table of one SKP, also printed in the SKP detail; uraian are raw. */
export function lampiranTable(ctx: Ctx, skp: SkpRow): string {
  const mayEdit = isPemilik(ctx, pemilikSkp(ctx.state, skp));
  const link = (href: string, icon: string, attrs = '') =>
    mayEdit ? ` <a href="${esc(href)}"${attrs}><i class="fa fa-${icon}"></i></a>` : '';
  const groups = ctx.state.lampiranJenis.map((jenis) => {
    const add = link(
      ctx.url('kinerja/skp-lampiran/create', { id_skp: skp.id, id_skp_lampiran_jenis: jenis.id }),
      'plus',
      ' style="color: #3c8dbc"',
    );
    const rows = ctx.state.lampiran
      .filter((row) => row.idSkp === skp.id && row.idJenis === jenis.id)
      .map((row, i) => {
        const pencil = link(ctx.url('kinerja/skp-lampiran/update', { id: row.id }), 'pencil');
        const trash = link(
          ctx.url('kinerja/skp-lampiran/delete', { id: row.id }),
          'trash',
          ' data-method="post" data-confirm="Yakin akan menghapus data?"',
        );
        return `<tr>\n<td style="text-align: center; width: 50px">${i + 1}</td>\n<td>${row.uraian}${pencil}${trash}</td>\n</tr>`;
      });
    return `<tr><th colspan="2">${esc(jenis.nama)}${add}</th></tr>\n${rows.join('\n')}`;
  });
  return `<table class="table table-bordered">\n${groups.join('\n')}\n</table>`;
}

function index(ctx: Ctx): SimResponse {
  const idPegawai = idPegawaiTerpilih(ctx, 'id_pegawai');
  const nomor = ctx.get.get('InstansiPegawaiSkpSearch[nomor]') ?? '';
  const skps = idPegawai === null ? [] : skpPegawai(ctx.state, idPegawai, ctx.sesi.tahun);
  const skp = nomor === '' ? undefined : [...skps].sort((a, b) => a.id - b.id).find((row) => row.nomor.includes(nomor));
  let content = '<i>Silahkan pilih skp terlebibh dahulu</i>';
  if (skp !== undefined) {
    content = isJpt(ctx.state, skp.idTenure) ? 'Lampiran SKP hanya untuk Non JPT' : lampiranTable(ctx, skp);
  }
  const field: Field = { name: 'InstansiPegawaiSkpSearch[nomor]', label: 'Nomor SKP', value: nomor };
  const options = skps.map((row) => [row.nomor, nomorSkpLengkap(ctx.state, row)] as const);
  const html = select2(field, options, [nomor], { placeholder: '- Pilih SKP -', width: '500px' });
  return ctx.page({
    title: 'Lampiran SKP',
    crumbs: [{ label: 'Kinerja Tahunan', href: ctx.url('kinerja/kegiatan-rhk/index') }, 'Lampiran SKP'],
    body: `${filterBox(ctx, 'Filter', [{ ...field, html }], { id_pegawai: String(idPegawai ?? '') })}
<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">Lampiran SKP</h3></div>
<div class="box-body">
${content}
</div>
</div>`,
  });
}

function form(ctx: Ctx, title: string, current: string | null, save: (uraian: string) => void): SimResponse {
  const value = posted(ctx, MODEL, 'uraian') ?? current;
  const creating = title.startsWith('Tambah');
  const show = (errors: Errors) => {
    const field: Field = {
      name: `${MODEL}[uraian]`,
      label: 'Uraian',
      value,
      required: true,
      error: errors['uraian'],
      attrs: 'rows="6"',
    };
    return ctx.page({
      title,
      crumbs: [{ label: 'Skp Lampirans', href: ctx.url('kinerja/skp-lampiran/index') }, creating ? title : 'Sunting'],
      body: `<div class="skp-lampiran-${creating ? 'create' : 'update'}">
${dataForm(ctx, {
  flavour: 'bootstrap-horizontal',
  boxTitle: 'Form SKP Lampiran',
  body: group('bootstrap-horizontal', field, textarea(field)),
  errors,
  referrer: referrerOf(ctx),
  batal: false,
})}
</div>`,
    });
  };
  if (!isPosted(ctx, MODEL)) return show({});
  return submit(ctx, {
    validate: (): Errors => (isBlank(value) ? { uraian: kosong('Uraian') } : {}),
    save: () => save(value ?? ''),
    show,
  });
}

/** Any logged-in person may add to any SKP (§13.10). */
function create(ctx: Ctx): SimResponse {
  const skp = findSkp(ctx.state, idParam(ctx, 'id_skp'));
  const idJenis = idParam(ctx, 'id_skp_lampiran_jenis');
  if (skp === undefined || idJenis === null) return ctx.error(404, TIDAK_ADA);
  return form(ctx, 'Tambah SKP Lampiran', null, (uraian) => {
    ctx.state.lampiran.push({ id: ctx.nextId('lampiran'), idSkp: skp.id, idJenis, uraian });
  });
}

function withRow(ctx: Ctx, then: (row: LampiranRow) => SimResponse): SimResponse {
  const row = byId(ctx.state.lampiran, idParam(ctx));
  return row === undefined ? ctx.error(404, TIDAK_ADA) : then(row);
}

function update(ctx: Ctx): SimResponse {
  return withRow(ctx, (row) =>
    form(ctx, 'Sunting SKP Lampiran', row.uraian, (uraian) => {
      row.uraian = uraian;
    }),
  );
}

function hapus(ctx: Ctx): SimResponse {
  return withRow(ctx, (row) => {
    ctx.state.lampiran.splice(ctx.state.lampiran.indexOf(row), 1);
    ctx.flash('success', 'Data berhasil dihapus');
    return ctx.redirectToReferer();
  });
}

export const routes: Routes = {
  'kinerja/instansi-pegawai-skp/index-lampiran': { methods: ['GET'], handler: index },
  'kinerja/skp-lampiran/create': { methods: ['GET', 'POST'], handler: create },
  'kinerja/skp-lampiran/update': { methods: ['GET', 'POST'], handler: update },
  'kinerja/skp-lampiran/delete': { methods: ['POST'], handler: hapus },
};
