/** How often a target is looked at that moved without anything being scrolled or resized, in ms. */
const PULSE = 200;

/**
 * Calls `moved` now and whenever the target lies elsewhere in the window, or the window has another size: in the frame after
 * scrolling or resizing, and within 200 ms when something above it opened or closed. Out: stops it. The page gets no element
 * and no observer for it; nothing runs before the call or after the stop.
 */
export function follow(target: Element, moved: () => void): () => void {
  const view = target.ownerDocument.defaultView;
  if (view === null) return () => undefined;
  let last = '';
  const look = () => {
    const { left, top, width, height } = target.getBoundingClientRect();
    const now = [left, top, width, height, view.innerWidth, view.innerHeight].join(' ');
    if (now === last) return;
    last = now;
    moved();
  };
  let frame = 0;
  const soon = () => {
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(look);
  };
  look();
  const pulse = view.setInterval(look, PULSE);
  // Whatever scrolls, also a box inside the page.
  view.addEventListener('scroll', soon, { capture: true, passive: true });
  view.addEventListener('resize', soon);
  return () => {
    view.clearInterval(pulse);
    view.cancelAnimationFrame(frame);
    view.removeEventListener('scroll', soon, { capture: true });
    view.removeEventListener('resize', soon);
  };
}
