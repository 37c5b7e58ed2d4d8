/** The author's bench, wired: its machine and the rules come with its first intent, the large parts when they are used. */
import { BangkuApp, type BangkuAppProps } from '../../components/bangku/BangkuApp';
import { judgeWords, labelsOfSite } from '../../utils/ekinerja/label-situs';
import { createWorkerSession } from '../../utils/import/worker-session';
import { paketBookWords } from '../../utils/locale/paket-book-words';
import { createI18n, type Language } from '../../utils/locale/i18n';
import { createNaskahStore } from '../../utils/platform/naskah-store';
import { createWorkerDesk } from '../../utils/platform/pack-desk-worker';
import { completeGuides, createOwnGuides } from '../../utils/platform/own-guides';
import { createPauses } from '../../utils/platform/pauses';
import { saveFile } from '../../utils/platform/save-file';
import { extensionVersion } from '../../utils/platform/version';
import { refuse, ok } from '../../utils/skp/result';
import { EMPTY_BANGKU, type BangkuIntent, type BangkuState } from '../../utils/workflow/bangku-state';
import { lazyTask } from '../../utils/workflow/lazy-task';
import type { Task } from '../../utils/workflow/tasks';
import { createPreviewTask } from './preview-task';

function createBangkuTask(language: () => Language): Task<BangkuState, BangkuIntent> {
  async function load() {
    const { createBangkuMachine } = await import('../../utils/workflow/bangku-machine');
    const sheet = createWorkerSession();
    const desk = createWorkerDesk();
    const broken = { code: 'notPack', path: '' } as const;
    return createBangkuMachine({
      store: createNaskahStore(),
      async readSheet(name, bytes) {
        const opened = await sheet.open(name, bytes);
        return opened.ok ? ok(await sheet.paketTables()) : opened;
      },
      async openPack(bytes) {
        const looked = await desk.examine(bytes, {});
        if (!looked.ok) return looked.reason.code === 'broken' ? refuse(broken) : refuse(looked.reason);
        const paket = await desk.contents();
        return paket === null ? refuse(broken) : ok({ paket, tanda: looked.value.tanda });
      },
      publish: (terbitan) => desk.publish(terbitan),
      unsigned: (paket) => desk.unsigned(paket),
      writeBook: (paket, options) => desk.book(paket, options),
      readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
      families: async () => (await import('../../utils/templates/starter')).starterLibrary.keluarga,
      watchGuides(tell) {
        const own = createOwnGuides();
        const again = () => void completeGuides(own).then(tell);
        own.onChange(again);
        again();
      },
      kenalKata: { label: labelsOfSite(), nilai: judgeWords },
      bookWords: () => paketBookWords(createI18n(language())),
      changeWords: (added, changed, removed) =>
        createI18n(language()).t('bangku.logDraft', { added, changed, removed }),
      save: saveFile,
      pause: createPauses().pause,
      now: () => new Date(),
      appVersion: extensionVersion(),
    });
  }
  return lazyTask(EMPTY_BANGKU, load, { ...EMPTY_BANGKU, loading: 'failed' });
}

/** The bench at work, for the page of options. */
export function createBangkuPart(language: () => Language) {
  const task = createBangkuTask(language);
  task.send({ type: 'open' });
  const View = (props: Omit<BangkuAppProps, 'makePreview' | 'onPrint'>) => (
    <BangkuApp {...props} makePreview={createPreviewTask} onPrint={() => print()} />
  );
  return { task, View };
}
