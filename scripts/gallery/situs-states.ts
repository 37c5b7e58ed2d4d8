import type { SitusTampil } from '../../utils/platform/use-site';

const shown = (keadaan: SitusTampil['keadaan']): SitusTampil => ({
  host: 'e-kinerja.kabupatencontohpanjang.go.id',
  alamat: 'https://e-kinerja.kabupatencontohpanjang.go.id/v1/index.php',
  keadaan,
});

/** What the popup knows of a page on another government host. */
export const SITUS_STATES: Readonly<Record<string, SitusTampil>> = {
  bisa: shown('bisa'),
  dipakai: shown('dipakai'),
  dilarang: shown('dilarang'),
};
