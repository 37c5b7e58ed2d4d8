/** Everything the check page says of the page in the tab. */
import { unmasked } from '../../dom/unmasked';
import type { TempatKata } from '../adopt-words';
import { detect, pageAt } from '../detect';
import type { Detection } from '../types';
import { findWords, type KataDitemukan } from './found-words';
import { sketchPage, type PageSketch } from './sketch';

export interface LihatHalaman {
  /** Where a word shown on it will hold. */
  readonly di: TempatKata;
  readonly detection: Detection;
  readonly kata: { readonly ada: readonly KataDitemukan[]; readonly tidakAda: readonly string[] };
  readonly laporan: PageSketch;
}

/**
 * Looks at the live page; for the report at a copy, because no turn may be given while masked names are put back.
 * Reads only; `yieldNow` gives the page its turn.
 */
export async function lookAtPage(document: Document, yieldNow: () => Promise<void>): Promise<LihatHalaman> {
  const url = document.URL;
  const { copy, ...seen } = unmasked(() => ({
    di: { host: new URL(url).host, halaman: pageAt(document, url) },
    detection: detect(document, url),
    kata: findWords(document, url),
    copy: document.cloneNode(true) as Document,
  }));
  return { ...seen, laporan: await sketchPage(copy, url, yieldNow) };
}
