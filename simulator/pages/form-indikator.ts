/** Form Indikator Kinerja Individu: new, update, delete (docs/ekinerja.md §4.8; limits §13.4, §13.10, §13.12). */
import type { Ctx, IndikatorRow, RhkRow, Routes, SimResponse } from '../contract';
import { angkaSah } from '../core/angka';
import { waktuWib } from '../core/waktu';
import { dataForm, group, select, select2, textarea, textInput, type Field } from './form-markup';
import {
  characters,
  isBlank,
  isPosted,
  kosong,
  posted,
  referrerOf,
  storedNumber,
  submit,
  type Errors,
} from './form-post';
import { bolehUbahIndikator } from './indikator-actions';
import { KONSEP, PERSPEKTIF, PILIHAN_ASPEK } from './kamus';
import { findIndikator, findRhk, idParam, isJpt } from './lookup';
import { renstraOf } from './renstra';
import { TIDAK_ADA, TIDAK_MEILIKI } from './pesan';

const MODEL = 'KegiatanTahunan';

interface Draft {
  readonly rhk: RhkRow;
  readonly jpt: boolean;
  aspek: string | null;
  nama: string | null;
  target: string | null;
  satuan: string | null;
  perspektif: readonly string[];
}

function load(ctx: Ctx, draft: Draft): void {
  draft.aspek = posted(ctx, MODEL, 'id_kegiatan_aspek') ?? draft.aspek;
  draft.nama = posted(ctx, MODEL, 'nama') ?? draft.nama;
  draft.target = posted(ctx, MODEL, 'target') ?? draft.target;
  draft.satuan = posted(ctx, MODEL, 'satuan') ?? draft.satuan;
  const many = ctx.post.getAll(`${MODEL}[perspektif][]`);
  if (many.length > 0 || ctx.post.has(`${MODEL}[perspektif]`)) draft.perspektif = many;
}

function validate(draft: Draft): Errors {
  const errors: Errors = {};
  if (!draft.jpt) {
    if (isBlank(draft.aspek)) errors['id_kegiatan_aspek'] = kosong('Aspek');
    else if (!/^\s*[+-]?\d+\s*$/.test(draft.aspek ?? '')) errors['id_kegiatan_aspek'] = 'Aspek harus berupa integer.';
  }
  const nama = draft.nama ?? '';
  if (isBlank(nama)) errors['nama'] = kosong('Indikator');
  else if (characters(nama) > 500) errors['nama'] = 'Indikator harus memiliki paling banyak 500 karakter.';
  const target = draft.target ?? '';
  if (isBlank(target)) errors['target'] = kosong('Target');
  else if (!angkaSah(target)) errors['target'] = 'Target harus berupa angka.';
  if (isBlank(draft.satuan)) errors['satuan'] = kosong('Satuan');
  if (draft.jpt && draft.perspektif.length === 0) errors['perspektif'] = kosong('Perspektif');
  return errors;
}

/** What the validated draft becomes in the table; a satuan beyond 255 characters is cut silently. */
function values(draft: Draft) {
  return {
    idAspek: isBlank(draft.aspek) ? null : Number(draft.aspek),
    nama: draft.nama ?? '',
    target: storedNumber(draft.target ?? ''),
    satuan: Array.from(draft.satuan ?? '')
      .slice(0, 255)
      .join(''),
    perspektif: draft.perspektif.join(';'),
  };
}

function show(ctx: Ctx, draft: Draft, title: string, errors: Errors): SimResponse {
  const g = (
    attr: string,
    label: string,
    value: string | null,
    extra: Partial<Field>,
    render: (f: Field) => string,
  ) => {
    const field: Field = { name: `${MODEL}[${attr}]`, label, value, error: errors[attr.replace('][', '')], ...extra };
    return group('kartik', field, render(field));
  };
  const rows: string[] = [];
  if (!draft.jpt) {
    rows.push(g('id_kegiatan_aspek', 'Aspek', draft.aspek, {}, (f) => select(f, PILIHAN_ASPEK, '- Pilih Aspek -')));
  }
  const renstra = renstraOf(ctx.state, draft.rhk);
  if (renstra !== null) {
    const chosen = posted(ctx, MODEL, renstra.attribute) ?? '';
    const html = g(renstra.attribute, renstra.label, chosen, {}, (f) =>
      select2(f, renstra.options, [chosen], { placeholder: `- Pilih ${renstra.label} -` }),
    );
    rows.push(`<div id="${renstra.divId}">\n${html}\n</div>`);
  }
  rows.push(
    g('nama', 'Indikator Kinerja Individu', draft.nama, { required: true, attrs: 'rows="5"' }, textarea),
    g('target', 'Target', draft.target, {}, (f) => textInput(f)),
    g('satuan', 'Satuan', draft.satuan, {}, (f) => textInput(f)),
  );
  if (draft.jpt) {
    const field: Field = {
      name: `${MODEL}[perspektif][]`,
      label: 'Perspektif',
      value: null,
      error: errors['perspektif'],
    };
    const options = PERSPEKTIF.map((nama) => [nama, nama] as const);
    const html = select2(field, options, draft.perspektif, { placeholder: '- Pilih Perspektif -', multiple: true });
    rows.push(group('kartik', field, html));
  }
  const creating = title.startsWith('Tambah');
  return ctx.page({
    title,
    crumbs: [{ label: 'IKI', href: ctx.url('kinerja/kegiatan-tahunan/index') }, creating ? title : 'Sunting'],
    body: `<div class="kegiatan-tahunan-${creating ? 'create' : 'update'}">
${dataForm(ctx, {
  flavour: 'kartik',
  boxTitle: 'Form Indikator Kinerja Individu',
  body: rows.join('\n'),
  errors,
  referrer: referrerOf(ctx),
  batal: true,
})}
</div>`,
  });
}

/** Anybody who is logged in may create; no monthly rows come with it (Matriks makes them). */
function create(ctx: Ctx): SimResponse {
  const rhk = findRhk(ctx.state, idParam(ctx, 'id_kegiatan_rhk'));
  if (rhk === undefined) return ctx.error(404, TIDAK_ADA);
  const title = 'Tambah Indikator Kinerja Individu';
  const jpt = isJpt(ctx.state, rhk.idTenure);
  const draft: Draft = { rhk, jpt, aspek: null, nama: null, target: null, satuan: null, perspektif: [] };
  if (!isPosted(ctx, MODEL)) return show(ctx, draft, title, {});
  load(ctx, draft);
  return submit(ctx, {
    validate: () => validate(draft),
    save: () => {
      ctx.state.indikator.push({
        id: ctx.nextId('indikator'),
        idRhk: rhk.id,
        idSkp: rhk.idSkp,
        idTenure: rhk.idTenure,
        idPegawai: rhk.idPegawai,
        tahun: rhk.tahun,
        jenis: rhk.jenis,
        ...values(draft),
        status: KONSEP,
        keteranganTolak: null,
        waktuDibuat: waktuWib(ctx.now),
        waktuDisetujui: null,
        idPenyetuju: null,
        dihapus: false,
      });
    },
    show: (errors) => show(ctx, draft, title, errors),
  });
}

/** The indikator of `id`, or the refusal the site gives. */
function editable(ctx: Ctx): IndikatorRow | SimResponse {
  const row = findIndikator(ctx.state, idParam(ctx));
  if (row === undefined) return ctx.error(404, TIDAK_ADA);
  const admin = ctx.saya.peran === 'admin';
  return admin || bolehUbahIndikator(ctx, row) ? row : ctx.error(403, TIDAK_MEILIKI);
}

function update(ctx: Ctx): SimResponse {
  const row = editable(ctx);
  if ('headers' in row) return row;
  const rhk = findRhk(ctx.state, row.idRhk);
  if (rhk === undefined) return ctx.error(404, TIDAK_ADA);
  const title = 'Sunting Indikator Kinerja Individu';
  const draft: Draft = {
    rhk,
    jpt: isJpt(ctx.state, rhk.idTenure),
    aspek: row.idAspek === null ? null : String(row.idAspek),
    nama: row.nama,
    target: row.target,
    satuan: row.satuan,
    perspektif: row.perspektif === '' ? [] : row.perspektif.split(';'),
  };
  if (!isPosted(ctx, MODEL)) return show(ctx, draft, title, {});
  load(ctx, draft);
  return submit(ctx, {
    validate: () => validate(draft),
    save: () => Object.assign(row, values(draft)),
    show: (errors) => show(ctx, draft, title, errors),
  });
}

/** Also by plain GET (§6.3). */
function hapus(ctx: Ctx): SimResponse {
  const row = editable(ctx);
  if ('headers' in row) return row;
  row.dihapus = true;
  ctx.flash('success', 'Data berhasil dihapus');
  return ctx.redirectToReferer();
}

export const routes: Routes = {
  'kinerja/kegiatan-tahunan/create-v3': { methods: ['GET', 'POST'], handler: create },
  'kinerja/kegiatan-tahunan/update-v3': { methods: ['GET', 'POST'], handler: update },
  'kinerja/kegiatan-tahunan/delete': { methods: ['GET', 'POST'], handler: hapus },
};
