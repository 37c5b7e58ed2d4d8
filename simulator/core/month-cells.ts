import type { BulananRow, Ctx, IndikatorRow } from '../contract';
import { angka } from './angka';
import { esc } from './html';
import { createMissingRows, shownRows } from './monthly-rows';
import { siteUrl } from './url';
import { BULAN_PENDEK } from './waktu';

const ACTION = esc(siteUrl('kinerja/kegiatan-bulanan/editable-update'));
const NBSP = '&nbsp;';

/** The three header rows of the 31 columns, used by the Matriks and by Detail Indikator. docs/ekinerja.md §4.10. */
export const MATRIKS_HEAD = `<tr>
<th rowspan="3" style="width: 50px; text-align: center; vertical-align: middle">No</th>
${(
  [
    ['Rencana Hasil Kerja', 250],
    ['Aspek', 100],
    ['Indikator Kinerja Individu', 250],
    ['Target', 100],
    ['Total Rencana Target', 120],
    ['Total Realisasi', 100],
  ] as const
)
  .map(
    ([head, width]) =>
      `<th rowspan="3" style="width: ${width}px; text-align: center; vertical-align: middle">${head}</th>`,
  )
  .join('\n')}
<th colspan="24" style="width: 1680px; text-align: center">Rencana Target / Realisasi Pada Bulan</th>
</tr>
<tr>
${BULAN_PENDEK.map((bulan) => `<th colspan="2" style="text-align: center">${bulan}</th>`).join('\n')}
</tr>
<tr>
${BULAN_PENDEK.map(
  () =>
    `<th style="text-align: center"><span data-toggle="tooltip" title="Rencana Target">${NBSP}TRGT${NBSP}</span></th>
<th style="text-align: center"><span data-toggle="tooltip" title="Realisasi">${NBSP}REAL${NBSP}</span></th>`,
).join('\n')}
</tr>`;

/** One editable TRGT cell: button, and the popover with its own form. docs/ekinerja.md §4.10. */
export function renderEditableCell(ctx: Ctx, row: BulananRow, csrfInput: string): string {
  const id = ctx.widgetId();
  const form = ctx.widgetId();
  const value = row.target === null ? '' : ` value="${esc(row.target)}"`;
  const text = row.target === null ? '...' : esc(row.target);
  return `<div id="${id}-cont" class="kv-editable">
<button type="button" id="${id}-targ" class="kv-editable-value kv-editable-link" data-toggle="popover-x" data-placement="top" data-target="#${id}-popover">${text}</button>
<div id="${id}-popover" class="kv-editable-popover skip-export has-footer popover popover-x popover-default" role="dialog"><div class="arrow"></div>
<div class="popover-header popover-title"><button type="button" class="close" data-dismiss="popover-x" aria-hidden="true">&times;</button><i class="glyphicon glyphicon-edit"></i> Ubah Target</div>
<div class="popover-body popover-content"><div class="kv-editable-content"><form id="${form}" class="kv-editable-form form-vertical kv-form-bs3" action="${ACTION}" method="post" role="form">
${csrfInput}
<input type="hidden" name="hasEditable" value="0">
<input type="hidden" name="editableKey" value="${row.id}">
<div class="kv-editable-parent form-group"><input type="text" id="${id}" class="kv-editable-input form-control" name="target"${value} placeholder="Input Target..."></div>
</form></div></div>
<div class="popover-footer"><div class="kv-editable-loading" style="display:none">&nbsp;</div><button type="button" class="btn btn-sm btn-default kv-editable-reset" title="Reset"><i class="glyphicon glyphicon-ban-circle"></i></button> <button type="button" class="btn btn-sm btn-primary kv-editable-submit" title="Terapkan"><i class="glyphicon glyphicon-ok"></i></button></div>
</div>
</div>`;
}

const KOSONG: readonly undefined[] = new Array<undefined>(12).fill(undefined);

/** 24 `td`: TRGT and REAL of each month. */
export function renderMonthCells(ctx: Ctx, months: readonly (BulananRow | undefined)[] | undefined): string {
  const csrf = ctx.csrfInput();
  let html = '';
  for (const row of months ?? KOSONG) {
    const target = row === undefined ? '' : renderEditableCell(ctx, row, csrf);
    html += `<td style="text-align: center">${target}</td>\n<td style="text-align: center">${angka(row?.realisasi ?? null, 0)}</td>\n`;
  }
  return html;
}

/** Shown monthly rows of the given indikator; creates the missing ones first, as opening a page does. */
export function openMonths(
  ctx: Ctx,
  indikator: readonly IndikatorRow[],
): ReadonlyMap<number, readonly (BulananRow | undefined)[]> {
  const ids = new Set(indikator.map((row) => row.id));
  const shown = shownRows(ctx.state, ids);
  const missing = [...ids].filter((id) => !shown.has(id));
  for (const id of missing) createMissingRows(ctx.state, id);
  return missing.length === 0 ? shown : shownRows(ctx.state, ids);
}
