import { browser } from '#imports';

/** The practice page: a page of ours that stands in for e-Kinerja, and is an agent's page, not one that gives orders. */
export const latihanAddress = (): string => browser.runtime.getURL('/latihan.html');

export const isLatihan = (url: string): boolean => url.split(/[?#]/u, 1)[0] === latihanAddress();
