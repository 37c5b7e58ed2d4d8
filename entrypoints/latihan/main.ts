import { createInProcessFetch } from '../../simulator/in-process-fetch';
import { trustOwnFiles } from '../../utils/dom/trusted';
import { takeAjax } from '../../utils/latihan/ajax';
import { addressOf } from '../../utils/latihan/address';
import { takeForms } from '../../utils/latihan/kirim-form';
import { takeMenu } from '../../utils/latihan/menu';
import { showPapan } from '../../utils/latihan/papan';
import type { Peran } from '../../utils/latihan/record';
import { createSitus } from '../../utils/latihan/situs';
import { freshRecord, mulaiDi, type SkenarioId } from '../../utils/latihan/skenario';
import { showPage } from '../../utils/latihan/tampil';
import { ask, handOver, rememberPlace, takeHanded } from '../../utils/latihan/tempat';
import { createI18n } from '../../utils/locale/i18n';
import { forgetLatihan } from '../../utils/platform/forget-latihan';
import { createLatihanStore } from '../../utils/platform/latihan-store';
import { isSamaranOn, onSamaran } from '../../utils/platform/samaran-switch';
import { loadable } from '../../utils/platform/loadable';
import { loadSettings } from '../../utils/platform/settings';

const SAMARAN = '/samaran.js';
/**
 * Ours, as they come to the real page; there all but the last come when they are needed. The last answers the panel, which
 * then counts on the others.
 */
const OURS: ReadonlySet<string> = new Set((['penunjuk', 'halaman', 'ekinerja'] as const).flatMap(loadable));

trustOwnFiles({ markup: true, more: OURS });
const { language } = await loadSettings();
const { t } = createI18n(language);
const masked = await isSamaranOn();
const store = createLatihanStore(() => freshRecord('setengah', Date.now()));
const { fetch } = createInProcessFetch(createSitus(store, Date.now), {
  origin: location.origin,
  referer: document.URL,
});
// What is asked from this page by any of its scripts is asked of the stand-in; its own rules let nothing else out.
Object.assign(globalThis, { fetch });

const load = (src: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(src)));
    document.head.append(script);
  });

/** Says on the board what went wrong; the page stays as it is. */
let tell: (trouble: string) => void = () => undefined;
const unkept = (): void => tell(t('latihan.unkept'));

async function begin(skenario: SkenarioId): Promise<void> {
  await forgetLatihan();
  await store.change(() => ({ record: freshRecord(skenario, Date.now()), value: undefined }));
  location.assign(addressOf(mulaiDi(skenario)));
}

async function lookAs(peran: Peran): Promise<void> {
  await store.change((record) => ({ record: { ...record, peran }, value: undefined }));
  location.assign(
    addressOf(peran === 'atasan' ? 'kinerja/kegiatan-tahunan/index-bawahan-v3' : 'kinerja/kegiatan-rhk/index'),
  );
}

async function show(): Promise<void> {
  const { skenario, peran } = await store.change((record) => ({ record, value: record }));
  const from = rememberPlace();
  if (location.search === '') history.replaceState(history.state, '', addressOf(mulaiDi(skenario)));
  const { url, html } = takeHanded() ?? (await ask(fetch, from));
  history.replaceState(history.state, '', url);
  const send = takeForms({ fetch, go: (address) => location.assign(address), show: handOver, failed: unkept });
  Object.assign(globalThis, showPage(html, send));
  document.title = t('latihan.tab', { judul: document.title });
  const login = document.body.classList.contains('login-page');
  tell = showPapan(document, {
    t,
    lang: language,
    skenario,
    peran,
    login,
    masked,
    onMasked: onSamaran,
    begin: (which) => void begin(which).catch(unkept),
    lookAs: (who) => void lookAs(who).catch(unkept),
  });
  const { jQuery } = await import('./situs');
  takeAjax(jQuery, fetch);
  takeMenu(document);
  for (const src of OURS) await load(src);
}

// Before there is anything to mask.
if (masked) await load(SAMARAN);
onSamaran((on) => {
  if (on) void load(SAMARAN);
});
await show().catch((error: unknown) => {
  document.body.textContent = t('latihan.failed');
  throw error;
});
