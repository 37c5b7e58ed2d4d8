import { defineConfig } from '@playwright/test';
import type { Target } from './scripts/browsers/launch';

export default defineConfig<object, { target: Target }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  // Generous, because nothing here measures time: a slow machine is no failure.
  expect: { timeout: 30_000 },
  workers: 2,
  // Firefox's automation now and then loses the document of an extension page for good, and two browsers share a small
  // machine: such a journey begins anew, twice at most. What failed first is listed as flaky.
  retries: 2,
  reporter: [['list']],
  use: { screenshot: 'only-on-failure' },
  // The one Firefox first, so that it runs beside Chromium from the beginning, not alone behind it.
  projects: [
    // One at a time: two Firefoxes on two cores each take more than twice as long.
    { name: 'firefox', use: { target: 'firefox' }, testIgnore: /chromium-only/, workers: 1 },
    { name: 'chromium', use: { target: 'chromium' } },
    // No test: `npm run gambar`.
    { name: 'gambar', testDir: 'tests/gambar', use: { target: 'chromium' }, workers: 1, retries: 0 },
    // Too long for a test run: `npm run beban`, `npm run lambat`.
    {
      name: 'beban',
      testDir: 'tests/beban',
      use: { target: 'chromium', actionTimeout: 120_000 },
      workers: 1,
      retries: 0,
    },
    {
      name: 'lambat',
      testDir: 'tests/lambat',
      use: { target: 'chromium' },
      expect: { timeout: 240_000 },
      workers: 1,
      retries: 0,
    },
  ],
});
