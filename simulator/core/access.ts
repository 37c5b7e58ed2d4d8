import type { SimRequest, SimResponse, State } from '../contract';
import { redirectFor } from './context';
import type { CoreCtx } from './context';
import { personOf } from './session';
import { siteUrl } from './url';

/** True if the client accepts being redirected: no Accept, only "anything", or HTML named. */
function acceptsRedirect(request: SimRequest): boolean {
  const accept = request.headers['accept'] ?? '';
  const types = accept
    .split(',')
    .map((type) => (type.split(';')[0] ?? '').trim())
    .filter((type) => type !== '');
  if (types.length === 0 || (types.length === 1 && types[0] === '*/*')) return true;
  return types.some((type) => type === 'text/html' || type === 'application/xhtml+xml');
}

/** The answer to somebody who is not logged in (or still owes the OTP); null if logged in. docs/ekinerja.md §1.4, §11. */
export function refuseGuest(ctx: CoreCtx): SimResponse | null {
  if (personOf(ctx.state, ctx.sesi) !== null) return null;
  if (!acceptsRedirect(ctx.request)) return ctx.error(403, 'Diperlukan login');
  return redirectFor(ctx.request, siteUrl(ctx.sesi.menungguOtp === null ? 'site/login' : 'site/otp'));
}

const DEFAULT_PASSWORD_ROUTES: ReadonlySet<string> = new Set([
  'pegawai/profil',
  'kinerja/instansi-pegawai-skp/index-v3',
  'kinerja/kegiatan-bulanan/index-v3',
  'kinerja/kegiatan-bulanan/index-bawahan-v3',
  'kinerja/kegiatan-harian/index-v4',
  'kinerja/kegiatan-harian/index-bawahan-v3',
  'kinerja/instansi-pegawai/index-bawahan',
  'kinerja/pegawai/view-rekap-kegiatan-bulanan-v3',
  'kinerja/pegawai/view-rekap-kegiatan-harian-v4',
  'kinerja/kegiatan-tahunan/index-mik',
]);

/** Sends a Pegawai whose password still is the NIP to the password form; only on the pages that do so. §1.4. */
export function refuseDefaultPassword(ctx: CoreCtx, state: State): SimResponse | null {
  const saya = personOf(state, ctx.sesi);
  if (saya?.peran !== 'pegawai' || saya.password !== saya.nip) return null;
  if (!DEFAULT_PASSWORD_ROUTES.has(ctx.route)) return null;
  ctx.flash('danger', 'Anda masih menggunakan password default/NIP. Silahkan ubah password terlebih dahulu.');
  return ctx.redirect(siteUrl('user/change-password', { is_password_default: 1 }));
}
