/** The boxes above the lists: the year selector and the GET filters that submit on change (docs/ekinerja.md §4.4, §4.6). */
import type { Ctx } from '../contract';
import { esc } from './escape';
import { group, inputId, select, textInput, type Field, type Pilihan } from './form-markup';
import { PILIHAN_STATUS } from './kamus';
import { isAdmin, skpPegawai } from './lookup';

const SUBMIT = 'onchange="this.form.submit()"';

/** The entry script without its query, e.g. "/v1/index.php". */
function entryScript(ctx: Ctx): string {
  return ctx.url(ctx.route).split('?')[0] ?? '';
}

const TOMBOL_FILTER =
  '<button type="submit" class="btn btn-primary btn-flat"><i class="fa fa-search"></i> Filter</button>';

export function box(title: string, body: string, kind = 'primary'): string {
  return `<div class="box box-${kind}">
<div class="box-header with-border"><h3 class="box-title">${title}</h3></div>
<div class="box-body">
${body}
</div>
</div>`;
}

/** Box "Filter Tahun": POST to `filter`, shows the session year. */
export function filterTahunBox(ctx: Ctx): string {
  const id = 'filterform-tahun';
  return box(
    'Filter Tahun',
    `<form id="${ctx.widgetId()}" class="form-inline kv-form-bs3" action="${esc(ctx.url('filter'))}" method="post" role="form">
${ctx.csrfInput()}
<div class="form-group highlight-addon field-${id} col-12 hide-errors required">
<label class="form-label has-star sr-only" for="${id}">Tahun</label>
<div class="input-group"><span class="input-group-addon">Tahun</span><input type="number" id="${id}" class="form-control" name="FilterForm[tahun]" value="${ctx.sesi.tahun}" aria-required="true"></div>
<div class="help-block help-block-error"></div>
</div>
${TOMBOL_FILTER}
</form>`,
  );
}

export type FilterControl = Omit<Field, 'value'> & {
  readonly value: string | null;
  readonly options?: Pilihan;
  readonly prompt?: string | null;
  readonly submits?: boolean;
  /** Already rendered control (select2, date picker). */
  readonly html?: string;
};

/** One GET filter form in its box; `r` and the given extra route parameters ride as hidden inputs. */
export function filterBox(
  ctx: Ctx,
  title: string,
  controls: readonly FilterControl[],
  hidden: Readonly<Record<string, string>> = {},
): string {
  const fields = controls.map((control) => {
    const attrs = [control.attrs ?? '', control.submits === true ? SUBMIT : ''].join(' ').trim();
    const field: Field = { name: control.name, label: control.label, value: control.value, attrs };
    const html =
      control.html ??
      (control.options === undefined
        ? textInput({ ...field, attrs: `${attrs} placeholder="${esc(control.label)}"` })
        : select(field, control.options, control.prompt ?? null));
    return group('inline', { ...field, id: control.id ?? inputId(control.name) }, html);
  });
  const inputs = Object.entries({ r: ctx.route, ...hidden }).map(
    ([name, value]) => `<input type="hidden" name="${esc(name)}" value="${esc(value)}">`,
  );
  return box(
    title,
    `<form id="${ctx.widgetId()}" class="form-inline kv-form-bs3" action="${esc(entryScript(ctx))}" method="get" role="form">
${inputs.join('\n')}
${fields.join('\n')}
${TOMBOL_FILTER}
</form>`,
  );
}

/** The select of the employee: a Pegawai can only choose him- or herself. */
export function pilihPegawai(ctx: Ctx, name: string, idPegawai: number | null, submits = false): FilterControl {
  const people = isAdmin(ctx) ? ctx.state.pegawai.filter((p) => p.peran === 'pegawai') : [ctx.saya];
  return {
    name,
    label: 'Pegawai',
    value: idPegawai === null ? null : String(idPegawai),
    options: people.map((p) => [String(p.id), `${p.nama} - ${p.nip}`] as const),
    prompt: isAdmin(ctx) ? '- Pilih Pegawai -' : null,
    submits: submits || isAdmin(ctx),
  };
}

/** Box "Filter RHK" of Daftar RHK and Matriks. The status has no effect on the result, as on the site. */
export function filterRhkBox(ctx: Ctx, chosen: { idPegawai: number | null; nomor: string; status: string }): string {
  const skps = chosen.idPegawai === null ? [] : skpPegawai(ctx.state, chosen.idPegawai, ctx.sesi.tahun);
  return filterBox(ctx, 'Filter RHK', [
    pilihPegawai(ctx, 'KegiatanRhkSearch[id_pegawai]', chosen.idPegawai),
    {
      name: 'KegiatanRhkSearch[nomor_skp]',
      label: 'No SKP',
      value: chosen.nomor,
      options: skps.map((skp) => [skp.nomor, skp.nomor] as const),
      prompt: '- Pilih SKP -',
      submits: true,
    },
    {
      name: 'KegiatanRhkSearch[id_kegiatan_status]',
      label: 'Status',
      value: chosen.status,
      options: PILIHAN_STATUS,
      prompt: 'Semua',
      submits: true,
    },
  ]);
}

/** Whose data a list shows: a Pegawai always his or her own, whatever the parameter says. */
export function idPegawaiTerpilih(ctx: Ctx, name: string): number | null {
  if (!isAdmin(ctx)) return ctx.saya.id;
  const text = ctx.get.get(name) ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}
