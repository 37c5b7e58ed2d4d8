/** The entry form of Kinerja Harian with its rules (docs/ekinerja.md §4.14, §13.4, §13.8, §13.9, §13.11). */
import type { Ctx, HarianRow, Routes, SimResponse } from '../contract';
import { namaHari, tanggalPendek, waktuWib } from '../core/waktu';
import { esc } from './escape';
import { dataForm, group, select, textarea, textInput, type Field, type Pilihan } from './form-markup';
import { isPosted, posted, referrerOf, storedNumber, submit, type Errors } from './form-post';
import { periksaHarian, simpanJam, type HarianDraft } from './harian-rules';
import { datePicker } from './harian-search';
import { findHarian } from './kinerja-harian';
import { KONSEP, SETUJU } from './kamus';
import { byId, idParam, nomorSkpLengkap, skpPegawai, targetBulan, tenureBerlaku } from './lookup';
import { hitungBulan } from './realisasi';
import { RUSAK, TIDAK_ADA } from './pesan';

const MODEL = 'KegiatanHarian';

/** Own approved indikator of the jenis and session year with a target (0 counts) in the month of the date. */
export function pilihanIndikator(ctx: Ctx, idPegawai: number, jenis: number, tanggal: string): Pilihan {
  const bulan = Number(tanggal.slice(5, 7));
  return ctx.state.indikator
    .filter(
      (i) =>
        !i.dihapus &&
        i.idPegawai === idPegawai &&
        i.status === SETUJU &&
        i.jenis === jenis &&
        i.tahun === ctx.sesi.tahun &&
        targetBulan(ctx.state, i.id, bulan) !== null,
    )
    .map((i) => [String(i.id), i.nama] as const);
}

function load(ctx: Ctx, draft: HarianDraft): void {
  draft.idIndikator = posted(ctx, MODEL, 'id_kegiatan_tahunan') ?? draft.idIndikator;
  draft.idTambahan = posted(ctx, MODEL, 'id_kegiatan_harian_tambahan') ?? draft.idTambahan;
  draft.uraian = posted(ctx, MODEL, 'uraian') ?? draft.uraian;
  draft.realisasi = posted(ctx, MODEL, 'realisasi') ?? draft.realisasi;
  draft.jamMulai = posted(ctx, MODEL, 'jam_mulai') ?? draft.jamMulai;
  draft.jamSelesai = posted(ctx, MODEL, 'jam_selesai') ?? draft.jamSelesai;
}

function timePicker(field: Field): string {
  return `<div class="bootstrap-timepicker input-group">${textInput(field)}<span class="input-group-addon picker"><i class="glyphicon glyphicon-time"></i></span></div>`;
}

function show(ctx: Ctx, draft: HarianDraft, title: string, errors: Errors): SimResponse {
  const field = (attr: string, label: string, value: string | null, extra: Partial<Field> = {}): Field => ({
    name: `${MODEL}[${attr}]`,
    label,
    value,
    error: errors[attr],
    ...extra,
  });
  /** Label and slot outside, the control in a small layout table beside its hint icon. */
  const g = (f: Field, render: (f: Field) => string, hint?: string) =>
    group(
      'kartik',
      f,
      hint === undefined
        ? render(f)
        : `<table style="width: 100%"><tr><td>${render(f)}</td><td style="width: 30px; text-align: center"><i class="fa fa-question-circle" title="${esc(hint)}" data-toggle="tooltip"></i></td></tr></table>\n<div class="kv-hint-block" style="display: none">${esc(hint)}</div>`,
    );
  const rows = [g(field('tanggal', 'Tanggal', draft.tanggal, { attrs: 'disabled' }), datePicker, 'Tanggal kegiatan')];
  if (draft.jenis === 1) {
    const tenure = tenureBerlaku(ctx.state, draft.idPegawai, draft.tanggal)[0];
    const skp = skpPegawai(ctx.state, draft.idPegawai, Number(draft.tanggal.slice(0, 4))).find(
      (row) => row.idTenure === tenure?.id,
    );
    const nomor = skp === undefined ? null : nomorSkpLengkap(ctx.state, skp);
    rows.push(g(field('nomorSkpLengkap', 'Nomor SKP', nomor, { attrs: 'readonly' }), textarea));
  } else {
    const options = ctx.state.tambahan
      .filter((row) => ![2, 3, 4].includes(row.id))
      .map((row) => [String(row.id), row.nama] as const);
    rows.push(
      g(field('id_kegiatan_harian_tambahan', 'Kegiatan Tambahan', draft.idTambahan), (f) =>
        select(f, options, '- Pilih Kegiatan Tambahan -'),
      ),
    );
  }
  const indikator = pilihanIndikator(ctx, draft.idPegawai, draft.jenis, draft.tanggal);
  rows.push(
    g(
      field('id_kegiatan_tahunan', 'Indikator Kinerja Individu', draft.idIndikator),
      (f) => select(f, indikator, '- Indikator Kinerja Individu -'),
      'Hanya menampilkan daftar kegiatan SKP yang sudah disetujui',
    ),
    g(
      field('uraian', 'Uraian', draft.uraian, { required: true, attrs: 'rows="4" minLength="20"' }),
      textarea,
      'Uraian kegiatan',
    ),
    g(field('realisasi', 'Realisasi', draft.realisasi), (f) => textInput(f), 'Realisasi'),
    g(field('jam_mulai', 'Jam Mulai', draft.jamMulai, { required: true }), timePicker, 'Jam mulai kegiatan'),
    g(field('jam_selesai', 'Jam Selesai', draft.jamSelesai, { required: true }), timePicker, 'Jam selesai kegiatan'),
  );
  const creating = title.startsWith('Tambah');
  return ctx.page({
    title,
    crumbs: [
      { label: 'Kegiatan Harians', href: ctx.url('kinerja/kegiatan-harian/index-v4') },
      creating ? title : 'Sunting',
    ],
    body: `<div class="kegiatan-harian-${creating ? 'create' : 'update'}">
${dataForm(ctx, {
  flavour: 'kartik',
  boxTitle: 'Form Kinerja Harian',
  body: rows.join('\n'),
  errors: null,
  referrer: referrerOf(ctx),
  batal: true,
})}
</div>`,
  });
}

function values(draft: HarianDraft) {
  const id = (text: string | null) => (text === null || text === '' ? null : Number(text));
  return {
    idIndikator: id(draft.idIndikator),
    idTambahan: draft.jenis === 2 ? id(draft.idTambahan) : null,
    uraian: draft.uraian ?? '',
    realisasi: storedNumber(draft.realisasi ?? ''),
    jamMulai: simpanJam(draft.jamMulai ?? ''),
    jamSelesai: simpanJam(draft.jamSelesai ?? ''),
  };
}

/** Today, whatever is posted; only an admin's diskresi for exactly the URL's date lets another day through. */
function tanggalBaru(ctx: Ctx): string {
  const wanted = ctx.get.get('tanggal') ?? '';
  const allowed =
    /^2022-0[45]-\d\d$/.test(wanted) ||
    ctx.state.diskresi.some((d) => d.idPegawai === ctx.saya.id && d.tanggal === wanted);
  return allowed ? wanted : ctx.hariIni;
}

function create(ctx: Ctx): SimResponse {
  const jenis = ctx.get.get('id_kegiatan_harian_jenis') === '2' ? 2 : 1;
  const tanggal = tanggalBaru(ctx);
  const jam = waktuWib(ctx.now).slice(11, 16);
  const title = `Tambah Kinerja Harian : ${namaHari(tanggal)}, ${tanggalPendek(tanggal)}`;
  const draft: HarianDraft = {
    idPegawai: ctx.saya.id,
    jenis,
    tanggal,
    idIndikator: null,
    idTambahan: null,
    uraian: null,
    realisasi: null,
    jamMulai: jam,
    jamSelesai: jam,
  };
  if (!isPosted(ctx, MODEL)) return show(ctx, draft, title, {});
  load(ctx, draft);
  const tenure = tenureBerlaku(ctx.state, ctx.saya.id, ctx.hariIni)[0];
  return submit(ctx, {
    validate: () => {
      const errors = periksaHarian(draft, { uraianLama: null, update: false, kenal: (id) => kenal(ctx, id) });
      if (tenure === undefined) errors['id_instansi'] = 'Instansi tidak boleh kosong.';
      return errors;
    },
    save: () => {
      if (tenure === undefined) return;
      ctx.state.harian.push({
        id: ctx.nextId('harian'),
        idPegawai: ctx.saya.id,
        idTenure: tenure.id,
        jenis,
        tanggal,
        ...values(draft),
        status: KONSEP,
        keteranganTolak: null,
        waktuDibuat: waktuWib(ctx.now),
        dihapus: false,
      });
    },
    show: (errors) => show(ctx, draft, title, errors),
  });
}

function kenal(ctx: Ctx, id: number): boolean {
  return byId(ctx.state.indikator, id) !== undefined;
}

/** Any entry in any status; a utama entry without a known indikator breaks the server down (§13.8). */
function update(ctx: Ctx): SimResponse {
  const row: HarianRow | undefined = findHarian(ctx, idParam(ctx));
  if (row === undefined) return ctx.error(404, TIDAK_ADA);
  const title = 'Sunting Kegiatan Harian';
  const draft: HarianDraft = {
    idPegawai: row.idPegawai,
    jenis: row.jenis,
    tanggal: row.tanggal,
    idIndikator: row.idIndikator === null ? null : String(row.idIndikator),
    idTambahan: row.idTambahan === null ? null : String(row.idTambahan),
    uraian: row.uraian,
    realisasi: row.realisasi,
    jamMulai: row.jamMulai.slice(0, 5),
    jamSelesai: row.jamSelesai.slice(0, 5),
  };
  if (!isPosted(ctx, MODEL)) return show(ctx, draft, title, {});
  load(ctx, draft);
  const id = Number(draft.idIndikator);
  if (row.jenis === 1 && (draft.idIndikator === null || draft.idIndikator === '' || !kenal(ctx, id))) {
    return ctx.error(500, RUSAK);
  }
  return submit(ctx, {
    validate: () =>
      periksaHarian(draft, {
        uraianLama: row.uraian,
        update: ctx.post.has(`${MODEL}[id_kegiatan_harian_tambahan]`),
        kenal: (known) => kenal(ctx, known),
      }),
    save: () => {
      Object.assign(row, values(draft));
      if (row.status === SETUJU && row.idIndikator !== null) {
        hitungBulan(ctx.state, row.idIndikator, Number(row.tanggal.slice(5, 7)));
      }
    },
    show: (errors) => show(ctx, draft, title, errors),
  });
}

export const routes: Routes = {
  'kinerja/kegiatan-harian/create-v4': { methods: ['GET', 'POST'], handler: create },
  'kinerja/kegiatan-harian/update-v4': { methods: ['GET', 'POST'], handler: update },
};
