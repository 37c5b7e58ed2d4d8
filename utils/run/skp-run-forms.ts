/** The forms of a run of a whole SKP, each after its parent is there, and the removals; between them a pause may come. */
import { changeThing } from './skp-change-step';
import { createThing } from './skp-create-step';
import { removeThing } from './skp-remove-step';
import type { SkpRunState } from './skp-run-state';
import { toolsOf } from './skp-run-tools';
import type { EndedStep, StepTools } from './skp-step';
import { isOpenItem, type RunItem } from './skp-tally';
import { REST_MS, within } from './within';

/** Creates and changes in the order of the plan; ends early when the run stops. */
export async function makeForms(run: SkpRunState): Promise<void> {
  for (const one of run.forms) {
    if (!(await mayBegin(run))) return;
    if (!isOpenItem(one)) continue;
    const { item } = one;
    const parent = run.parentOf(item);
    if (parent === undefined) await run.settle(one, { state: 'skipped', note: item.parentId, newId: null });
    else if (item.kind === 'create') await make(run, one, (tools) => createThing(item, parent, one.past, tools));
    else await make(run, one, (tools) => changeThing(item, item.nowId ?? '', parent, one.past, tools));
  }
}

/** Removes what is still to be removed; ends early when the run stops. */
export async function removeMarked(run: SkpRunState): Promise<void> {
  for (const one of run.removals) {
    if (!(await mayBegin(run))) return;
    if (!isOpenItem(one)) continue;
    const { item } = one;
    const parent = run.parentOf(item) ?? null;
    run.part = 'removals';
    await make(run, one, (tools) => removeThing(item, item.nowId ?? '', parent, one.past, tools));
  }
}

async function make(run: SkpRunState, one: RunItem, step: (tools: StepTools) => Promise<EndedStep>): Promise<void> {
  const began = run.options.clock.now();
  run.current = one.item.id;
  if (run.part === 'reading') run.part = 'forms';
  run.show('writing');
  const ended = await step(toolsOf(run));
  run.done += 1;
  run.spentMs += Math.max(0, run.options.clock.now() - began);
  await run.settle(one, ended);
}

/** Whether the next item may be begun; while the run is paused, waits. */
async function mayBegin(run: SkpRunState): Promise<boolean> {
  if (run.paused && run.mayGoOn()) {
    await run.writer.write(null, 'paused');
    run.show('paused');
    while (isPaused(run) && run.mayGoOn()) await within(run.options.clock, REST_MS, nextEvent(run));
    if (!run.mayGoOn()) return false;
    await run.writer.write(null, 'resumed');
    // Somebody else may have worked meanwhile.
    if ((await run.readAll('writing', false)) === null) return false;
  }
  return run.mayGoOn();
}

// A function, because it changes while the engine waits.
function isPaused(run: SkpRunState): boolean {
  return run.paused;
}

/** Waits for pause, resume or stop. */
function nextEvent(run: SkpRunState): Promise<void> {
  return new Promise((resolve) => {
    run.wake = resolve;
  });
}
