import { defineConfig } from '@playwright/test';
import type { Target } from './scripts/browsers/launch';

export default defineConfig<object, { target: Target }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', use: { target: 'chromium' } },
    { name: 'firefox', use: { target: 'firefox' }, testIgnore: /chromium-only/ },
  ],
});
