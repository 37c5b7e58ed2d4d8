import type { Routes } from '../contract';
import { routes as bawahan } from '../pages/bawahan';
import { routes as catatan } from '../pages/catatan';
import { routes as changePassword } from '../pages/change-password';
import { routes as daftarRhk } from '../pages/daftar-rhk';
import { routes as daftarSkp } from '../pages/daftar-skp';
import { routes as detailIndikator } from '../pages/detail-indikator';
import { routes as detailSkp } from '../pages/detail-skp';
import { routes as editableUpdate } from '../pages/editable-update';
import { routes as filter } from '../pages/filter';
import { routes as formHarian } from '../pages/form-harian';
import { routes as formIndikator } from '../pages/form-indikator';
import { routes as formRhk } from '../pages/form-rhk';
import { routes as kinerjaBulanan } from '../pages/kinerja-bulanan';
import { routes as kinerjaHarian } from '../pages/kinerja-harian';
import { routes as kinerjaHarianBawahan } from '../pages/kinerja-harian-bawahan';
import { routes as kirim } from '../pages/kirim';
import { routes as lampiran } from '../pages/lampiran';
import { routes as login } from '../pages/login';
import { routes as matriks } from '../pages/matriks';
import { routes as mik } from '../pages/mik';
import { routes as otp } from '../pages/otp';
import { routes as profil } from '../pages/profil';
import { routes as rekapHarian } from '../pages/rekap-harian';

/** Every page file of the stand-in, one line each. */
const FILES: readonly Routes[] = [
  bawahan,
  catatan,
  changePassword,
  daftarRhk,
  daftarSkp,
  detailIndikator,
  detailSkp,
  editableUpdate,
  filter,
  formHarian,
  formIndikator,
  formRhk,
  kinerjaBulanan,
  kinerjaHarian,
  kinerjaHarianBawahan,
  kirim,
  lampiran,
  login,
  matriks,
  mik,
  otp,
  profil,
  rekapHarian,
];

export const REGISTRY: Routes = Object.fromEntries(FILES.flatMap((routes) => Object.entries(routes)));
