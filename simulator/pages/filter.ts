import type { Ctx, Routes, SimResponse } from '../contract';

function filter(ctx: Ctx): SimResponse {
  const text = ctx.post.get('FilterForm[tahun]') ?? '';
  const tahun = Number(text);
  const sah = /^\d{4}$/.test(text) && tahun >= 2018 && tahun <= Number(ctx.hariIni.slice(0, 4));
  if (!sah) return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: '' };
  ctx.sesi.tahun = tahun;
  return ctx.redirectToReferer();
}

/** The session year, shared by all tabs. docs/ekinerja.md §4.4. */
export const routes: Routes = {
  filter: { methods: ['POST'], handler: filter },
  'filter/filter': { methods: ['POST'], handler: filter },
};
