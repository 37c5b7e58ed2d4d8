/** The page a tab shows, as guides name it. */
import { HALAMAN_PANDUAN, type HalamanPanduan } from '../guide/model';
import type { PageLook } from './matriks-ports';

const HALAMAN: ReadonlySet<string> = new Set(HALAMAN_PANDUAN);

/** By the name page detection gives it; null = none of them, or somewhere else behind the login. */
export function halamanOf(found: PageLook): HalamanPanduan | null {
  if (found.kind === 'portal') return 'portal';
  if (found.kind !== 'page') return null;
  const { page } = found.report.detection;
  return page !== null && HALAMAN.has(page) ? (page as HalamanPanduan) : null;
}
