import type { WantedSkp } from '../../../../utils/skp/wanted';

/** Without the places in the file. */
export const bare = (wanted: WantedSkp): WantedSkp => ({
  ...wanted,
  rhk: wanted.rhk.map((rhk) => ({
    ...rhk,
    origin: null,
    indikator: rhk.indikator.map((one) => ({ ...one, origin: null })),
  })),
  lampiran: wanted.lampiran.map((entry) => ({ ...entry, origin: null })),
});
