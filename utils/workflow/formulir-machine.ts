/**
 * The panel's work on one of the site's forms. Invariants:
 * - what is put in is the order of the draft on the screen, and the page refuses it if the form is not that form any more;
 * - a draft with an open place has no order;
 * - the page is listened to only while the face is shown;
 * - nothing is ever saved: "Simpan" is the person's.
 */
import { NOTHING_KNOWN } from '../formulir/form-context';
import { SHOWN, type FormulirCore } from './formulir-core';
import { change, choose, fill, propose, setRaw, takeOffer, undo } from './formulir-draft';
import { search, showOffers } from './formulir-offers';
import type { FormulirPorts } from './formulir-ports';
import { endWatch, look, read } from './formulir-read';
import { EMPTY_FORMULIR, type FormulirIntent, type FormulirState } from './formulir-state';
import { createTaskStore } from './task-store';
import type { Task } from './tasks';

export interface FormulirMachine extends Task<FormulirState, FormulirIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** Follows the tab the panel looks at. */
export function createFormulirMachine(ports: FormulirPorts): FormulirMachine {
  const store = createTaskStore(EMPTY_FORMULIR, () => ({ busy: null, broken: true }));
  const { state, update, enqueue } = store;
  const core: FormulirCore = {
    ...store,
    ports,
    context: NOTHING_KNOWN,
    choices: null,
    proposed: null,
    found: [],
    limit: SHOWN,
    shown: false,
    looked: null,
    watch: null,
  };

  /** What needs no answer from outside is done at once, so that a box never shows an older text than the one typed. */
  function handleNow(intent: FormulirIntent): boolean {
    switch (intent.type) {
      case 'moreOffers':
        core.limit += SHOWN * 2;
        showOffers(core);
        return true;
      case 'choose':
        takeOffer(core, intent.offer);
        return true;
      case 'propose':
        propose(core, intent.id, intent.entry);
        return true;
      case 'setPlace':
        if (core.choices !== null) change(core, { places: { ...core.choices.places, [intent.nama]: intent.value } });
        return true;
      case 'setText':
        setRaw(core, intent.field, [intent.text]);
        return true;
      case 'setOptions':
        setRaw(core, intent.field, intent.values);
        return true;
      case 'toggleField': {
        const left = core.choices?.left ?? [];
        const without = left.filter((one) => one !== intent.field);
        change(core, { left: without.length < left.length ? without : [...left, intent.field] });
        return true;
      }
      case 'closeDraft':
        choose(core, null);
        return true;
      case 'search':
        core.limit = SHOWN;
        update({ words: intent.words });
        return false;
      case 'setBagian':
        update({ bagian: { is: intent.bagian, from: 'person' } });
        return false;
      case 'show':
      case 'readAgain':
      case 'fill':
      case 'undo':
      case 'focusField':
        return false;
    }
  }

  async function handle(intent: FormulirIntent): Promise<void> {
    switch (intent.type) {
      case 'show':
        core.shown = intent.on;
        if (!core.shown) endWatch(core);
        else if (state().form !== null) await read(core);
        return;
      case 'readAgain':
        update({ broken: false });
        return read(core);
      case 'search':
      case 'setBagian':
        return search(core);
      case 'fill':
        return fill(core);
      case 'undo':
        return undo(core);
      case 'focusField':
        await ports.door.focus(intent.field);
        return;
      case 'choose':
      case 'moreOffers':
      case 'propose':
      case 'setPlace':
      case 'setText':
      case 'setOptions':
      case 'toggleField':
      case 'closeDraft':
        return;
    }
  }

  ports.onPage(() => enqueue(() => look(core)));
  enqueue(() => look(core));

  return {
    ...store,
    send(intent) {
      if (!handleNow(intent)) enqueue(() => handle(intent));
    },
  };
}
