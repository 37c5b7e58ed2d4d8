/** The save route of the skin bs5: all cells of the Matriks at once, all of them or none. Not seen live. */
import type { BulananRow, Ctx, Routes, SimResponse } from '../contract';
import { REGISTRY } from '../core/registry';
import { storedTarget, targetError } from '../core/target-rules';
import type { Refused } from './bs5-matriks';

export const SIMPAN_SEMUA = 'kinerja/kegiatan-bulanan/update-semua';
const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
const CELL = /^KegiatanBulanan\[(\d+)\]\[target\]$/;

function simpanSemua(ctx: Ctx): SimResponse {
  const changed: { row: BulananRow; text: string }[] = [];
  const refused: Record<string, Refused[string]> = {};
  for (const [name, text] of ctx.post) {
    const key = CELL.exec(name)?.[1];
    const row = key === undefined ? undefined : ctx.state.bulanan.find(({ id }) => id === Number(key));
    if (row === undefined || text === (row.target ?? '')) continue;
    const words = targetError(ctx, row, text);
    if (words === null) changed.push({ row, text });
    else refused[String(row.id)] = { typed: text, words };
  }
  if (Object.keys(refused).length > 0) return formAgain(ctx, refused);
  for (const { row, text } of changed) row.target = storedTarget(text, ctx.state.kolomTargetBulat);
  ctx.flash('success', 'Data berhasil disimpan.');
  const filter = [...ctx.get].filter(([name]) => name !== 'r');
  return ctx.redirect(ctx.url(MATRIKS, Object.fromEntries(filter)));
}

/** The same page with what was typed and what is wrong with it; all other cells show what is stored. */
function formAgain(ctx: Ctx, refused: Refused): SimResponse {
  ctx.flash('danger', 'Data gagal disimpan. Silahkan periksa kembali isian Anda.');
  const page = REGISTRY[MATRIKS]?.handler(ctx);
  if (page === undefined) return ctx.error(404, 'Halaman tidak ditemukan.');
  const note = `<script type="application/json" data-refused>${JSON.stringify(refused).replaceAll('<', '\\u003c')}</script>`;
  return { ...page, body: page.body.replace('</body>', () => `${note}\n</body>`) };
}

export const routes: Routes = { [SIMPAN_SEMUA]: { methods: ['POST'], handler: simpanSemua } };
