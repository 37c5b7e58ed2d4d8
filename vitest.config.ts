import { defineConfig } from 'vitest/config';
import { smallReact } from './scripts/small-react.mjs';

export default defineConfig({
  plugins: [smallReact()],
  test: {
    include: ['tests/{unit,pages,mutation,contract,components}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Generous, because nothing here measures time: a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    // They import React by name, so they must go through the same aliases as ours.
    server: { deps: { inline: ['@tanstack/react-virtual', 'lucide-react', /^preact/u] } },
  },
});
