import type { Ctx, Routes, SimResponse } from '../contract';
import { storedTarget, targetError } from '../core/target-rules';

function answer(body: string): SimResponse {
  return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}

/** JSON as PHP prints it: slashes escaped, non-ASCII as \uXXXX. */
function json(message: string): string {
  return JSON.stringify({ output: '', message })
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function editableUpdate(ctx: Ctx): SimResponse {
  if (['', '0'].includes(ctx.post.get('hasEditable') ?? '')) return answer('');
  const key = ctx.post.get('editableKey') ?? '';
  const row = /^\d+$/.test(key) ? ctx.state.bulanan.find((entry) => entry.id === Number(key)) : undefined;
  const text = ctx.post.get('target');
  if (row === undefined || text === null) return answer(json(''));
  const error = targetError(ctx, row, text);
  if (error !== null) return answer(json(error));
  row.target = storedTarget(text, ctx.state.kolomTargetBulat);
  return answer(json(''));
}

/** The save request of one TRGT cell: JSON as text/html, success even for unknown keys. docs/ekinerja.md §4.10. */
export const routes: Routes = {
  'kinerja/kegiatan-bulanan/editable-update': { methods: ['GET', 'POST'], handler: editableUpdate },
};
