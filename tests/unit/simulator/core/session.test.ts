import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../../simulator/create-simulator';
import { maskToken, unmaskToken } from '../../../../simulator/core/csrf';
import { seededRandom } from '../../../../simulator/core/random';
import { ssoToken } from '../../../../simulator/core/sso-token';
import { AKUN_CONTOH } from '../../../../simulator/seeds';
import { JSON_AJAX, MATRIKS, SAVE, loggedIn, loginFields, openBrowser } from './browser';

const start = () => createSimulator({ seed: 'contoh' });
const LOGIN = '/v1/index.php?r=site%2Flogin';

describe('somebody who is not logged in', () => {
  it('is sent to the login by a normal request, GET or POST', () => {
    const browser = openBrowser(start());
    for (const answer of [browser.get(MATRIKS), browser.post(SAVE, { hasEditable: '1' })]) {
      expect(answer.status).toBe(302);
      expect(answer.headers['location']).toBe(LOGIN);
    }
  });

  it('gets 403 as plain words when jQuery asks for JSON', () => {
    const answer = openBrowser(start()).post(SAVE, { hasEditable: '1' }, JSON_AJAX);
    expect(answer).toMatchObject({ status: 403, body: 'Forbidden (#403): Diperlukan login' });
  });

  it('gets X-Redirect for other AJAX and X-Pjax-Url for Pjax, without Location', () => {
    const browser = openBrowser(start());
    const ajax = browser.get(MATRIKS, {}, { 'x-requested-with': 'XMLHttpRequest', accept: '*/*' });
    expect(ajax.headers).toMatchObject({ 'x-redirect': LOGIN });
    const pjax = browser.get(
      MATRIKS,
      {},
      { 'x-requested-with': 'XMLHttpRequest', 'x-pjax': 'true', accept: 'text/html, */*' },
    );
    expect(pjax.headers).toMatchObject({ 'x-pjax-url': LOGIN });
    expect([ajax.status, pjax.status, ajax.headers['location'], pjax.headers['location']]).toEqual([
      302,
      302,
      undefined,
      undefined,
    ]);
  });

  it('learns of a wrong password, a missing field and a future year at the field', () => {
    const browser = openBrowser(start());
    browser.get('site/login');
    const wrong = browser.post('site/login', loginFields(AKUN_CONTOH.nip, 'salah'));
    expect(wrong.status).toBe(200);
    expect(wrong.body).toContain('Incorrect username or password.');
    expect(browser.post('site/login', loginFields('', 'x')).body).toContain('Username tidak boleh kosong.');
    const future = browser.post('site/login', loginFields(AKUN_CONTOH.nip, AKUN_CONTOH.password, '2027'));
    expect(future.body).toContain('Tahun harus tidak boleh lebih besar dari 2026.');
  });

  it('is locked out after five failures', () => {
    const browser = openBrowser(start());
    browser.get('site/login');
    for (let i = 0; i < 5; i += 1) browser.post('site/login', loginFields(AKUN_CONTOH.nip, 'salah'));
    const answer = browser.post('site/login', loginFields(AKUN_CONTOH.nip));
    expect(answer.body).toContain('Silahakan tunggu 5 menit');
  });

  it('must type the second factor where there is one', () => {
    const browser = openBrowser(start());
    browser.get('site/login');
    const first = browser.post('site/login', loginFields(AKUN_CONTOH.nipOtp));
    expect(first.headers['location']).toBe('/v1/index.php?r=site%2Fotp');
    expect(browser.get('site/otp').body).toContain('id="dynamicmodel-otp"');
    expect(browser.post('site/otp', { 'DynamicModel[otp]': '000000' }).body).toContain('alert-danger');
    expect(browser.post('site/otp', { 'DynamicModel[otp]': AKUN_CONTOH.otp }).status).toBe(302);
    expect(browser.get('pegawai/profil').body).toContain('Ratna Kusumawati');
  });
});

describe('a logged-in Pegawai', () => {
  it('lands on the profile and sees name, NIP and the menu', () => {
    const browser = loggedIn(start());
    expect(browser.get('site/index').headers['location']).toBe('/v1/index.php?r=pegawai%2Fprofil');
    const page = browser.get('pegawai/profil').body;
    expect(page).toContain(`<span class="hidden-xs">${AKUN_CONTOH.nama}</span>`);
    expect(page).toContain(`<p>${AKUN_CONTOH.nip}</p>`);
    expect(page).toContain('PERMENPAN 6 TAHUN 2022');
  });

  it('comes in from the portal with a greeting that is shown once', () => {
    const simulator = start();
    const browser = openBrowser(simulator);
    expect(browser.get('site/login-sso', { token: 'x.y.z' }).body).toBe('Key tidak valid');
    expect(browser.get('site/login-sso', { token: ssoToken('1') }).body).toBe('Username tidak ditemukan');
    browser.get('site/login-sso', { token: ssoToken(AKUN_CONTOH.nip) });
    expect(browser.get('pegawai/profil', {}, JSON_AJAX).body).not.toContain('Login Berhasil');
    expect(browser.get('pegawai/profil').body).toContain('<i class="icon fa fa-check"></i>Login Berhasil');
    expect(browser.get('pegawai/profil').body).not.toContain('Login Berhasil');
  });

  it('is told to change a password that is the NIP, only on the pages that do so', () => {
    const simulator = start();
    const browser = openBrowser(simulator);
    browser.get('site/login');
    browser.post('site/login', loginFields(AKUN_CONTOH.nipPasswordAwal, AKUN_CONTOH.nipPasswordAwal));
    expect(browser.get('pegawai/profil').headers['location']).toContain('is_password_default=1');
    expect(browser.get('user/change-password').body).toContain('password default/NIP');
    expect(browser.get(MATRIKS).status).toBe(200);
  });

  it('changes the year for the whole session, back to the Referer; a bad year is a blank page', () => {
    const simulator = createSimulator({ seed: 'tahun-lalu' });
    const browser = loggedIn(simulator);
    const referer = 'https://e-kinerja.babelprov.go.id/v1/index.php?r=x';
    expect(browser.post('filter', { 'FilterForm[tahun]': '2025' }, { referer }).headers['location']).toBe(referer);
    expect(browser.get(MATRIKS).body).toContain('<title>Matriks Tahun 2025</title>');
    expect(browser.post('filter', { 'FilterForm[tahun]': '2027' }, { referer })).toMatchObject({
      status: 200,
      body: '',
    });
    const blank = browser.post('filter', { 'FilterForm[tahun]': '2026' });
    expect([blank.status, blank.headers['location']]).toEqual([302, undefined]);
    expect(browser.get(MATRIKS).body).toContain('<title>Matriks Tahun 2026</title>');
  });

  it('meets the error pages inside the layout', () => {
    const browser = loggedIn(start());
    const missing = browser.get('tidak/ada');
    expect(missing.status).toBe(404);
    expect(missing.body).toContain('<h3>Not Found (#404)</h3>\n<p>Halaman tidak ditemukan.</p>');
    const get = browser.get('filter');
    expect(get.status).toBe(405);
    expect(get.body).toContain('This URL can only handle the following request methods: POST.');
  });
});

describe('CSRF', () => {
  it('accepts every mask of the present token, in the body or in the header', () => {
    const browser = loggedIn(start());
    const fields = { hasEditable: '1', editableKey: '1', target: '1' };
    const old = browser.token;
    browser.get(MATRIKS);
    expect(browser.token).not.toBe(old);
    expect(unmaskToken(browser.token)).toBe(unmaskToken(old));
    expect(browser.post(SAVE, { ...fields, _csrf: old }).status).toBe(200);
    expect(browser.post(SAVE, fields).status).toBe(200);
  });

  it('refuses a missing, foreign or old token with 400 before the action', () => {
    const simulator = start();
    const browser = loggedIn(simulator);
    const foreign = maskToken('x'.repeat(32), seededRandom(3));
    for (const token of ['', 'kacau', foreign]) {
      const answer = browser.post(SAVE, { _csrf: token, hasEditable: '1' });
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('Tidak dapat mem-verifikasi pengiriman data Anda.');
    }
    const old = browser.token;
    browser.post('site/logout', {});
    browser.get('site/login');
    browser.post('site/login', loginFields(AKUN_CONTOH.nip));
    expect(browser.post(SAVE, { _csrf: old, hasEditable: '1' }).status).toBe(400);
  });
});
