/** The templates that fit the form best. */
import { offersOf } from '../formulir/offers';
import type { Templat } from '../templates/model';
import { askOf } from './formulir-ask';
import type { FormulirCore } from './formulir-core';

/** Looks for what the form and the person's words ask for. */
export async function search(core: FormulirCore): Promise<void> {
  const { ports, state } = core;
  const { form, words, bagian } = state();
  if (form === null) return;
  const templates: readonly Templat[] = await ports.shelf.find(
    askOf(form, { words, context: core.context, bagian: bagian.is }),
  );
  // Another form or other words meanwhile: that search is still to come.
  if (state().form?.token !== form.token || state().words !== words) return;
  core.found = templates.flatMap((templat) => offersOf(templat, form, bagian.is));
  showOffers(core);
}

/** As many of what was found as are asked for. */
export function showOffers(core: FormulirCore): void {
  core.update({ offers: core.found.slice(0, core.limit), more: Math.max(0, core.found.length - core.limit) });
}
