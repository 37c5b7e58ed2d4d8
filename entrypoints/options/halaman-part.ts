/** The check page, wired. */
import { HalamanApp } from '../../components/halaman/HalamanApp';
import type { OrderPilih } from '../../utils/agent/pemilih-agent';
import { createI18n, type Language } from '../../utils/locale/i18n';
import { createPemilihDoor } from '../../utils/platform/pemilih-door';
import { bantuanFacts } from '../../utils/platform/bantuan-facts';
import { createHalamanDoor } from '../../utils/platform/halaman-door';
import { judgeWords, labelsOfSite } from '../../utils/ekinerja/label-situs';
import { loadOwnKata, ownKataLocked, saveOwnKata } from '../../utils/platform/own-kata';
import { saveFile } from '../../utils/platform/save-file';
import { extensionVersion } from '../../utils/platform/version';
import { createHalamanMachine } from '../../utils/workflow/halaman-machine';

type Chosen = () => { readonly language: Language; readonly theme: 'auto' | 'light' | 'dark' };

/** What the person reads while choosing a word on the page. */
function orderIn({ language, theme }: ReturnType<Chosen>): OrderPilih {
  const { t } = createI18n(language);
  return {
    apa: 'kata',
    look: { lang: language, theme, words: { from: t('halaman.tunjuk.dari'), hide: '' } },
    kata: {
      tolak: {
        tanpaTeks: t('halaman.tunjuk.tolak.tanpaTeks'),
        bukanLabel: t('halaman.tunjuk.tolak.bukanLabel'),
        pribadi: t('halaman.tunjuk.tolak.pribadi'),
        isiTabel: t('halaman.tunjuk.tolak.isiTabel'),
      },
      cara: t('halaman.tunjuk.cara'),
      pilih: t('panduanSendiri.pilihHalaman.pilih'),
    },
  };
}

export function createHalamanPart(chosen: Chosen) {
  const task = createHalamanMachine({
    door: createHalamanDoor(new AbortController().signal),
    kata: {
      kenal: { label: labelsOfSite(), nilai: judgeWords },
      locked: ownKataLocked,
      load: loadOwnKata,
      save: saveOwnKata,
    },
    pemilih: { ...createPemilihDoor(), order: () => orderIn(chosen()) },
    bantuan: bantuanFacts,
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    save: saveFile,
    version: extensionVersion(),
    now: () => new Date(),
  });
  return { task, View: HalamanApp };
}
