/** What the guide shows of its steps and of what was read. Pure. */
import type { HalamanPanduan, Langkah } from '../guide/model';
import { isHere } from '../guide/points';
import type { StatusIndikator } from '../skp/model';
import type { Terbaca } from './panduan-read';
import type { PanduanState } from './panduan-state';

/** Where the current step happens, and whether that is the page that is shown; dead ends about the list of SKP are mended there. */
export function tempatOf(
  langkah: Langkah | null,
  { langkah: semua }: NonNullable<PanduanState['kemajuan']>,
  halaman: HalamanPanduan | null,
): Pick<PanduanState, 'tujuan' | 'disini'> {
  const keadaan = semua.find(({ id }) => id === langkah?.id)?.keadaan;
  if (langkah === null || keadaan === undefined) return { tujuan: null, disini: false };
  const sebab = keadaan.kind === 'terhalang' ? keadaan.sebab : null;
  return {
    tujuan: sebab === 'skpKosong' || sebab === 'tahunLain' ? 'daftar-skp' : langkah.halaman,
    disini: isHere(langkah, halaman, keadaan),
  };
}

/** How much of the months of all indikator holds a target; null = not read, or there are none. */
export function bulanTerisiOf({ fakta }: Terbaca): number | null {
  const bulan = fakta.skp?.rhk.flatMap(({ indikator }) => indikator.flatMap((one) => one.bulan ?? [])) ?? [];
  return bulan.length === 0 ? null : bulan.filter(({ nilai }) => nilai !== null).length / bulan.length;
}

/** Indikator by status; null = not read. */
export function statusOf({ fakta }: Terbaca): PanduanState['status'] {
  if (fakta.skp === null) return null;
  const counts: Partial<Record<StatusIndikator, number>> = {};
  for (const { status } of fakta.skp.rhk.flatMap(({ indikator }) => indikator))
    if (status !== null) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
