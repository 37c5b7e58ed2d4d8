/** The icons of an indikator: which of them a person sees depends on status and role (docs/ekinerja.md §4.6). */
import type { Ctx, IndikatorRow } from '../contract';
import { esc } from './escape';
import { KONSEP, PERIKSA, TOLAK } from './kamus';
import { isAdmin, isAtasanLangsung, isPemilik } from './lookup';

/** Konsep or Tolak, and owner or admin: may be sent, changed, deleted. */
export function bolehUbahIndikator(ctx: Ctx, row: IndikatorRow): boolean {
  return (row.status === KONSEP || row.status === TOLAK) && isPemilik(ctx, row.idPegawai);
}
/** Periksa, and admin or any Pegawai who is not the owner (the site does not ask for the superior). */
export function bolehSetujuIndikator(ctx: Ctx, row: IndikatorRow): boolean {
  return row.status === PERIKSA && (isAdmin(ctx) || ctx.saya.id !== row.idPegawai);
}
export function bolehTolakIndikator(ctx: Ctx, row: IndikatorRow): boolean {
  return row.status === PERIKSA && ctx.saya.id !== row.idPegawai;
}
/** Direct superior or admin, in any status. */
export function bolehKonsepIndikator(ctx: Ctx, row: IndikatorRow): boolean {
  return isAdmin(ctx) || isAtasanLangsung(ctx, row.idTenure);
}

/** One icon link; `confirm` makes it a plain GET after a browser confirm, `post` a yii.js POST. */
export function ikon(
  href: string,
  icon: string,
  tooltip: string | null,
  extra: { confirm?: string; post?: string } = {},
): string {
  const attrs = [
    `href="${esc(href)}"`,
    tooltip === null ? '' : `title="${esc(tooltip)}" data-toggle="tooltip"`,
    extra.confirm === undefined ? '' : `onclick='return confirm("${extra.confirm}");'`,
    extra.post === undefined ? '' : `data-method="post" data-confirm="${esc(extra.post)}"`,
  ].filter((part) => part !== '');
  return `<a ${attrs.join(' ')}><i class="fa fa-${icon}"></i></a>`;
}

export type IkonIndikator = 'kirim' | 'setuju' | 'tolak' | 'konsep' | 'catatan' | 'lihat' | 'ubah' | 'hapus';

/** The action cell; `only` narrows it (the superior's list has no kirim, ubah, hapus). */
export function ikonIndikator(ctx: Ctx, row: IndikatorRow, only?: readonly IkonIndikator[]): string {
  const link = (action: string) => ctx.url(`kinerja/kegiatan-tahunan/${action}`, { id: row.id });
  const ubah = bolehUbahIndikator(ctx, row);
  const icons: [IkonIndikator, boolean, string][] = [
    [
      'kirim',
      ubah,
      ikon(link('set-periksa-v3'), 'send-o', 'Periksa', { confirm: 'Yakin akan mengirim data untuk diperiksa?' }),
    ],
    [
      'setuju',
      bolehSetujuIndikator(ctx, row),
      ikon(link('set-setuju'), 'check', 'Setujui', { confirm: 'Yakin akan menyetujui data?' }),
    ],
    ['tolak', bolehTolakIndikator(ctx, row), ikon(link('tolak'), 'remove', 'Tolak')],
    [
      'konsep',
      bolehKonsepIndikator(ctx, row),
      ikon(link('set-konsep'), 'refresh', 'Kembalikan Ke Konsep', {
        confirm: 'Yakin akan mengembalikan data menjadi konsep?',
      }),
    ],
    ['catatan', true, ikon(link('view-catatan'), 'comment', 'Lihat Catatan')],
    ['lihat', true, ikon(link('view-v3'), 'eye', 'Lihat')],
    ['ubah', ubah, ikon(link('update-v3'), 'pencil', 'Ubah Indikator')],
    ['hapus', ubah, ikon(link('delete'), 'trash', null, { post: 'Yakin akan menghapus data?' })],
  ];
  return icons
    .filter(([name, shown]) => shown && (only === undefined || only.includes(name)))
    .map(([, , html]) => html)
    .join('\n');
}
