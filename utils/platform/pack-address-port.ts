/** Addresses of packs, from the panel's side. */
import { browser } from '#imports';
import { hostPatternOf } from '../packs/address';
import { ok, refuse } from '../skp/result';
import type { AddressPort } from '../workflow/paket-ports';
import { HOST_PATTERNS } from './hosts';
import { addressLooks, armAddressLook, keepLook } from './pack-addresses';
import { takeIncoming } from './pack-bodies';
import { fetchPack } from './pack-fetch';

export function createAddressPort(): AddressPort {
  return {
    // The hosts granted at install need no question.
    requestHost: (address) =>
      HOST_PATTERNS.some((pattern) => pattern === hostPatternOf(address))
        ? Promise.resolve(true)
        : browser.permissions.request({ origins: [hostPatternOf(address)] }),
    allowed: (address) => browser.permissions.contains({ origins: [hostPatternOf(address)] }),
    looks: addressLooks,
    keepLook,
    async fetch(address) {
      const fetched = await fetchPack(address, null);
      if (!fetched.ok) return fetched;
      const { bytes, etag } = fetched.value;
      return bytes === null ? refuse('status') : ok({ bytes, etag });
    },
    takeIncoming: (address) => takeIncoming(address).catch(() => null),
    arm: armAddressLook,
  };
}
