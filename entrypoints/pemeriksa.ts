import { defineUnlistedScript } from '#imports';
import { createPemeriksaAgent } from '../utils/agent/pemeriksa-agent';
import { isBackground, isExtensionPage } from '../utils/platform/message-guard';
import { onMessage, sendMessage } from '../utils/platform/messages';
import { refuse } from '../utils/skp/result';

/** Set in the isolated world the script shares with the eager one; pages cannot see it. */
const scope = globalThis as { asistenPemeriksa?: true };

/** Loaded into an e-Kinerja page when the panel or the guard needs more than the eager script can do. */
export default defineUnlistedScript(() => {
  if (scope.asistenPemeriksa === true) return;
  scope.asistenPemeriksa = true;
  const notYet = () => ({ start: () => Promise.reject(new Error('not built in yet')), stop: () => undefined });
  const agent = createPemeriksaAgent({
    document,
    readSkp: () => Promise.resolve(refuse({ kind: 'unexpectedPage' })),
    kirimRun: notYet,
    editRun: notYet,
    // Nobody listening is no error: the panel may be closed.
    reportKirim: (snapshot) => void sendMessage('kirimProgress', snapshot).catch(() => undefined),
    reportEdits: (snapshot) => void sendMessage('editProgress', snapshot).catch(() => undefined),
  });
  const only = <Answer>(sender: unknown, answer: () => Answer): Answer => {
    if (!isExtensionPage(sender)) throw new Error('refused: not from our own pages');
    return answer();
  };
  onMessage('pemeriksaHere', (): true => true);
  onMessage('readSkp', ({ data, sender }) => only(sender, () => agent.readSkp(data)));
  onMessage('startKirim', ({ data, sender }) => only(sender, () => agent.startKirim(data)));
  onMessage('stopKirim', ({ sender }) => only(sender, () => agent.stopKirim()));
  onMessage('startEdits', ({ data, sender }) => only(sender, () => agent.startEdits(data)));
  onMessage('stopEdits', ({ sender }) => only(sender, () => agent.stopEdits()));
  onMessage('revealPlace', ({ data, sender }) => {
    if (!isExtensionPage(sender) && !isBackground(sender)) throw new Error('refused: not ours');
    return agent.revealPlace(data);
  });
});
