import { vi } from 'vitest';

/** A browser without databases: to delete one succeeds at once. */
export function withoutDatabases(): void {
  vi.stubGlobal('indexedDB', {
    deleteDatabase: () => {
      const request: { onsuccess: (() => void) | null } = { onsuccess: null };
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
  });
}
