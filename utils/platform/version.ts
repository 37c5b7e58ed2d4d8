import { browser } from '#imports';

/** Version of the installed extension, as the manifest says. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
