/** The places where code of the extension runs, and how the stage speaks to them. */
import type { CDPSession, Page } from '@playwright/test';

export interface Tab {
  readonly id: number;
  readonly page: Page;
  /** Done when the extension's code would be noticed in it. */
  readonly attached: Promise<void>;
}
export interface Realm {
  readonly cdp: CDPSession;
  readonly contextId: number;
  /** A page of the extension or its background; else the isolated world of page scripts. */
  readonly isOurs: boolean;
  readonly isTop: boolean;
  /** null = the background. */
  readonly tab: Tab | null;
  readonly url: string;
}
export type Json = Record<string, unknown>;
/** What a call of `chrome.*` does; who calls it comes first. */
export type Call = (from: Realm, ...given: never[]) => unknown;
export type Calls = Record<string, Record<string, Call>>;

export interface Realms {
  readonly all: ReadonlySet<Realm>;
  add(realm: Realm): void;
  forget(realm: Realm): void;
  onGone(callback: (realm: Realm) => void): void;
  /** Those of a tab, its own document's first. */
  inTab(tabId: number): readonly Realm[];
  /** Tells a realm something; one that is gone hears nothing and is forgotten. */
  tell(realm: Realm, what: string, ...given: unknown[]): Promise<void>;
  /** An event, in all realms or in those meant. */
  fire(name: string, given: readonly unknown[], to?: (realm: Realm) => boolean): void;
  /** Runs code there; throws what it throws. */
  evaluate(realm: Realm, expression: string): Promise<unknown>;
}

export const isOurs = ({ isOurs: ours }: Realm): boolean => ours;

export function createRealms(): Realms {
  const all = new Set<Realm>();
  const listeners: ((realm: Realm) => void)[] = [];
  const realms: Realms = {
    all,
    add: (realm) => void all.add(realm),
    forget(realm) {
      if (all.delete(realm)) for (const listener of listeners) listener(realm);
    },
    onGone: (callback) => void listeners.push(callback),
    inTab: (tabId) =>
      [...all].filter(({ tab }) => tab?.id === tabId).sort((one, other) => Number(other.isTop) - Number(one.isTop)),
    async tell(realm, what, ...given) {
      const expression = `asistenStage.${what}(${given.map((one) => JSON.stringify(one ?? null)).join(',')})`;
      await realm.cdp
        .send('Runtime.evaluate', { expression, contextId: realm.contextId })
        .catch(() => realms.forget(realm));
    },
    fire(name, given, to) {
      for (const realm of all) if (to?.(realm) ?? true) void realms.tell(realm, 'fire', name, given);
    },
    async evaluate({ cdp, contextId }, expression) {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    },
  };
  return realms;
}
