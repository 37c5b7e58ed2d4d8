/**
 * What every data form of the site does around its own rules: load, referrer, flash, redirect
 * (docs/ekinerja.md §1.6, §6.2, §13.9).
 */
import type { Ctx, SimResponse } from '../contract';
import { RUSAK } from './pesan';

export type Errors = Record<string, string>;

export const GAGAL = 'Data gagal disimpan. Silahkan periksa kembali isian Anda.';
export const TERSIMPAN = 'Data berhasil disimpan.';

/** Yii's `load()`: did the request post anything for this model? */
export function isPosted(ctx: Ctx, model: string): boolean {
  return ctx.request.method === 'POST' && [...ctx.post.keys()].some((key) => key.startsWith(`${model}[`));
}

/** Posted value of an attribute; null when the key is absent (the model keeps what it had). */
export function posted(ctx: Ctx, model: string, attribute: string): string | null {
  return ctx.post.get(`${model}[${attribute}]`);
}

/** The `referrer` shown in the form: posted one, else the Referer of this GET, else empty. */
export function referrerOf(ctx: Ctx): string {
  return ctx.post.get('referrer') ?? ctx.request.headers['referer'] ?? '';
}

/** PHP's trim: blanks, tabs, line ends, NUL; a no-break space is not blank (§13.12). */
export function isBlank(text: string | null): boolean {
  return text === null || /^[ \t\n\r\0\v]*$/.test(text);
}

/** How the database keeps a posted number: "1.000" → "1", "1e2" → "100". */
export function storedNumber(text: string): string {
  return String(Number(text.trim()));
}

/** Characters as the server counts them (code points; a CRLF is two). */
export function characters(text: string): number {
  return Array.from(text).length;
}

export function kosong(label: string): string {
  return `${label} tidak boleh kosong.`;
}

/**
 * Runs one POST: without the `referrer` key 500 before anything is saved; with errors the form again (200, danger
 * flash); else `save`, flash and 302 to the referrer, an empty one meaning this same URL (§6.2).
 */
export function submit(
  ctx: Ctx,
  form: { validate: () => Errors; save: () => void; show: (errors: Errors) => SimResponse; pesan?: string },
): SimResponse {
  const referrer = ctx.post.get('referrer');
  if (referrer === null) return ctx.error(500, RUSAK);
  const errors = form.validate();
  if (Object.keys(errors).length > 0) {
    ctx.flash('danger', GAGAL);
    return form.show(errors);
  }
  form.save();
  ctx.flash('success', form.pesan ?? TERSIMPAN);
  return ctx.redirect(referrer === '' ? ctx.request.url : referrer);
}
