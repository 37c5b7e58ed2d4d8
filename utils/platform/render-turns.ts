import { options } from 'preact';
import { yieldNow } from './yield-now';

/** What a person does expects its answer at once, and code after it counts on what is then on the screen. */
const BY_HAND =
  /^(?:click|auxclick|key|pointer|mouse|input|change|before|focus|blur|submit|paste|drop|cancel|close|toggle)/u;

type Draw = () => void;
const atOnce = (draw: Draw): void => queueMicrotask(draw);
const inTurn = (draw: Draw): void => void yieldNow().then(draw);
let forced: ((draw: Draw) => void) | null = null;

/**
 * Draws what came by itself (readings, plans, progress) in a task of its own instead of at the end of the one that made it:
 * a plan over thousands of rows and its drawing together would hold up the panel (P12). What a person did is drawn at the
 * end of its event, as React does.
 */
export function renderInTurns(): void {
  // Asked for at every change: with another answer than before, what waits for its turn is drawn with what a person did.
  // Else the next field they type into would still know the one before as it was.
  Object.defineProperty(options, 'debounceRendering', {
    get: () => {
      if (forced !== null) return forced;
      // The browser's own record of the event under way: the scheduler of the view is told of no event.
      const { event } = globalThis as { event?: Event };
      return event !== undefined && BY_HAND.test(event.type) ? atOnce : inTurn;
    },
    // `flushSync` puts its own way here for a moment, and then back what it had found.
    set: (way: (draw: Draw) => void) => {
      forced = way === atOnce || way === inTurn ? null : way;
    },
  });
}
