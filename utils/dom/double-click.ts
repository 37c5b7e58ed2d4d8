/**
 * A double click is for where it began. Many make one where a single click would do, and what the first click brings under
 * the pointer (the dialog that asks, the button that stops, the next row of a list) was not what the second was meant for.
 */
export function keepDoubleClicks(view: Window): void {
  let first: EventTarget | null = null;
  const hold = (event: MouseEvent): void => {
    if (event.detail > 1 && event.target !== first) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else first = event.target;
  };
  view.addEventListener('click', hold, true);
}
