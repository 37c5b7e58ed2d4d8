/** Messages and ports between the extension's pages, its background and its page scripts. */
import type { Calls, Json, Realm, Realms } from './realms';

interface Answer {
  readonly answered: boolean;
  readonly value?: unknown;
}
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

/** @param senderOf what a receiver is told of who sends */
export function playMessages(realms: Realms, senderOf: (realm: Realm) => Json): Calls {
  const answers = new Map<string, (answer: Answer) => void>();
  const ports = new Map<string, readonly [Realm, Realm]>();
  let sent = 0;

  realms.onGone((gone) => {
    for (const [id, [one, other]] of ports)
      if (one === gone || other === gone) {
        ports.delete(id);
        void realms.tell(one === gone ? other : one, 'end', id);
      }
  });
  const ask = (realm: Realm, from: Realm, message: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = String(++sent);
      answers.set(id, ({ answered, value }) => (answered ? resolve(value) : reject(new Error(NOBODY))));
      void realms.tell(realm, 'deliver', id, message, senderOf(from)).then(() => {
        if (!realms.all.has(realm)) reject(new Error(NOBODY));
      });
    });
  /** The first answer counts. */
  const send = (to: readonly Realm[], from: Realm, message: unknown): Promise<unknown> =>
    Promise.any(to.map((realm) => ask(realm, from, message))).catch(() => Promise.reject(new Error(NOBODY)));
  const other = (from: Realm, id: string): Realm | undefined => {
    const both = ports.get(id);
    return both?.[0] === from ? both[1] : both?.[0];
  };

  return {
    runtime: {
      sendMessage: (from, message: unknown) =>
        send(
          [...realms.all].filter((realm) => realm.isOurs && realm !== from),
          from,
          message,
        ),
    },
    tabs: {
      sendMessage: (from, tabId: number, message: unknown) => send(realms.inTab(tabId).slice(0, 1), from, message),
    },
    message: {
      answer(_, id: string, answer: Answer) {
        answers.get(id)?.(answer);
        answers.delete(id);
      },
    },
    port: {
      begin(from, id: string, tabId: number, name: string) {
        const [to] = realms.inTab(tabId);
        if (to === undefined) return realms.tell(from, 'end', id);
        ports.set(id, [from, to]);
        return realms.tell(to, 'connect', id, name, senderOf(from));
      },
      post(from, id: string, message: unknown) {
        const to = other(from, id);
        if (to !== undefined) void realms.tell(to, 'post', id, message);
      },
      end(from, id: string) {
        const to = other(from, id);
        ports.delete(id);
        if (to !== undefined) void realms.tell(to, 'end', id);
      },
    },
  };
}
