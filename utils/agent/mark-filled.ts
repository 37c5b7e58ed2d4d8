/**
 * Marks a field that was just filled: an outline by animation, so that no element, class, style or layout of the page
 * changes. It goes when the person types into the field, when it is taken back, or by itself after some minutes.
 */
const LASTS_MS = 5 * 60_000;
const LINE = { outline: '2px solid #0b6b6b', outlineOffset: '1px' };

/** `box`: what the person sees; `control`: what they type into. Returns what takes the mark away. */
export function markFilled(box: HTMLElement, control: HTMLElement): () => void {
  const mark = box.animate([LINE, LINE], LASTS_MS);
  const over = new AbortController();
  const unmark = (): void => {
    mark.cancel();
    over.abort();
  };
  // Not our own events, which are not trusted; Select2's are neither, so its box is watched for clicks and keys.
  const onPerson = (event: Event): void => {
    if (event.isTrusted) unmark();
  };
  for (const type of ['input', 'change'] as const) control.addEventListener(type, onPerson, { signal: over.signal });
  if (box !== control)
    for (const type of ['mousedown', 'keydown'] as const) box.addEventListener(type, onPerson, { signal: over.signal });
  mark.addEventListener('finish', () => over.abort(), { signal: over.signal });
  return unmark;
}
