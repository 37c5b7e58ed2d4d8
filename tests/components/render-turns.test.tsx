// @vitest-environment jsdom
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, it } from 'vitest';
import { renderInTurns } from '../../utils/platform/render-turns';

/** What the browser says of the event under way. */
function during(event: Event | undefined, change: () => void): void {
  Object.assign(globalThis, { event });
  change();
  Object.assign(globalThis, { event: undefined });
}

beforeAll(renderInTurns);

it('draws what a person did at the end of its event, also while something else waits for its turn', async () => {
  let come: (text: string) => void = () => undefined;
  let write: (text: string) => void = () => undefined;
  function Field() {
    const [came, setCame] = useState('');
    const [typed, setTyped] = useState('');
    [come, write] = [setCame, setTyped];
    return <p>{`${came}/${typed}`}</p>;
  }
  const element = document.createElement('div');
  createRoot(element).render(<Field />);
  expect(element.textContent).toBe('/');
  during(new Event('message'), () => come('plan'));
  await Promise.resolve();
  expect(element.textContent).toBe('/');
  during(new Event('input'), () => write('a'));
  await Promise.resolve();
  expect(element.textContent).toBe('plan/a');
});

it('draws within `flushSync`, as before a print, and afterwards in turns again', async () => {
  let come: (text: string) => void = () => undefined;
  function Field() {
    const [came, setCame] = useState('');
    come = setCame;
    return <p>{came}</p>;
  }
  const element = document.createElement('div');
  createRoot(element).render(<Field />);
  flushSync(() => come('plan'));
  expect(element.textContent).toBe('plan');
  come('more');
  await Promise.resolve();
  expect(element.textContent).toBe('plan');
  await expect.poll(() => element.textContent).toBe('more');
});
