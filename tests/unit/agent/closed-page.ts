/**
 * What jsdom has no other way to: the inside of a closed shadow root, and a press as only a person can make it. Presses that a
 * script makes up are dispatched as any script would.
 */
import { vi } from 'vitest';

interface Heard {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: (event: unknown) => void;
}

export interface ClosedPage {
  /** What is in the root that was made last. */
  inside(): ShadowRoot;
  /** Every mode a root was made with. */
  readonly modes: readonly string[];
  /** The person's own: whoever listens there hears an event that the browser vouches for. */
  press(target: EventTarget, type: string, more?: object): void;
}

/** From here on, until mocks are restored. */
export function closedPage(): ClosedPage {
  const modes: string[] = [];
  const heard: Heard[] = [];
  let last: ShadowRoot | null = null;
  const view = document.defaultView ?? window;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the element it is asked of
  const { attachShadow } = view.Element.prototype;
  vi.spyOn(view.Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    last = attachShadow.call(this, init);
    modes.push(init.mode);
    return last;
  });
  for (const holder of [view.EventTarget.prototype, view]) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the target it is asked of
    const { addEventListener } = holder;
    vi.spyOn(holder, 'addEventListener').mockImplementation(function (
      this: EventTarget,
      type: string,
      listener: unknown,
      options: unknown,
    ) {
      heard.push({ target: this, type, listener: listener as Heard['listener'] });
      addEventListener.call(this, type, listener as EventListener, options as boolean);
    });
  }
  return {
    modes,
    inside() {
      if (last === null) throw new Error('no shadow root was made');
      return last;
    },
    press(target, type, more = {}) {
      const nothing = () => undefined;
      const event = {
        type,
        target,
        isTrusted: true,
        timeStamp: 1e9,
        preventDefault: nothing,
        stopPropagation: nothing,
        stopImmediatePropagation: nothing,
        composedPath: () => [target],
        ...more,
      };
      for (const one of heard) if (one.target === target && one.type === type) one.listener(event);
    },
  };
}
