/** Dev gallery: ?state=…&theme=light|dark&lang=id|en&surface=panel|tab|popup&situs=bisa. Not part of the product. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/App';
import { PopupView } from '../../components/popup/PopupView';
import { SusunApp } from '../../components/susun/SusunApp';
import type { PanelSettings } from '../../components/settings';
import '../../entrypoints/sidepanel/style.css';
import '../../components/bangku/bangku.css';
import type { MatriksState } from '../../utils/workflow/matriks-state';
import { PAKET_STATES } from './paket-states';
import { PANDUAN_STATES } from './panduan-states';
import { panduanBeside, PELATIH_STATES } from './pelatih-states';
import { PERIKSA_STATES } from './periksa-states';
import { RENCANA_STATES } from './rencana-states';
import { SITUS_STATES } from './situs-states';
import { STATES } from './states';
import { SUSUN_STATES } from './susun-states';
import { templatStates } from './templat-states';
import { EMPTY_PAKET } from '../../utils/workflow/paket-state';
import { EMPTY_PANDUAN, type PanduanState } from '../../utils/workflow/panduan-state';
import type { PelatihState } from '../../utils/workflow/pelatih-state';
import { EMPTY_PERIKSA } from '../../utils/workflow/periksa-machine';
import { EMPTY_RENCANA } from '../../utils/workflow/rencana-empty';
import { EMPTY_TEMPLAT, type TemplatState } from '../../utils/workflow/templat-state';

const query = new URLSearchParams(location.search);
const name = query.get('state') ?? 'tinjau';
const surface = query.get('surface') ?? 'panel';
const initial: PanelSettings = {
  language: query.get('lang') === 'en' ? 'en' : 'id',
  theme: query.get('theme') === 'dark' ? 'dark' : 'light',
};
const isRencana = name in RENCANA_STATES;
const rencana = isRencana ? RENCANA_STATES[name as keyof typeof RENCANA_STATES] : EMPTY_RENCANA;
const fallback = isRencana ? STATES.otherPage : STATES.tinjau;
const state: MatriksState = name in STATES ? STATES[name as keyof typeof STATES] : fallback;
const isPeriksa = name in PERIKSA_STATES;
const pelatih: PelatihState | undefined = (PELATIH_STATES as Readonly<Record<string, PelatihState>>)[name];
const panduan: PanduanState | undefined =
  pelatih === undefined ? (PANDUAN_STATES as Readonly<Record<string, PanduanState>>)[name] : panduanBeside;
const TEMPLAT_STATES: Readonly<Record<string, TemplatState>> = await templatStates();
const paket = PAKET_STATES[name];
const susun = SUSUN_STATES[name];
const templat = TEMPLAT_STATES[paket === undefined ? name : 'templatAll'] ?? EMPTY_TEMPLAT;
const periksa = isPeriksa ? PERIKSA_STATES[name as keyof typeof PERIKSA_STATES] : EMPTY_PERIKSA;
document.documentElement.lang = initial.language;
document.documentElement.dataset['theme'] = initial.theme;
Object.assign(window, {
  galleryStates: [
    STATES,
    PERIKSA_STATES,
    RENCANA_STATES,
    TEMPLAT_STATES,
    PAKET_STATES,
    PANDUAN_STATES,
    PELATIH_STATES,
    SUSUN_STATES,
  ].flatMap((states) => Object.keys(states)),
});

const isTemplat = name in TEMPLAT_STATES || paket !== undefined;
const first = panduan !== undefined ? 'panduan' : isPeriksa ? 'periksa' : isTemplat ? 'templat' : 'isi';

const log = (intent: unknown) => console.log(JSON.stringify(intent));

function Gallery() {
  const [settings, onSettings] = useState(initial);
  if (surface === 'popup')
    return (
      <PopupView
        page={state.page}
        latihan={state.latihan}
        language={settings.language}
        onOpenPanel={() => undefined}
        onAskPermission={() => undefined}
        situs={{
          situs: SITUS_STATES[query.get('situs') ?? ''] ?? null,
          gagal: null,
          onUse: () => undefined,
          onRelease: () => undefined,
        }}
      />
    );
  // A part of the options page, not of the panel.
  if (susun !== undefined)
    return (
      <SusunApp
        state={susun}
        send={log}
        settings={settings}
        onSettings={onSettings}
        version="0.1.0"
        onErase={() => Promise.resolve()}
      />
    );
  return (
    <Panel
      tasks={{
        matriks: { state, send: log },
        periksa: { state: periksa, send: log },
        rencana: { state: rencana, send: log },
        templat: { state: templat, send: log },
        paket: { state: paket ?? EMPTY_PAKET, send: log },
        panduan: { state: panduan ?? EMPTY_PANDUAN, send: log },
        pelatih: { state: pelatih ?? PELATIH_STATES.pelatihMati, send: log },
      }}
      first={first}
      settings={settings}
      onSettings={onSettings}
      surface={surface === 'tab' ? 'tab' : 'panel'}
      projector={name === 'pelatihProyektor'}
      situs={{
        hosts: query.has('situs') ? ['kinerja.contoh.go.id', 'e-kinerja.kabupatencontohpanjang.go.id'] : [],
        onRelease: log,
      }}
      version="0.1.0"
    />
  );
}

const root = document.getElementById('root');
if (root) flushSync(() => createRoot(root).render(<Gallery />));
// The packs are a step into the templates.
if (paket !== undefined) flushSync(() => root?.querySelector<HTMLElement>('button:has(.lucide-package)')?.click());
