import type { LihatHalaman } from '../ekinerja/laporan/look';
import type { PageState } from './matriks-state';

/** Why there is nothing to look at. */
export type TanpaHalaman = Extract<
  PageState,
  { kind: 'looking' | 'noTab' | 'noPermission' | 'reloadNeeded' | 'offline' | 'loggedOut' }
>;

export interface HalamanState {
  /** null = a page was looked at. */
  readonly tanpa: TanpaHalaman | null;
  readonly lihat: LihatHalaman | null;
  /** The page is being looked at (again). */
  readonly membaca: boolean;
  /** Name of the report handed to the person. */
  readonly tersimpan: string | null;
}

export type HalamanIntent =
  { readonly type: 'lihatLagi' } | { readonly type: 'beriIzin' } | { readonly type: 'simpanLaporan' };

export const EMPTY_HALAMAN: HalamanState = {
  tanpa: { kind: 'looking' },
  lihat: null,
  membaca: true,
  tersimpan: null,
};
