/** "Tolak Kinerja": one optional note, shared by indikator and harian (docs/ekinerja.md §4.13). */
import type { Ctx, SimResponse } from '../contract';
import { dataForm, group, textarea, type Field } from './form-markup';
import { isPosted, posted, referrerOf, submit } from './form-post';

export function tolakForm(ctx: Ctx, model: string, current: string | null, save: () => void): SimResponse {
  const value = posted(ctx, model, 'keterangan_tolak') ?? current;
  const field: Field = {
    name: `${model}[keterangan_tolak]`,
    label: 'Keterangan',
    value,
    attrs: 'rows="6"',
  };
  const show = () =>
    ctx.page({
      title: 'Tolak Kinerja',
      crumbs: null,
      body: dataForm(ctx, {
        flavour: 'kartik-horizontal',
        boxTitle: 'Form Tolak',
        body: group('kartik-horizontal', field, textarea(field)),
        errors: {},
        referrer: referrerOf(ctx),
        batal: true,
      }),
    });
  if (!isPosted(ctx, model)) return show();
  return submit(ctx, { validate: () => ({}), save, show, pesan: 'Data berhasil ditolak' });
}
