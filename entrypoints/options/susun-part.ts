/** The editor of own guides, wired. */
import { SusunApp } from '../../components/susun/SusunApp';
import { langkahText } from '../../components/panduan/langkah-text';
import { resmi } from '../../utils/guide/guides/resmi';
import { createI18n, type Language } from '../../utils/locale/i18n';
import { createOwnGuides } from '../../utils/platform/own-guides';
import { createPemilihDoor } from '../../utils/platform/pemilih-door';
import { saveFile } from '../../utils/platform/save-file';
import { createSkpDoor } from '../../utils/platform/skp-door';
import { createSusunMachine } from '../../utils/workflow/susun-machine';
import type { SusunIntent, SusunState } from '../../utils/workflow/susun-state';
import type { Task } from '../../utils/workflow/tasks';

function createSusunTask(
  chosen: () => { readonly language: Language; readonly theme: 'auto' | 'light' | 'dark' },
): Task<SusunState, SusunIntent> {
  const t = () => createI18n(chosen().language).t;
  const site = createSkpDoor(new AbortController().signal);
  return createSusunMachine({
    store: createOwnGuides(),
    door: { ...createPemilihDoor(), look: () => site.look() },
    official() {
      const say = t();
      return {
        judul: say('panduanSendiri.baru.salinan'),
        langkah: resmi.langkah.map(({ id, bukti }) => ({
          judul: say(langkahText(id, 'judul')),
          teks: `${say(langkahText(id, 'apa'))}\n${say(langkahText(id, 'mengapa'))}`,
          ...(bukti === null ? {} : { bukti }),
        })),
      };
    },
    nameless: () => t()('panduanSendiri.baru.nama'),
    pickOrder() {
      const { language, theme } = chosen();
      const say = t();
      return {
        apa: 'kendali',
        look: { lang: language, theme, words: { from: say('panduan.penunjuk.from'), hide: '' } },
        kata: {
          peran: {
            tombol: say('panduan.peran.tombol'),
            menu: say('panduan.peran.menu'),
            isian: say('panduan.peran.isian'),
            pilihan: say('panduan.peran.pilihan'),
          },
          tolak: {
            mati: say('panduanSendiri.tolak.mati'),
            tanpaLabel: say('panduanSendiri.tolak.tanpaLabel'),
            labelTidakDapat: say('panduanSendiri.tolak.labelTidakDapat'),
            pribadi: say('panduanSendiri.tolak.pribadi'),
            dalamBaris: say('panduanSendiri.tolak.dalamBaris'),
            labelGanda: say('panduanSendiri.tolak.labelGanda'),
          },
          cara: say('panduanSendiri.pilihHalaman.cara'),
          pilih: say('panduanSendiri.pilihHalaman.pilih'),
        },
      };
    },
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    save: saveFile,
    now: () => Date.now(),
  });
}

/** The editor at work, for the page of options. */
export function createSusunPart(chosen: Parameters<typeof createSusunTask>[0]) {
  const task = createSusunTask(chosen);
  task.send({ type: 'open' });
  return { task, View: SusunApp };
}
