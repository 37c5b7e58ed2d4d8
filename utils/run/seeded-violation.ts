import { browser } from '#imports';
export const seeded = browser;
