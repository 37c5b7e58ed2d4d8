import type { Ctx, Routes, SimResponse, State } from '../contract';
import { esc } from '../core/html';
import { SCRIPTS, renderHead } from '../core/layout';
import { createLoginGuard } from '../core/login-guard';
import type { LoginGuard } from '../core/login-guard';
import { personOf, rotateCsrf } from '../core/session';
import type { CoreCtx } from '../core/context';
import { ssoUsername } from '../core/sso-token';

const guards = new WeakMap<State, LoginGuard>();
function guardOf(state: State): LoginGuard {
  let guard = guards.get(state);
  if (guard === undefined) guards.set(state, (guard = createLoginGuard()));
  return guard;
}

interface Field {
  readonly name: 'username' | 'password' | 'tahun';
  readonly type: string;
  readonly placeholder: string;
  readonly value: string;
}

function renderField(field: Field, error: string | undefined): string {
  const id = `loginform-${field.name}`;
  const value = field.value === '' ? '' : ` value="${esc(field.value)}"`;
  return `<div class="form-group has-feedback field-${id} required${error === undefined ? '' : ' has-error'}">
<input type="${field.type}" id="${id}" class="form-control" name="LoginForm[${field.name}]"${value} placeholder="${field.placeholder}" aria-required="true"${error === undefined ? '' : ' aria-invalid="true"'}>
<p class="help-block help-block-error">${esc(error ?? '')}</p>
</div>`;
}

/** Document of the pages without the AdminLTE sidebar. docs/ekinerja.md §4.1. */
export function loginDocument(ctx: Ctx, title: string, inner: string): SimResponse {
  const token = /value="([^"]*)"/.exec(ctx.csrfInput())?.[1] ?? '';
  const body = `<!DOCTYPE html>
<html lang="id_ID">
${renderHead(title, token)}
<body class="login-page">
<div class="login-box">
<div class="login-logo"><a href="#"><b>E-</b>Kinerja</a></div>
<div class="login-box-body">
${inner}
</div>
</div>
${SCRIPTS}
</body>
</html>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}

type Errors = Partial<Record<Field['name'], string>>;

function renderLogin(ctx: Ctx, values: { username: string; tahun: string }, errors: Errors): SimResponse {
  const fields: Field[] = [
    { name: 'username', type: 'text', placeholder: 'Username', value: values.username },
    { name: 'password', type: 'password', placeholder: 'Password', value: '' },
    { name: 'tahun', type: 'text', placeholder: 'Tahun', value: values.tahun },
  ];
  const inner = `<p class="login-box-msg">Masukkan Nama Pengguna Dan Kata Sandi</p>
<form id="login-form" action="${esc(ctx.request.url)}" method="post" autocomplete="off">
${ctx.csrfInput()}
${fields.map((field) => renderField(field, errors[field.name])).join('\n')}
<div class="row">
<div class="col-xs-8">
<div class="form-group field-loginform-rememberme">
<div class="checkbox"><label for="loginform-rememberme"><input type="hidden" name="LoginForm[rememberMe]" value="0"><input type="checkbox" id="loginform-rememberme" name="LoginForm[rememberMe]" value="1"> Remember Me</label></div>
</div>
</div>
<div class="col-xs-4"><button type="submit" class="btn btn-primary btn-block btn-flat" name="login-button">Login</button></div>
</div>
</form>`;
  return loginDocument(ctx, 'Login', inner);
}

function checkTahun(text: string, sekarang: number): string | undefined {
  if (text === '') return 'Tahun tidak boleh kosong.';
  if (!/^\d+$/.test(text)) return 'Tahun harus berupa angka.';
  if (Number(text) > sekarang) return `Tahun harus tidak boleh lebih besar dari ${sekarang}.`;
  if (Number(text) < 2018) return 'Tahun harus tidak boleh lebih kecil dari 2018.';
  return undefined;
}

function submit(ctx: Ctx): SimResponse {
  const username = ctx.post.get('LoginForm[username]') ?? '';
  const password = ctx.post.get('LoginForm[password]') ?? '';
  const tahun = ctx.post.get('LoginForm[tahun]') ?? '';
  const errors: Errors = {};
  if (username === '') errors.username = 'Username tidak boleh kosong.';
  if (password === '') errors.password = 'Password tidak boleh kosong.';
  const wrongYear = checkTahun(tahun, Number(ctx.hariIni.slice(0, 4)));
  if (wrongYear !== undefined) errors.tahun = wrongYear;
  const guard = guardOf(ctx.state);
  if (guard.locked(username, ctx.now)) {
    errors.username = 'Anda telah salah beberapa kali. Silahakan tunggu 5 menit sebelum dapat mencoba lagi';
  }
  const person = ctx.state.pegawai.find((p) => p.nip === username);
  if (Object.keys(errors).length === 0 && person?.password !== password) {
    guard.failed(username, ctx.now);
    errors.password = 'Incorrect username or password.';
  }
  if (Object.keys(errors).length > 0 || person === undefined) return renderLogin(ctx, { username, tahun }, errors);
  ctx.sesi.tahun = Number(tahun);
  if (person.otp !== null) {
    ctx.sesi.menungguOtp = person.id;
    return ctx.redirect(ctx.url('site/otp'));
  }
  return enter(ctx, person.id);
}

/** Marks the session as logged in; the CSRF cookie changes, so forms opened before fail. docs/ekinerja.md §1.4. */
export function enter(ctx: Ctx, idPegawai: number): SimResponse {
  ctx.sesi.idPegawai = idPegawai;
  ctx.sesi.menungguOtp = null;
  rotateCsrf((ctx as CoreCtx).session, ctx.random);
  return ctx.redirect(ctx.url('site/index'));
}

function login(ctx: Ctx): SimResponse {
  if (personOf(ctx.state, ctx.sesi) !== null) return ctx.redirect(ctx.url('site/index'));
  if (ctx.request.method === 'POST') return submit(ctx);
  return renderLogin(ctx, { username: '', tahun: ctx.hariIni.slice(0, 4) }, {});
}

function loginSso(ctx: Ctx): SimResponse {
  const bare = (body: string): SimResponse => ({ status: 200, headers: { 'content-type': 'text/html' }, body });
  if (personOf(ctx.state, ctx.sesi) !== null) return ctx.redirect(ctx.url('site/index'));
  const username = ssoUsername(ctx.get.get('token') ?? '');
  if (username === null) return bare('Key tidak valid');
  const person = ctx.state.pegawai.find((p) => p.nip === username);
  if (person === undefined) return bare('Username tidak ditemukan');
  ctx.sesi.tahun = Number(ctx.hariIni.slice(0, 4));
  ctx.flash('success', 'Login Berhasil');
  return enter(ctx, person.id);
}

function logout(ctx: Ctx): SimResponse {
  ctx.sesi.idPegawai = null;
  ctx.sesi.flashes = [];
  return ctx.redirect(ctx.url('site/login'));
}

const BOTH = ['GET', 'POST'] as const;

/** Login, single sign-on landing, logout and the redirect to the landing page. docs/ekinerja.md §4.1. */
export const routes: Routes = {
  'site/login': { methods: BOTH, login: false, handler: login },
  'site/login-v2': { methods: BOTH, login: false, handler: login },
  'site/login-sso': { methods: ['GET'], login: false, handler: loginSso },
  'site/logout': { methods: BOTH, handler: logout },
  'site/index': { methods: ['GET'], handler: (ctx) => ctx.redirect(ctx.url('pegawai/profil')) },
};
