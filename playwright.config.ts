import { defineConfig } from '@playwright/test';
import type { Target } from './scripts/browsers/launch';

export default defineConfig<object, { target: Target }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  // Generous, because nothing here measures time: a slow machine is no failure.
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: [['list']],
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', use: { target: 'chromium' } },
    // Its automation now and then loses the document of an extension page for good: such a journey begins anew, once.
    { name: 'firefox', use: { target: 'firefox' }, testIgnore: /chromium-only/, retries: 1 },
  ],
});
