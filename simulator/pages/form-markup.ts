/**
 * Form rendering in the two flavours of the site: yii\bootstrap and kartik (docs/ekinerja.md §1.6).
 * A field knows its name, label, value and error; the flavour decides classes and slots.
 */
import type { Ctx } from '../contract';
import { esc } from './escape';

export type Flavour = 'bootstrap' | 'bootstrap-horizontal' | 'kartik' | 'kartik-horizontal' | 'inline';
export type Pilihan = readonly (readonly [value: string, label: string])[];

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** Extra attributes of the control, e.g. `rows="5"`. */
  readonly attrs?: string;
  /** Overrides the derived id. */
  readonly id?: string;
}

/** `KegiatanRhk[nama]` → `kegiatanrhk-nama`; a trailing `[]` is dropped. */
export function inputId(name: string): string {
  return name.toLowerCase().replace(/\[\]$/, '').replaceAll('][', '-').replaceAll('[', '-').replaceAll(']', '');
}

function common(field: Field): string {
  return [
    `id="${field.id ?? inputId(field.name)}" class="form-control" name="${esc(field.name)}"`,
    field.attrs,
    field.required === true ? 'aria-required="true"' : '',
    field.error === undefined ? '' : 'aria-invalid="true"',
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

export function textInput(field: Field, type = 'text'): string {
  const value = field.value === null ? '' : ` value="${esc(field.value)}"`;
  return `<input type="${type}" ${common(field)}${value}>`;
}

export function textarea(field: Field): string {
  // The extra line break is what the parser drops again, so that a leading one in the value survives.
  return `<textarea ${common(field)}>\n${esc(field.value)}</textarea>`;
}

export function select(field: Field, options: Pilihan, prompt: string | null): string {
  return `<select ${common(field)}>\n${optionList(options, [field.value ?? ''], prompt)}\n</select>`;
}

export function optionList(options: Pilihan, selected: readonly string[], prompt: string | null): string {
  const rows = options.map(
    ([value, label]) =>
      `<option value="${esc(value)}"${selected.includes(value) ? ' selected' : ''}>${esc(label)}</option>`,
  );
  return (prompt === null ? rows : [`<option value="">${esc(prompt)}</option>`, ...rows]).join('\n');
}

export interface Select2Options {
  readonly placeholder: string;
  readonly multiple?: boolean;
  readonly width?: string;
}

/** A Select2 as rendered before its script runs (§4.8); the values are those of a multiple one too. */
export function select2(
  field: Field,
  options: Pilihan,
  selected: readonly string[],
  { placeholder, multiple = false, width = '100%' }: Select2Options,
): string {
  const id = field.id ?? inputId(field.name);
  const config = `select2_${id.replace(/\W/g, '_')}`;
  const settings = JSON.stringify({ allowClear: true, theme: 'krajee-bs3', width, placeholder, language: 'id' });
  const hidden = multiple ? `<input type="hidden" name="${esc(field.name.replace(/\[\]$/, ''))}" value="">` : '';
  const attrs = [
    field.attrs ?? '',
    multiple ? 'multiple size="4"' : '',
    `data-s2-options="s2options_d6851687" data-krajee-select2="${config}" style="width: 1px; height: 1px; visibility: hidden;"`,
  ].join(' ');
  const list = optionList(options, selected, multiple ? null : placeholder);
  return `${hidden}<div class="kv-plugin-loading loading-${id}">&nbsp;</div><select ${common({ ...field, attrs })}>
${list}
</select><script>window.${config} = ${settings};</script>`;
}

/** The group around a control; `control` is already rendered. */
export function group(flavour: Flavour, field: Field, control: string): string {
  const id = field.id ?? inputId(field.name);
  const kartik = flavour === 'kartik' || flavour === 'kartik-horizontal' || flavour === 'inline';
  const classes = [
    'form-group',
    kartik ? 'highlight-addon' : '',
    `field-${id}`,
    flavour === 'inline' ? 'col-12 hide-errors' : '',
    field.required === true ? 'required' : '',
    field.error === undefined ? '' : 'has-error',
  ].filter((name) => name !== '');
  const horizontal = flavour === 'bootstrap-horizontal' || flavour === 'kartik-horizontal';
  const label = [
    kartik ? 'form-label has-star' : 'control-label',
    flavour === 'kartik-horizontal' ? 'control-label' : '',
    flavour === 'inline' ? 'sr-only' : '',
    horizontal ? 'col-sm-2' : '',
  ].filter((name) => name !== '');
  const slot = kartik
    ? `<div class="help-block help-block-error">${esc(field.error)}</div>`
    : `<p class="help-block help-block-error">${esc(field.error)}</p>`;
  const inner = horizontal ? `<div class="col-sm-8">\n${control}\n${slot}\n</div>` : `${control}\n${slot}`;
  return `<div class="${classes.join(' ')}">
<label class="${label.join(' ')}" for="${id}">${esc(field.label)}</label>
${inner}
</div>`;
}

/** Always present, hidden without errors (§1.6). */
export function errorSummary(errors: Readonly<Record<string, string>>): string {
  const items = Object.values(errors).map((text) => `<li>${esc(text)}</li>`);
  const style = items.length === 0 ? ' style="display:none"' : '';
  return `<div class="error-summary"${style}><p>Silahkan perbaiki kesalahan berikut:</p><ul>${items.join('\n')}</ul></div>`;
}

const CLASS_OF_FORM: Readonly<Record<Flavour, string>> = {
  bootstrap: '',
  'bootstrap-horizontal': 'form-horizontal',
  kartik: 'form-vertical kv-form-bs3',
  'kartik-horizontal': 'form-horizontal kv-form-horizontal kv-form-bs3',
  inline: 'form-inline kv-form-bs3',
};

export interface DataForm {
  readonly flavour: Flavour;
  readonly boxTitle: string;
  readonly body: string;
  readonly errors: Readonly<Record<string, string>> | null;
  readonly referrer: string;
  /** Link "Batal" to the Referer of this request; the forms without one pass false. */
  readonly batal: boolean;
}

/** A whole data form in its box: token, error summary (null = the Harian form has none), body, referrer, Simpan. */
export function dataForm(ctx: Ctx, form: DataForm): string {
  const cls = CLASS_OF_FORM[form.flavour];
  const referer = ctx.request.headers['referer'];
  const href = referer === undefined || referer === '' ? '' : ` href="${esc(referer)}"`;
  const batal = form.batal ? `\n<a class="btn btn-warning btn-flat"${href}><i class="fa fa-remove"></i> Batal</a>` : '';
  return `<form id="${ctx.widgetId()}"${cls === '' ? '' : ` class="${cls}"`} action="${esc(ctx.request.url)}" method="post" role="form">
${ctx.csrfInput()}
<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">${esc(form.boxTitle)}</h3></div>
<div class="box-body">
${form.errors === null ? '' : errorSummary(form.errors)}
${form.body}
<input type="hidden" name="referrer" value="${esc(form.referrer)}">
</div>
<div class="box-footer">
<button type="submit" class="btn btn-success btn-flat"><i class="fa fa-check"></i> Simpan</button>${batal}
</div>
</div>
</form>`;
}
