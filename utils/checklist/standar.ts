/** What packs ask, for the rules that pass it on: only packs that are meant for the year of the SKP. */
import type { Skp } from '../skp/model';
import type { CheckInput, StandarPaket } from './types';

export const standarFor = (standar: CheckInput['standar'], { tahun }: Skp): readonly StandarPaket[] =>
  (standar?.paket ?? []).filter((paket) => paket.tahun === null || paket.tahun === tahun);
