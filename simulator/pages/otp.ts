import type { Ctx, Routes, SimResponse } from '../contract';
import { esc } from '../core/html';
import { enter, loginDocument } from './login';

/** Code of people who have none of their own, once a second factor is asked of them. */
export const OTP_CONTOH = '246810';

function render(ctx: Ctx, wrong: boolean): SimResponse {
  const alert = wrong
    ? `<div class="alert-danger alert fade in"><button type="button" class="close" data-dismiss="alert" aria-hidden="true">&times;</button>
<i class="icon fa fa-ban"></i>Kode OTP salah atau sudah kedaluwarsa.</div>`
    : '';
  const inner = `${alert}
<p class="login-box-msg">Masukkan Kode OTP</p>
<form id="otp-form" action="${esc(ctx.request.url)}" method="post" autocomplete="off">
${ctx.csrfInput()}
<div class="form-group field-dynamicmodel-otp required">
<input type="text" id="dynamicmodel-otp" class="form-control" name="DynamicModel[otp]" maxlength="6" placeholder="Kode OTP" aria-required="true">
<p class="help-block help-block-error"></p>
</div>
<button type="submit" class="btn btn-primary btn-block btn-flat">Verifikasi</button>
</form>`;
  return loginDocument(ctx, 'Verifikasi OTP', inner);
}

function otp(ctx: Ctx): SimResponse {
  const id = ctx.sesi.menungguOtp;
  if (id === null) return ctx.redirect(ctx.url('site/login'));
  if (ctx.request.method === 'GET') return render(ctx, false);
  const code = ctx.state.pegawai.find((p) => p.id === id)?.otp ?? OTP_CONTOH;
  return ctx.post.get('DynamicModel[otp]') === code ? enter(ctx, id) : render(ctx, true);
}

/** The second factor page that may follow the login. docs/ekinerja.md §10. */
export const routes: Routes = { 'site/otp': { methods: ['GET', 'POST'], login: false, handler: otp } };
