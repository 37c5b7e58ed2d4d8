/** What the product remembers besides runs: the person's settings and column mappings. One typed item each. */
import { browser } from '#imports';
import * as z from 'zod/mini';
import type { ColumnMapping } from '../import/types';
import { saltedTag } from './account-tag';

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
/** Older versions kept the headings as they stood, and with them whatever name or NIP stood above the table. */
const TAG = /^[0-9a-f]{24}$/;

type Mappings = (readonly [string, unknown])[];

const mappingsIn = ({ mappings }: Record<string, unknown>): Mappings =>
  Array.isArray(mappings) ? (mappings as Mappings) : [];
const tagged = (all: Mappings): Mappings => all.filter(([tag]) => TAG.test(tag));

/** Stored settings, or the defaults where nothing valid is stored. What holds texts of sheets is removed with it. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(['settings', 'mappings']);
  const all = mappingsIn(stored);
  const mappings = tagged(all);
  if (mappings.length < all.length) await browser.storage.local.set({ mappings });
  const parsed = Settings.safeParse(stored['settings']);
  return parsed.success ? parsed.data : DEFAULTS;
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ settings });
}

const storedMappings = async (): Promise<Mappings> => tagged(mappingsIn(await browser.storage.local.get('mappings')));

/** The mapping the person last chose for a sheet with the same headings; null if none (or not valid any more). */
export async function recallMapping(fingerprint: string): Promise<ColumnMapping | null> {
  const tag = await saltedTag(fingerprint);
  const found = (await storedMappings()).find(([known]) => known === tag);
  const parsed = StoredMapping.safeParse(found?.[1]);
  return parsed.success ? parsed.data : null;
}

/** Remembers a mapping under a hash of the sheet's headings, never their text; the oldest of more than 30 is dropped. */
export async function rememberMapping(fingerprint: string, mapping: ColumnMapping): Promise<void> {
  const tag = await saltedTag(fingerprint);
  const others = (await storedMappings()).filter(([known]) => known !== tag);
  await browser.storage.local.set({ mappings: [[tag, mapping], ...others].slice(0, MAPPINGS_KEPT) });
}
