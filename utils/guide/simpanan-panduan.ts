/** Own guides as they are kept: drafts and complete ones alike. */
import * as z from 'zod/mini';
import { NaskahPanduan, type PanduanSendiri } from './sendiri';

export const PANDUAN_TERBANYAK = 20;
const MOST_BYTES = 1_000_000;

const Simpanan = z.object({
  versi: z.literal(1),
  panduan: z.array(NaskahPanduan).check(z.maxLength(PANDUAN_TERBANYAK)),
});
export type SimpananPanduan = z.infer<typeof Simpanan>;

/** What is stored; null where it cannot be read, and then must not be overwritten. */
export function readSimpanan(stored: unknown): readonly PanduanSendiri[] | null {
  if (stored === undefined || stored === null) return [];
  const parsed = Simpanan.safeParse(stored);
  return parsed.success ? parsed.data.panduan : null;
}

/** null: more than may be kept. */
export function simpananOf(panduan: readonly PanduanSendiri[]): SimpananPanduan | null {
  const next: SimpananPanduan = { versi: 1, panduan: [...panduan] };
  if (panduan.length > PANDUAN_TERBANYAK) return null;
  return new TextEncoder().encode(JSON.stringify(next)).length > MOST_BYTES ? null : next;
}
