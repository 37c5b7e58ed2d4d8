import { browser } from '#imports';

/** Values of the agency's policy; nothing where there is none. */
export async function managedValues(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox rejects where no policy is set.
    return null;
  }
}
