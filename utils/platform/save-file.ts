import type { FileOut } from '../workflow/matriks-ports';

/** Hands a file to the person through the browser's own download; needs no permission. */
export function saveFile({ name, mime, bytes }: FileOut): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
