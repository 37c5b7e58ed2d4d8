import type { Routes } from '../contract';
import { routes as bawahan } from '../pages/bawahan';
import { routes as catatan } from '../pages/catatan';
import { routes as changePassword } from '../pages/change-password';
import { routes as daftarRhk } from '../pages/daftar-rhk';
import { routes as daftarSkp } from '../pages/daftar-skp';
import { routes as detailSkp } from '../pages/detail-skp';
import { routes as editableUpdate } from '../pages/editable-update';
import { routes as filter } from '../pages/filter';
import { routes as formIndikator } from '../pages/form-indikator';
import { routes as formRhk } from '../pages/form-rhk';
import { routes as kinerjaBulanan } from '../pages/kinerja-bulanan';
import { routes as kirim } from '../pages/kirim';
import { routes as lampiran } from '../pages/lampiran';
import { routes as login } from '../pages/login';
import { routes as matriks } from '../pages/matriks';
import { routes as otp } from '../pages/otp';
import { routes as profil } from '../pages/profil';

/** Every page file of the stand-in, one line each. */
const FILES: readonly Routes[] = [
  bawahan,
  catatan,
  changePassword,
  daftarRhk,
  daftarSkp,
  detailSkp,
  editableUpdate,
  filter,
  formIndikator,
  formRhk,
  kinerjaBulanan,
  kirim,
  lampiran,
  login,
  matriks,
  otp,
  profil,
];

export const REGISTRY: Routes = Object.fromEntries(FILES.flatMap((routes) => Object.entries(routes)));
