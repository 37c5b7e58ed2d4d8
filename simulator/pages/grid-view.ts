/** Yii's GridView: summary, sortable heads, filter row, pager (docs/ekinerja.md §4.5, §4.6). */
import { esc } from './escape';

export interface GridColumn {
  readonly head: string;
  /** Rendered filter control; omitted = empty filter cell. */
  readonly filter?: string;
}
export interface GridRow {
  readonly key: number;
  readonly cells: readonly string[];
}
export interface GridOptions {
  readonly id: string;
  readonly columns: readonly GridColumn[];
  /** All rows; the grid cuts the page out. */
  readonly rows: readonly GridRow[];
  readonly pageSize: number;
  /** 1-based. */
  readonly page: number;
  readonly filters?: boolean;
  readonly boldSummary?: boolean;
  readonly pageUrl: (page: number) => string;
}

/** Renders one page of the grid; an empty one is only `div.empty`. */
export function gridView(grid: GridOptions): string {
  const pages = Math.max(1, Math.ceil(grid.rows.length / grid.pageSize));
  const page = Math.min(Math.max(1, grid.page), pages);
  const from = (page - 1) * grid.pageSize;
  const shown = grid.rows.slice(from, from + grid.pageSize);
  const b = (text: string) => (grid.boldSummary === false ? text : `<b>${text}</b>`);
  const summary =
    shown.length === 0
      ? ''
      : `<div class="summary">Menampilkan ${b(`${from + 1}-${from + shown.length}`)} dari ${b(String(grid.rows.length))} item.</div>`;
  const heads = grid.columns.map((c) => `<th>${c.head}</th>`).join('');
  const filters =
    grid.filters === true
      ? `<tr id="${grid.id}-filters" class="filters">${grid.columns.map((c) => `<td>${c.filter ?? '&nbsp;'}</td>`).join('')}</tr>`
      : '';
  const rows = shown.map(
    (row) => `<tr data-key="${row.key}">${row.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  const body =
    rows.length === 0
      ? `<tr><td colspan="${grid.columns.length}"><div class="empty">Tidak ada data yang ditemukan.</div></td></tr>`
      : rows.join('\n');
  return `<div id="${grid.id}" class="grid-view">${summary}
<table class="table table-striped table-bordered"><thead>
<tr>${heads}</tr>${filters}
</thead>
<tbody>
${body}
</tbody></table>
${pager(page, pages, grid.pageUrl)}
</div>`;
}

/** Pager with the labels of the site; nothing for a single page. */
export function pager(page: number, pages: number, url: (page: number) => string, labels = ['First', 'Last']): string {
  if (pages <= 1) return '';
  const link = (target: number, text: string, cls: string, disabled: boolean) =>
    disabled
      ? `<li class="${cls} disabled"><span>${text}</span></li>`
      : `<li class="${cls}"><a href="${esc(url(target))}" data-page="${target - 1}">${text}</a></li>`;
  const numbers = Array.from({ length: pages }, (_, i) =>
    link(i + 1, String(i + 1), i + 1 === page ? 'active' : '', false),
  );
  return `<ul class="pagination">${link(1, labels[0] ?? '', 'first', page === 1)}
${numbers.join('\n')}
${link(pages, labels[1] ?? '', 'last', page === pages)}</ul>`;
}
