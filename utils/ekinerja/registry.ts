/** All pages the product knows: one line per folder of pages/ (a test compares both). */
import { daftarRhk } from './pages/daftar-rhk/detect';
import { daftarRhkBawahan } from './pages/daftar-rhk-bawahan/detect';
import { daftarSkp } from './pages/daftar-skp/detect';
import { detailIndikator } from './pages/detail-indikator/detect';
import { detailSkp } from './pages/detail-skp/detect';
import { formIndikator } from './pages/form-indikator/detect';
import { formKinerjaHarian } from './pages/form-kinerja-harian/detect';
import { formLampiran } from './pages/form-lampiran/detect';
import { formRhk } from './pages/form-rhk/detect';
import { kinerjaBulanan } from './pages/kinerja-bulanan/detect';
import { kinerjaHarian } from './pages/kinerja-harian/detect';
import { lampiran } from './pages/lampiran/detect';
import { login } from './pages/login/detect';
import { matriks } from './pages/matriks/detect';
import { otp } from './pages/otp/detect';
import { profil } from './pages/profil/detect';
import type { PageDetector } from './page-signs';

export const pages: readonly PageDetector[] = [
  login,
  otp,
  profil,
  daftarSkp,
  detailSkp,
  daftarRhk,
  formRhk,
  formIndikator,
  detailIndikator,
  matriks,
  lampiran,
  formLampiran,
  kinerjaBulanan,
  kinerjaHarian,
  formKinerjaHarian,
  daftarRhkBawahan,
];
