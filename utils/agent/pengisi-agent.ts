/**
 * The page-side agent of the forms: reads the live form, puts in exactly what the person confirmed, takes it back, and
 * tells the panel what the person types while the panel shows the form. Invariants:
 * - nothing is put in unless form and values are still those the person was shown, and every option is on the page;
 * - a text with an unfilled place of a template never goes in;
 * - only the fields of the order are touched; saving stays the person's click;
 * - without an order or a watching panel there is no listener and no mark on the page.
 */
import { unmasked } from '../dom/unmasked';
import { readLampiranHeading } from '../ekinerja/lampiran-heading';
import { findLiveForm, focusOf, readLiveForm, type LiveForm } from '../ekinerja/read-form';
import { fillControl, visibleBox } from '../ekinerja/widgets/fill-control';
import { readField, valueOf, type FoundField } from '../ekinerja/widgets/form-fields';
import { hasPlace } from '../formulir/limits';
import {
  sameValue,
  type FieldChange,
  type FieldName,
  type FillOrder,
  type FillRefusal,
  type FillReport,
  type FormGlimpse,
  type FormReading,
  type FormRefusal,
  type UndoReport,
} from '../formulir/model';
import { ok, refuse, type Result } from '../skp/result';
import { markFilled } from './mark-filled';

export interface PengisiPorts {
  readonly document: Document;
  readonly newToken: () => string;
  readonly fetch: typeof fetch;
  readonly parse: (html: string) => Document | Promise<Document>;
  readonly isOnline: () => boolean;
}

export interface PengisiAgent {
  readForm(): Result<FormReading, FormRefusal>;
  fillForm(order: FillOrder): Result<FillReport, FillRefusal>;
  /** Puts back what the last filling replaced, field by field, where the person left it as it was put in. */
  undoFill(token: string): Result<UndoReport, FillRefusal>;
  /** The cursor into a field of the form. False: it is not there any more. */
  focusField(field: FieldName): boolean;
  /** Heading of the part of the lampiran this form is for; null = unknown. */
  lampiranHeading(): Promise<string | null>;
  /** Tells what is in the form, and what the person does in it until the signal ends. */
  watchForm(tell: (glimpse: FormGlimpse) => void, signal: AbortSignal): void;
}

interface Filled {
  readonly found: FoundField;
  readonly before: readonly string[];
  readonly now: readonly string[];
  readonly unmark: () => void;
}

/** Makes the agent of one page. */
export function createPengisiAgent(ports: PengisiPorts): PengisiAgent {
  const { document, newToken } = ports;
  const tokens = new WeakMap<HTMLFormElement, string>();
  let filled: readonly Filled[] = [];

  const tokenOf = (form: HTMLFormElement): string => {
    const token = tokens.get(form) ?? newToken();
    tokens.set(form, token);
    return token;
  };

  /** The form the person was shown; anything else is refused. */
  function sameForm(token: string): Result<LiveForm, FillRefusal> {
    const live = findLiveForm(document);
    if (!live.ok) return live;
    if (tokens.get(live.value.found.element) !== token) return refuse({ problem: 'otherForm', field: null });
    return live;
  }

  function fillForm(order: FillOrder): Result<FillReport, FillRefusal> {
    const live = sameForm(order.token);
    if (!live.ok) return live;
    const { fields } = live.value.found;
    const steps: { found: FoundField; change: FieldChange }[] = [];
    for (const change of order.changes) {
      const found = fields.find(({ spec }) => spec.name === change.name);
      const problem = found === undefined ? 'fieldMissing' : whyNot(found, change);
      if (found === undefined || problem !== null)
        return refuse({ problem: problem ?? 'fieldMissing', field: change.name });
      if (steps.some((step) => step.change.name === change.name))
        return refuse({ problem: 'fieldTwice', field: change.name });
      steps.push({ found, change });
    }
    if (steps.length === 0) return refuse({ problem: 'nothingToDo', field: null });
    for (const { unmark } of filled) unmark();
    for (const { found, change } of steps) fillControl(found, change.after);
    // Read back once all events are out: a widget may have answered one of them.
    filled = steps.map(({ found, change }) => ({
      found,
      before: change.before,
      now: valueOf(found),
      unmark: markFilled(visibleBox(found.control), found.control),
    }));
    steps[0]?.found.control.scrollIntoView({ block: 'center' });
    return ok({
      fields: steps.map(({ found, change }) => ({ ...change, now: valueOf(found) })),
    });
  }

  function undoFill(token: string): Result<UndoReport, FillRefusal> {
    const live = sameForm(token);
    if (!live.ok) return live;
    const own = filled.filter(({ found }) => found.control.form === live.value.found.element);
    if (own.length === 0) return refuse({ problem: 'nothingToDo', field: null });
    const restored: FieldName[] = [];
    const kept: FieldName[] = [];
    for (const { found, before, now, unmark } of own) {
      unmark();
      if (sameValue(valueOf(found), now)) {
        fillControl(found, before);
        restored.push(found.spec.name);
      } else kept.push(found.spec.name);
    }
    filled = [];
    return ok({ restored, kept });
  }

  return {
    readForm: () =>
      unmasked(() => {
        const live = findLiveForm(document);
        if (!live.ok) return live;
        return ok(readLiveForm(document, live.value, tokenOf(live.value.found.element)));
      }),
    fillForm: (order) => unmasked(() => fillForm(order)),
    undoFill: (token) => unmasked(() => undoFill(token)),
    focusField(field) {
      const live = unmasked(() => findLiveForm(document));
      const found = live.ok ? live.value.found.fields.find(({ spec }) => spec.name === field) : undefined;
      if (found === undefined) return false;
      const box = visibleBox(found.control);
      box.scrollIntoView({ block: 'center' });
      box.focus({ preventScroll: true });
      return true;
    },
    lampiranHeading() {
      const transport = { fetch: ports.fetch, timeoutMs: 10_000, isOnline: ports.isOnline };
      return readLampiranHeading(document, { transport, parse: ports.parse }, new AbortController().signal);
    },
    watchForm(tell, signal) {
      const live = unmasked(() => findLiveForm(document));
      if (!live.ok) return;
      const { found } = live.value;
      const token = tokenOf(found.element);
      let due = false;
      const say = () => {
        if (due) return;
        due = true;
        // Once per burst of keys, after the page's own handlers.
        setTimeout(() => {
          due = false;
          if (signal.aborted) return;
          const values = found.fields.map((field) => ({ name: field.spec.name, value: valueOf(field) }));
          tell({ token, values, focus: focusOf(document, found) });
        }, 60);
      };
      for (const type of ['input', 'change', 'focusin'] as const)
        found.element.addEventListener(type, say, { signal, passive: true });
      // What was typed since the form was read, before anybody watched.
      say();
    },
  };
}

/** Why this change cannot be made; null = it can. */
function whyNot(found: FoundField, change: FieldChange): FillRefusal['problem'] | null {
  if (!sameValue(valueOf(found), change.before)) return 'changedMeanwhile';
  if (hasPlace(change.after)) return 'placeLeft';
  const { kind, options } = readField(found);
  if (kind === 'choice' || kind === 'choices') {
    if (kind === 'choice' && change.after.length > 1) return 'optionGone';
    return change.after.every((value) => options.filter((option) => option.value === value).length === 1)
      ? null
      : 'optionGone';
  }
  return change.after.length === 1 ? null : 'fieldChanged';
}
