import { createRoot } from 'react-dom/client';
import '../sidepanel/style.css';
import '../../components/lembar/lembar.css';
import { LembarView, Tiada } from '../../components/lembar/LembarView';
import { WordsProvider } from '../../components/ui/Words';
import { trustOwnFiles } from '../../utils/dom/trusted';
import { resmi } from '../../utils/guide/guides/resmi';
import { panduanOf } from '../../utils/guide/sendiri';
import { gambarkan } from '../../utils/lembar/gambar';
import { createHalaman } from '../../utils/lembar/halaman';
import { isiLembar } from '../../utils/lembar/isi';
import { createI18n } from '../../utils/locale/i18n';
import { loadSettings } from '../../utils/platform/settings';
import { extensionVersion } from '../../utils/platform/version';

trustOwnFiles({ markup: true });
const { language, theme } = await loadSettings();
/** The guide of this key; without one the official one. */
const kunci = new URLSearchParams(location.search).get('panduan');
const sendiri = kunci === null ? undefined : await ownGuide(kunci);
const halaman = createHalaman(Date.now());
document.documentElement.lang = language;
document.documentElement.dataset['theme'] = theme;
document.title = createI18n(language).t('lembar.title');

async function ownGuide(wanted: string) {
  const { createPanduanTersedia } = await import('../../utils/platform/panduan-tersedia');
  const all = await createPanduanTersedia()
    .load()
    .catch(() => []);
  return all.find((one) => one.kunci === wanted)?.isi;
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <WordsProvider language={language}>
      {kunci !== null && sendiri === undefined ? (
        <Tiada />
      ) : (
        <LembarView
          judul={sendiri?.judul ?? null}
          langkah={isiLembar(sendiri === undefined ? resmi : panduanOf(sendiri))}
          versi={extensionVersion()}
          gambarkan={async ({ titik }, di) => {
            const contoh = await halaman(titik.halaman);
            return contoh === null ? null : gambarkan(di, titik, contoh);
          }}
          onPrint={() => print()}
        />
      )}
    </WordsProvider>,
  );
