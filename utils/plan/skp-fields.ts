/** The fields of one item of the plan: what the source asks for, what differs, and why it cannot be. Pure. */
import { sameField } from '../skp/field-text';
import { canonicalNumber, isPlainNumber, mayBeCut } from '../skp/number-text';
import { fold } from '../text/normalise';
import { markupIn, serverLength } from '../text/server-text';
import { distanceOf } from './skp-likeness';
import { nearest } from './skp-match';
import type {
  AtasanOptions,
  SkpCandidate,
  SkpField,
  SkpFieldChange,
  SkpPlanChoices,
  SkpRefuseReason,
  SkpWarning,
} from './skp-plan-types';

/** What is wanted of one field. null = as it is. */
export interface FieldWish {
  readonly field: SkpField;
  readonly before: string | null;
  readonly after: string | null;
  /** A new thing cannot do without it. */
  readonly needed: boolean;
  /** The site's lists print it as markup. */
  readonly raw?: boolean;
  /** More characters the site refuses, or cuts without a word; counted as the site does (§13.4, §13.12). */
  readonly most?: number;
  readonly option?: string | null;
}

export interface JudgedFields {
  /** What differs; of a new thing all that is filled. */
  readonly fields: readonly SkpFieldChange[];
  readonly reason: SkpRefuseReason | null;
  readonly missing: readonly SkpField[];
  readonly warnings: readonly SkpWarning[];
}

/** More digits are no target but a slip (§13.6). */
const MOST_DIGITS = 15;

/** `isNew`: everything filled is a field; else only what differs. */
export function judgeFields(
  wishes: readonly FieldWish[],
  isNew: boolean,
  choices: Pick<SkpPlanChoices, 'includeFractions'>,
): JudgedFields {
  const fields: SkpFieldChange[] = [];
  const missing: SkpField[] = [];
  let reason: SkpRefuseReason | null = null;
  let unescaped = false;
  for (const { field, before, after, needed, raw = false, most, option = null } of wishes) {
    const blank = after === null || fold(after) === '';
    if (blank && isNew && needed) missing.push(field);
    if (blank || (!isNew && sameField(field, before, after))) continue;
    const value = field === 'target' ? (canonicalNumber(after) ?? after) : after;
    if (field === 'target') reason ??= targetRefusal(after, choices);
    if (raw && markupIn(value) !== null) reason ??= 'textBreaksPage';
    if (most !== undefined && serverLength(value) > most) reason ??= 'textTooLong';
    unescaped ||= raw && /[<&]/u.test(value);
    fields.push({ field, before: isNew ? null : before, after: value, option });
  }
  if (missing.length > 0) reason ??= 'fieldMissing';
  return { fields, reason, missing, warnings: unescaped ? ['textUnescaped'] : [] };
}

function targetRefusal(text: string, choices: Pick<SkpPlanChoices, 'includeFractions'>): SkpRefuseReason | null {
  const value = isPlainNumber(text) ? canonicalNumber(text) : null;
  if (value === null || value.replace('.', '').length > MOST_DIGITS) return 'numberNotAccepted';
  return mayBeCut(value) && !choices.includeFractions ? 'fractionMayBeCut' : null;
}

export interface AtasanWish {
  /** null = as it is, or left empty. */
  readonly wish: FieldWish | null;
  readonly reason: SkpRefuseReason | null;
  readonly candidates: readonly SkpCandidate[];
}

/** RHK atasan of one RHK, from the site's own list only. `now` undefined = a new RHK. */
export function atasanWish(
  ref: string,
  wanted: string | null,
  now: string | null | undefined,
  options: AtasanOptions,
  choices: SkpPlanChoices,
): AtasanWish {
  const text = wanted === null || fold(wanted) === '' ? null : wanted;
  const all = options ?? [];
  const take = (value: string): AtasanWish | null => {
    const option = all.find((one) => one.value === value);
    if (option === undefined) return null;
    const wish = { field: 'rhkAtasan', before: now ?? null, after: option.text, needed: false, option: value } as const;
    return { wish, reason: null, candidates: [] };
  };
  const nothing: AtasanWish = { wish: null, reason: null, candidates: [] };
  const label = (list: typeof all): SkpCandidate[] => list.map((one) => ({ id: one.value, label: one.text }));
  if (text === null) {
    if (now !== undefined) return nothing;
    const choice = choices.atasanOf[ref];
    const chosen = choice === undefined ? null : choice === '' ? nothing : take(choice);
    if (chosen !== null || all.length === 0) return chosen ?? nothing;
    return { wish: null, reason: 'atasanMissing', candidates: label(all) };
  }
  if (now !== undefined && sameField('rhkAtasan', now, text)) return nothing;
  const chosen = take(choices.atasan[text] ?? '');
  if (chosen !== null) return chosen;
  const [one, second] = all.filter((option) => fold(option.text) === fold(text));
  if (one !== undefined && second === undefined) return take(one.value) ?? nothing;
  if (one !== undefined) {
    const same = all.filter((option) => fold(option.text) === fold(text));
    return { wish: null, reason: 'atasanAmbiguous', candidates: label(same) };
  }
  if (options?.length === 0) return { wish: null, reason: 'atasanEmpty', candidates: [] };
  const near = nearest(all, (option) => distanceOf(text, option.text));
  const rest = all.filter((option) => !near.includes(option));
  return { wish: null, reason: 'atasanUnknown', candidates: label([...near, ...rest]) };
}
