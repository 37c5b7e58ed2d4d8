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
    // The engine of Chrome 109: `npm run tertua`. It has neither policies nor pages kept for going back nor a profile that
    // outlives it, and without
    // `lastAccessed` no panel in a tab knows which of two tabs was used last.
    {
      name: 'tertua',
      use: { target: 'tertua' },
      testIgnore: /(?:chromium-only|kebijakan|killed|manifest|oldest-browsers|samaran-kembali)\.spec/,
      grepInvert: /a second tab cannot run/,
      workers: 1,
      retries: 1,
    },
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
