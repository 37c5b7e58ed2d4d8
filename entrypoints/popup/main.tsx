import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { PopupView } from '../../components/popup/PopupView';
import { currentWindowId, openPanel } from '../../utils/platform/open-panel';
import { loadSettings } from '../../utils/platform/settings';
import { createSiteDoor } from '../../utils/platform/site-door';
import { askForSite, releaseSite, shownSite } from '../../utils/platform/use-site';
import { pageStateOf } from '../../utils/workflow/page-state';
import '../sidepanel/style.css';
import type { PageState } from '../../utils/workflow/matriks-state';

const settings = await loadSettings();
// Found beforehand: in the click itself nothing may be awaited before the panel opens.
let windowId = 0;
void currentWindowId().then((id) => (windowId = id));
document.documentElement.lang = settings.language;
document.documentElement.dataset['theme'] = settings.theme;
const door = createSiteDoor(new AbortController().signal);

function App() {
  const [page, setPage] = useState<PageState>({ kind: 'looking' });
  const [latihan, setLatihan] = useState(false);
  const [situs, setSitus] = useState<Awaited<ReturnType<typeof shownSite>>>(null);
  const [gagal, setGagal] = useState<'denied' | 'failed' | null>(null);
  useEffect(() => {
    const look = async () => {
      setSitus(await shownSite());
      const found = await door.look();
      if (found.kind === 'loading') return;
      setPage(pageStateOf(found));
      setLatihan(found.kind === 'page' && found.latihan);
    };
    void look();
    door.onChange(() => void look());
  }, []);
  const onOpenPanel = () => void openPanel(windowId).then(() => window.close());
  const onAskPermission = () => void door.askPermission();
  const onUse = () => {
    if (situs === null) return;
    void askForSite(situs.alamat).then((answer) =>
      setGagal(answer.ok ? null : answer.reason === 'denied' ? 'denied' : 'failed'),
    );
  };
  const onRelease = () => {
    if (situs !== null) void releaseSite(situs.host);
  };
  return (
    <PopupView
      page={page}
      latihan={latihan}
      language={settings.language}
      onOpenPanel={onOpenPanel}
      onAskPermission={onAskPermission}
      situs={{ situs, gagal, onUse, onRelease }}
    />
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
