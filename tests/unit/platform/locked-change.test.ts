/** Word of a change reaches who waits for it, through one listener of the browser. */
import { expect, it, vi } from 'vitest';

type Listener = (changes: Readonly<Record<string, unknown>>, area: string) => void;
const listeners = vi.hoisted((): Listener[] => []);
vi.mock('#imports', () => ({
  browser: { storage: { onChanged: { addListener: (listener: Listener) => listeners.push(listener) } } },
}));
const { onStoredChange } = await import('../../../utils/platform/locked-change');

it('tells everyone who waits for a key, and nobody else, through a single listener', () => {
  const told: string[] = [];
  onStoredChange('paket', () => told.push('paket'));
  onStoredChange('paket', () => told.push('paket, another'));
  onStoredChange('kata', () => told.push('kata'));
  // Firefox copies each change to each listener.
  expect(listeners).toHaveLength(1);
  const change = (keys: readonly string[], area = 'local') => {
    for (const listener of listeners) listener(Object.fromEntries(keys.map((key) => [key, {}])), area);
  };

  change(['jurnal:1', 'kata']);
  expect(told.splice(0)).toEqual(['kata']);
  change(['paket']);
  expect(told.splice(0)).toEqual(['paket', 'paket, another']);
  change(['paket', 'kata'], 'session');
  change(['jurnal:1']);
  expect(told).toEqual([]);
});
