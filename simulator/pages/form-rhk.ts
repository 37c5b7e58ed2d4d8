/** Form RHK: new, tahapan, update (docs/ekinerja.md §4.7, §13.10: option ids are not checked). */
import type { Ctx, RhkRow, Routes, SimResponse, SkpRow } from '../contract';
import { dataForm, group, select, textarea, textInput, type Field, type Pilihan } from './form-markup';
import { isBlank, isPosted, kosong, posted, referrerOf, submit, type Errors } from './form-post';
import { PILIHAN_JENIS } from './kamus';
import {
  findRhk,
  findSkp,
  idParam,
  isJpt,
  isPemilik,
  jabatanOfTenure,
  nomorSkpLengkap,
  pemilikSkp,
  tenureAtasan,
} from './lookup';
import { DILARANG, TIDAK_ADA } from './pesan';

const MODEL = 'KegiatanRhk';
const LABEL_ATASAN = 'Rencana Hasil Kerja Atasan Yang Diintervensi';

/** Utama RHK (tahapan included) of the person who holds the position above, in the RHK's year. */
export function pilihanAtasan(ctx: Ctx, idTenure: number, tahun: number): Pilihan {
  const atasan = tenureAtasan(ctx.state, idTenure, tahun);
  if (atasan === undefined) return [];
  return ctx.state.rhk
    .filter((r) => !r.dihapus && r.idPegawai === atasan.idPegawai && r.tahun === tahun && r.jenis === 1)
    .map((r) => [String(r.id), r.nama] as const);
}

/** Not demanded of JPT nor of a position without an eselon record. */
function wajibAtasan(ctx: Ctx, idTenure: number): boolean {
  const eselon = jabatanOfTenure(ctx.state, idTenure)?.idEselon ?? null;
  return eselon !== null && !isJpt(ctx.state, idTenure);
}

interface Draft {
  skp: SkpRow;
  induk: RhkRow | null;
  tahun: number;
  jenis: string | null;
  nama: string | null;
  atasan: string | null;
}

function load(ctx: Ctx, draft: Draft): void {
  draft.jenis = posted(ctx, MODEL, 'id_kegiatan_rhk_jenis') ?? draft.jenis;
  draft.nama = posted(ctx, MODEL, 'nama') ?? draft.nama;
  draft.atasan = posted(ctx, MODEL, 'id_kegiatan_rhk_atasan') ?? draft.atasan;
}

function integerError(label: string, value: string | null, required: boolean): string | null {
  if (isBlank(value)) return required ? kosong(label) : null;
  return /^\s*[+-]?\d+\s*$/.test(value ?? '') ? null : `${label} harus berupa integer.`;
}

function validate(ctx: Ctx, draft: Draft): Errors {
  const errors: Errors = {};
  const atasan = integerError(LABEL_ATASAN, draft.atasan, wajibAtasan(ctx, draft.skp.idTenure));
  if (atasan !== null) errors['id_kegiatan_rhk_atasan'] = atasan;
  const jenis = integerError('Jenis RHK', draft.jenis, true);
  if (jenis !== null) errors['id_kegiatan_rhk_jenis'] = jenis;
  if (isBlank(draft.nama)) errors['nama'] = kosong('Rencana Hasil Kerja');
  return errors;
}

function show(ctx: Ctx, draft: Draft, title: string, errors: Errors): SimResponse {
  const field = (attr: string, label: string, value: string | null, extra: Partial<Field> = {}): Field => ({
    name: `${MODEL}[${attr}]`,
    label,
    value,
    error: errors[attr],
    ...extra,
  });
  const g = (f: Field, render: (f: Field) => string) => group('bootstrap', f, render(f));
  const nomor = nomorSkpLengkap(ctx.state, draft.skp);
  const rows = [g(field('nomorSkpLengkap', 'Nomor SKP', nomor, { attrs: 'rows="3" readonly' }), textarea)];
  if (draft.induk !== null) {
    rows.push(g(field('namaInduk', 'Rencana Hasil Kerja Induk', draft.induk.nama, { attrs: 'readonly' }), textInput));
  }
  if (!isJpt(ctx.state, draft.skp.idTenure)) {
    const options = pilihanAtasan(ctx, draft.skp.idTenure, draft.tahun);
    rows.push(
      g(field('id_kegiatan_rhk_atasan', LABEL_ATASAN, draft.atasan), (f) =>
        select(f, options, '- Pilih Rencana Hasil kerja Atasan Yang Diintervensi -'),
      ),
    );
  }
  rows.push(
    g(field('id_kegiatan_rhk_jenis', 'Jenis RHK', draft.jenis, { required: true }), (f) =>
      select(f, PILIHAN_JENIS, '- Pilih Jenis RHK -'),
    ),
    g(field('nama', 'Rencana Hasil Kerja', draft.nama, { required: true, attrs: 'rows="5"' }), textarea),
  );
  const creating = title.startsWith('Tambah');
  return ctx.page({
    title,
    crumbs: [{ label: 'RHK', href: ctx.url('kinerja/kegiatan-rhk/index') }, creating ? title : 'Sunting'],
    body: `<div class="kegiatan-rhk-${creating ? 'create' : 'update'}">
${dataForm(ctx, {
  flavour: 'bootstrap',
  boxTitle: 'Form RHK',
  body: rows.join('\n'),
  errors,
  referrer: referrerOf(ctx),
  batal: false,
})}
</div>`,
  });
}

function ids(draft: Draft): { jenis: number; idAtasan: number | null; nama: string } {
  return {
    jenis: Number(draft.jenis),
    idAtasan: isBlank(draft.atasan) ? null : Number(draft.atasan),
    nama: draft.nama ?? '',
  };
}

function create(ctx: Ctx): SimResponse {
  const induk = findRhk(ctx.state, idParam(ctx, 'id_induk')) ?? null;
  const skp = findSkp(ctx.state, induk === null ? idParam(ctx, 'id_instansi_pegawai_skp') : induk.idSkp);
  if (skp === undefined || !isPemilik(ctx, pemilikSkp(ctx.state, skp))) return ctx.error(403, DILARANG);
  const tahun = ctx.sesi.tahun;
  const draft: Draft = { skp, induk, tahun, jenis: null, nama: null, atasan: null };
  if (!isPosted(ctx, MODEL)) return show(ctx, draft, 'Tambah RHK', {});
  load(ctx, draft);
  return submit(ctx, {
    validate: () => validate(ctx, draft),
    save: () => {
      ctx.state.rhk.push({
        id: ctx.nextId('rhk'),
        idSkp: skp.id,
        idTenure: skp.idTenure,
        idPegawai: pemilikSkp(ctx.state, skp) ?? ctx.saya.id,
        tahun,
        idInduk: induk?.id ?? null,
        dihapus: false,
        ...ids(draft),
      });
    },
    show: (errors) => show(ctx, draft, 'Tambah RHK', errors),
  });
}

function update(ctx: Ctx): SimResponse {
  const rhk = findRhk(ctx.state, idParam(ctx));
  const skp = findSkp(ctx.state, rhk?.idSkp ?? null);
  if (rhk === undefined || skp === undefined) return ctx.error(404, TIDAK_ADA);
  if (!isPemilik(ctx, rhk.idPegawai)) return ctx.error(403, DILARANG);
  const draft: Draft = {
    skp,
    induk: findRhk(ctx.state, rhk.idInduk) ?? null,
    tahun: rhk.tahun,
    jenis: String(rhk.jenis),
    nama: rhk.nama,
    atasan: rhk.idAtasan === null ? null : String(rhk.idAtasan),
  };
  if (!isPosted(ctx, MODEL)) return show(ctx, draft, 'Sunting RHK', {});
  load(ctx, draft);
  return submit(ctx, {
    validate: () => validate(ctx, draft),
    save: () => Object.assign(rhk, ids(draft)),
    show: (errors) => show(ctx, draft, 'Sunting RHK', errors),
  });
}

export const routes: Routes = {
  'kinerja/kegiatan-rhk/create': { methods: ['GET', 'POST'], handler: create },
  'kinerja/kegiatan-rhk/update': { methods: ['GET', 'POST'], handler: update },
};
