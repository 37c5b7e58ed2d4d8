import type { SimResponse, State } from '../contract';
import { esc } from './html';
import { ssoToken } from './sso-token';
import { siteUrl } from './url';

/** The sign-on portal's page: one link that leads into e-Kinerja. docs/ekinerja.md §4.1, §10. */
export function renderPortal(state: State): SimResponse {
  const nip = state.pegawai[0]?.nip ?? '';
  const href = `https://e-kinerja.babelprov.go.id${siteUrl('site/login-sso', { token: ssoToken(nip) })}`;
  const body = `<!DOCTYPE html>
<html lang="id">
<head><meta charset="UTF-8"><title>Portal ASN (tiruan)</title></head>
<body>
<h1>Portal ASN (tiruan)</h1>
<p>Pilih aplikasi:</p>
<ul><li><a href="${esc(href)}">e-Kinerja</a></li></ul>
</body>
</html>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}
