/**
 * The status machine of an indikator: Kirim with its ordered checks, Setuju, Tolak, Konsep (docs/ekinerja.md §4.12).
 * All but `tolak` change state by plain GET and answer with a redirect to the Referer and a flash.
 */
import type { Ctx, IndikatorRow, Routes, SimResponse } from '../contract';
import { waktuWib } from '../core/waktu';
import { posted } from './form-post';
import {
  bolehKonsepIndikator,
  bolehSetujuIndikator,
  bolehTolakIndikator,
  bolehUbahIndikator,
} from './indikator-actions';
import { KONSEP, namaBulan, PERIKSA, SETUJU, TOLAK } from './kamus';
import { findIndikator, idParam, isJpt, targetBulan, tenureOf } from './lookup';
import { tolakForm } from './tolak-form';
import { RUSAK, TIDAK_ADA, TIDAK_MEILIKI, TIDAK_MEMILIKI } from './pesan';

/** Januari, or the month of the tenure's start when that is on or after 1 January of the session year (§13.5). */
export function bulanMulai(ctx: Ctx, idTenure: number): number {
  const mulai = tenureOf(ctx.state, idTenure)?.tanggalMulai ?? '';
  return mulai >= `${ctx.sesi.tahun}-01-01` ? Number(mulai.slice(5, 7)) : 1;
}

/** The first month from the start to December in which no indikator of the tenure and year has a target; else null. */
function bulanKosong(ctx: Ctx, row: IndikatorRow): number | null {
  const siblings = new Set(
    ctx.state.indikator
      .filter((i) => !i.dihapus && i.idTenure === row.idTenure && i.tahun === row.tahun)
      .map((i) => i.id),
  );
  const sums = new Map<number, number>();
  for (const bulanan of ctx.state.bulanan) {
    if (!siblings.has(bulanan.idIndikator)) continue;
    sums.set(bulanan.bulan, (sums.get(bulanan.bulan) ?? 0) + Number(bulanan.target ?? '0'));
  }
  for (let bulan = bulanMulai(ctx, row.idTenure); bulan <= 12; bulan += 1) {
    if ((sums.get(bulan) ?? 0) === 0) return bulan;
  }
  return null;
}

/** The refusal of Kirim in the site's words and order, or null. Access (403) is checked before. */
export function tolakanKirim(ctx: Ctx, row: IndikatorRow): string | null {
  if (row.target === null || Number(row.target) === 0) return 'Target iki tahunan tidak boleh kosong';
  // Compared as binary doubles, as the server does (§13.6); no rows at all is a mismatch too.
  if (Number(row.target) !== targetBulan(ctx.state, row.id, null)) {
    return `Jumlah target iki bulanan belum sesuai dengan jumlah target iki tahunan.
                    Periksa kembali matriks target bulannya dari bulan ${namaBulan(bulanMulai(ctx, row.idTenure))} s.d. Desember harus diisi.`;
  }
  const bulan = bulanKosong(ctx, row);
  return bulan === null ? null : `Harus ada minimal 1 target dari seluruh kegiatan pada bulan ${namaBulan(bulan)}`;
}

/** Resolves `id`, asks for the right, else answers 404 or 403 with the page's own words. */
function guarded(
  ctx: Ctx,
  allowed: (ctx: Ctx, row: IndikatorRow) => boolean,
  message: string,
  then: (row: IndikatorRow) => SimResponse,
): SimResponse {
  const row = findIndikator(ctx.state, idParam(ctx));
  if (row === undefined) return ctx.error(404, TIDAK_ADA);
  return allowed(ctx, row) ? then(row) : ctx.error(403, message);
}

function setPeriksa(ctx: Ctx): SimResponse {
  return guarded(ctx, bolehUbahIndikator, TIDAK_MEMILIKI, (row) => {
    const refusal = tolakanKirim(ctx, row);
    if (refusal !== null) {
      ctx.flash('danger', refusal);
    } else if (isJpt(ctx.state, row.idTenure)) {
      row.status = SETUJU;
      ctx.flash('success', 'Data berhasil dikirim');
    } else {
      row.status = PERIKSA;
      ctx.flash('success', 'Data berhasil dikirim untuk diperiksa');
    }
    return ctx.redirectToReferer();
  });
}

function setSetuju(ctx: Ctx): SimResponse {
  return guarded(ctx, bolehSetujuIndikator, TIDAK_MEILIKI, (row) => {
    row.status = SETUJU;
    row.waktuDisetujui = waktuWib(ctx.now);
    row.idPenyetuju = ctx.saya.id;
    ctx.flash('success', 'Data berhasil disetujui');
    return ctx.redirectToReferer();
  });
}

function tolak(ctx: Ctx): SimResponse {
  return guarded(ctx, bolehTolakIndikator, TIDAK_MEILIKI, (row) =>
    tolakForm(ctx, 'KegiatanTahunan', row.keteranganTolak, () => {
      row.status = TOLAK;
      row.keteranganTolak = posted(ctx, 'KegiatanTahunan', 'keterangan_tolak');
    }),
  );
}

/** Without a note the server always breaks down and changes nothing (§13.2). */
function setTolak(ctx: Ctx): SimResponse {
  return guarded(ctx, bolehTolakIndikator, TIDAK_MEILIKI, () => ctx.error(500, RUSAK));
}

function setKonsep(ctx: Ctx): SimResponse {
  return guarded(ctx, bolehKonsepIndikator, TIDAK_MEILIKI, (row) => {
    row.status = KONSEP;
    ctx.flash('success', 'Data berhasil diperbarui');
    return ctx.redirectToReferer();
  });
}

export const routes: Routes = {
  'kinerja/kegiatan-tahunan/set-periksa-v3': { methods: ['GET', 'POST'], handler: setPeriksa },
  'kinerja/kegiatan-tahunan/set-setuju': { methods: ['GET', 'POST'], handler: setSetuju },
  'kinerja/kegiatan-tahunan/tolak': { methods: ['GET', 'POST'], handler: tolak },
  'kinerja/kegiatan-tahunan/set-tolak': { methods: ['GET', 'POST'], handler: setTolak },
  'kinerja/kegiatan-tahunan/set-konsep': { methods: ['GET', 'POST'], handler: setKonsep },
};
