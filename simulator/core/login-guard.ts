/** Five wrong passwords within 300 s lock a username for 300 s. docs/ekinerja.md §4.1. */
export interface LoginGuard {
  locked(username: string, now: Date): boolean;
  failed(username: string, now: Date): void;
}

const JENDELA_MS = 300_000;
const BATAS = 5;

/** A guard that has seen nothing yet. */
export function createLoginGuard(): LoginGuard {
  const failures = new Map<string, number[]>();
  const recent = (username: string, now: Date): number[] =>
    (failures.get(username) ?? []).filter((time) => now.getTime() - time < JENDELA_MS);
  return {
    locked: (username, now) => recent(username, now).length >= BATAS,
    failed: (username, now) => failures.set(username, [...recent(username, now), now.getTime()]),
  };
}
