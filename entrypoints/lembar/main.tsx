import { createRoot } from 'react-dom/client';
import '../sidepanel/style.css';
import '../../components/lembar/lembar.css';
import { LembarView } from '../../components/lembar/LembarView';
import { WordsProvider } from '../../components/ui/Words';
import { resmi } from '../../utils/guide/guides/resmi';
import { gambarkan } from '../../utils/lembar/gambar';
import { createHalaman } from '../../utils/lembar/halaman';
import { isiLembar } from '../../utils/lembar/isi';
import { createI18n } from '../../utils/locale/i18n';
import { loadSettings } from '../../utils/platform/settings';
import { extensionVersion } from '../../utils/platform/version';

const { language, theme } = await loadSettings();
const halaman = createHalaman(Date.now());
document.documentElement.lang = language;
document.documentElement.dataset['theme'] = theme;
document.title = createI18n(language).t('lembar.title');

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <WordsProvider language={language}>
      <LembarView
        langkah={isiLembar(resmi)}
        versi={extensionVersion()}
        gambarkan={async ({ titik }, di) => {
          const contoh = await halaman(titik.halaman);
          return contoh === null ? null : gambarkan(di, titik, contoh);
        }}
        onPrint={() => print()}
      />
    </WordsProvider>,
  );
