/** The end of a run of a whole SKP: what was made must still be as planned. */
import { equalCells } from '../skp/number-text';
import { planMonths } from './skp-months';
import type { SkpRunState } from './skp-run-state';
import { standOf, thingOf } from './skp-shown';

/** Everything is read again: what differs now is proven no more. */
export async function proveAll(run: SkpRunState): Promise<void> {
  run.part = 'proving';
  run.current = null;
  const whole = await run.readAll('proving', true);
  if (whole === null) return;
  const shown = run.readings.shown();
  for (const one of run.forms) {
    const id = one.item.nowId ?? one.newId;
    const parent = run.parentOf(one.item);
    if (one.state !== 'proven' || id === null || parent === undefined) continue;
    const thing = thingOf(one.item, id, parent, shown);
    const stand = thing === null ? null : standOf(one.item, thing);
    if (stand?.is === 'planned') continue;
    await run.settle(one, {
      state: stand === null ? 'notFound' : 'differs',
      note: stand?.stored ?? null,
      newId: null,
    });
  }
  for (const one of run.removals) {
    const still = thingOf(one.item, one.item.nowId ?? '', run.parentOf(one.item) ?? null, shown);
    if (one.state === 'proven' && still !== null) await run.settle(one, { state: 'differs', note: null, newId: null });
  }
  const { places } = planMonths(run.options.plan, whole, (itemId) => run.idOf(itemId));
  const values = new Map<string, string | null>();
  for (const { indikator } of shown.skp.rhk)
    for (const { bulan } of indikator) for (const { key, nilai } of bulan ?? []) values.set(key, nilai);
  for (const [key, place] of places) {
    const cell = run.cells.find(({ write }) => write.id === place.id && write.bulan === place.bulan);
    const value = values.get(key);
    if (cell?.state !== 'proven' || value === undefined || equalCells(value, cell.write.after)) continue;
    [cell.state, cell.note] = ['differs', value];
  }
}
