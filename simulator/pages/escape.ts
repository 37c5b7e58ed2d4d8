import { esc as encode } from '../core/html';

/** HTML-encodes a value for content or a quoted attribute; nothing and null print as nothing. */
export function esc(value: string | number | null | undefined): string {
  return encode(String(value ?? ''));
}
