/** What the product remembers besides runs: the person's settings and column mappings. One typed item each. */
import { browser } from '#imports';
import * as z from 'zod/mini';
import type { ColumnMapping } from '../import/types';

export const Settings = z.object({
  language: z.enum(['id', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
});
export type Settings = z.infer<typeof Settings>;

const DEFAULTS: Settings = { language: 'id', theme: 'auto' };
const column = z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(399)));
const StoredMapping = z.object({
  sheet: z.number(),
  headerRow: z.number(),
  kode: column,
  nomor: column,
  rhk: column,
  aspek: column,
  indikator: column,
  target: column,
  satuan: column,
  bulan: z.array(column).check(z.length(12)),
});
const MAPPINGS_KEPT = 30;

/** Stored settings, or the defaults where nothing valid is stored. */
export async function loadSettings(): Promise<Settings> {
  const parsed = Settings.safeParse((await browser.storage.local.get('settings'))['settings']);
  return parsed.success ? parsed.data : DEFAULTS;
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ settings });
}

async function storedMappings(): Promise<(readonly [string, unknown])[]> {
  const stored: unknown = (await browser.storage.local.get('mappings'))['mappings'];
  return Array.isArray(stored) ? (stored as [string, unknown][]) : [];
}

/** The mapping the person last chose for a sheet with the same headings; null if none (or not valid any more). */
export async function recallMapping(fingerprint: string): Promise<ColumnMapping | null> {
  const found = (await storedMappings()).find(([known]) => known === fingerprint);
  const parsed = StoredMapping.safeParse(found?.[1]);
  return parsed.success ? parsed.data : null;
}

/** Remembers a mapping under the fingerprint of the sheet's headings; the oldest of more than 30 is dropped. */
export async function rememberMapping(fingerprint: string, mapping: ColumnMapping): Promise<void> {
  const others = (await storedMappings()).filter(([known]) => known !== fingerprint);
  await browser.storage.local.set({ mappings: [[fingerprint, mapping], ...others].slice(0, MAPPINGS_KEPT) });
}
