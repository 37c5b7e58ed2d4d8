/** Kills everything that goes through it, at its n-th call: before the call has an effect, or after it and unheard. */
export interface KillSwitch {
  /** Resolves at the kill. */
  readonly killed: Promise<void>;
  guard<Args extends unknown[], Value>(call: (...args: Args) => Promise<Value>): (...args: Args) => Promise<Value>;
}

const never = (): Promise<never> => new Promise(() => undefined);

/** `at` 0 = it never kills. */
export function createKillSwitch(at: number, when: 'before' | 'after'): KillSwitch {
  let calls = 0;
  let dead = false;
  let tell: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const kill = (): Promise<never> => {
    dead = true;
    tell();
    return never();
  };
  return {
    killed,
    guard:
      (call) =>
      async (...args) => {
        if (dead) return never();
        calls += 1;
        const mine = calls === at;
        if (mine && when === 'before') return kill();
        const value = await call(...args);
        return mine ? kill() : value;
      },
  };
}
