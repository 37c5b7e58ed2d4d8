/** The Matriks of the skin bs5: plain inputs in one form with one "Simpan", as Yii's forms of several models are built. */
import { esc } from '../core/html';
import { siteUrl } from '../core/url';
import { SIMPAN_SEMUA } from './bs5-simpan';

const FILTER = 'KegiatanRhkSearch[nomor_skp]';

/** What the save route says about cells it refused, by key; the route puts it at the end of the page. */
export type Refused = Readonly<Record<string, { readonly typed: string; readonly words: string }>>;

/** Every popover becomes an input of the form around the table; elsewhere (Detail Indikator) only its value stays. */
export function matriksInOneForm(document: Document): void {
  const note = document.querySelector('script[data-refused]');
  const refused = JSON.parse(note?.textContent ?? '{}') as Refused;
  note?.remove();
  const chosen = document.querySelector(`select[name="${FILTER}"] option[selected]`)?.getAttribute('value') ?? '';
  const inMatriks = document.querySelector(`[name="${FILTER}"]`) !== null;
  const csrf = document.querySelector('meta[name=csrf-token]')?.getAttribute('content') ?? '';
  let table: Element | null = null;
  for (const widget of document.querySelectorAll('.kv-editable')) {
    const key = widget.querySelector('input[name=editableKey]')?.getAttribute('value') ?? '';
    const stored = widget.querySelector('input[name=target]')?.getAttribute('value') ?? '';
    if (!inMatriks) {
      widget.replaceWith(stored === '' ? '-' : stored);
      continue;
    }
    table ??= widget.closest('table');
    widget.outerHTML = cell(key, refused[key]?.typed ?? stored, refused[key]?.words);
  }
  const holder = table?.parentElement ?? null;
  if (holder === null) return;
  const action = siteUrl(SIMPAN_SEMUA, chosen === '' ? {} : { [FILTER]: chosen });
  holder.outerHTML = `<form id="form-matriks" action="${esc(action)}" method="post"><input type="hidden" name="_csrf" value="${csrf}">
${holder.outerHTML}
<div class="p-2"><button type="submit" class="btn btn-success">Simpan</button></div></form>`;
}

function cell(key: string, value: string, words: string | undefined): string {
  const name = `KegiatanBulanan[${key}][target]`;
  const wrong = words === undefined ? '' : ' aria-invalid="true"';
  const slot = words === undefined ? '' : `<div class="invalid-feedback">${esc(words)}</div>`;
  return `<input type="text" class="form-control" name="${name}" value="${esc(value)}"${wrong}>${slot}`;
}
