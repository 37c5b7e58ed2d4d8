import type { Ctx, Routes, SimResponse } from '../contract';
import { esc } from '../core/html';

const FIELDS = [
  { name: 'password_lama', label: 'Password Lama' },
  { name: 'password_baru', label: 'Password Baru' },
  { name: 'password_konfirmasi', label: 'Konfirmasi Password' },
] as const;
type Errors = Partial<Record<(typeof FIELDS)[number]['name'], string>>;

function render(ctx: Ctx, errors: Errors): SimResponse {
  const groups = FIELDS.map(({ name, label }) => {
    const id = `changepasswordform-${name}`;
    const error = errors[name];
    return `<div class="form-group field-${id} required${error === undefined ? '' : ' has-error'}">
<label class="control-label" for="${id}">${label}</label>
<input type="password" id="${id}" class="form-control" name="ChangePasswordForm[${name}]" aria-required="true">
<p class="help-block help-block-error">${esc(error ?? '')}</p>
</div>`;
  });
  const body = `<div class="box box-primary">
<div class="box-header with-border"><h3 class="box-title">Form Ganti Password</h3></div>
<form id="${ctx.widgetId()}" action="${esc(ctx.request.url)}" method="post">
<div class="box-body">${ctx.csrfInput()}
${groups.join('\n')}</div>
<div class="box-footer"><button type="submit" class="btn btn-success btn-flat"><i class="fa fa-check"></i> Simpan</button></div>
</form>
</div>`;
  return ctx.page({ title: 'Ganti Password', crumbs: ['Ganti Password'], body });
}

function changePassword(ctx: Ctx): SimResponse {
  if (ctx.request.method === 'GET') return render(ctx, {});
  const given = (name: string): string => ctx.post.get(`ChangePasswordForm[${name}]`) ?? '';
  const errors: Errors = {};
  for (const { name, label } of FIELDS) if (given(name) === '') errors[name] = `${label} tidak boleh kosong.`;
  if (errors.password_lama === undefined && given('password_lama') !== ctx.saya.password) {
    errors.password_lama = 'Password Lama tidak sesuai';
  }
  if (errors.password_konfirmasi === undefined && given('password_konfirmasi') !== given('password_baru')) {
    errors.password_konfirmasi = 'Konfirmasi Password tidak sesuai';
  }
  if (Object.keys(errors).length > 0) {
    ctx.flash('danger', 'Data gagal disimpan. Silahkan periksa kembali isian Anda.');
    return render(ctx, errors);
  }
  ctx.saya.password = given('password_baru');
  ctx.flash('success', 'Data berhasil disimpan.');
  return ctx.redirect(ctx.url('site/index'));
}

/** Own password; the default one (= NIP) leads here. docs/ekinerja.md §1.4. */
export const routes: Routes = {
  'user/change-password': { methods: ['GET', 'POST'], handler: changePassword },
};
