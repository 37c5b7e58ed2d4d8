import { defineConfig } from 'wxt';
import { chunks } from './scripts/chunks';
import { practiceFiles } from './scripts/latihan/assets';
import { inertMarkup } from './scripts/latihan/inert-markup';

import { lessOfLibraries } from './scripts/less-of-libraries';
import { licences } from './scripts/licences';
import { plainSpreadsheets } from './scripts/plain-spreadsheets';
import { packedLibrary } from './scripts/packed-library';
import { packedLocales } from './scripts/packed-texts';
import { sameZips } from './scripts/same-zip';
import { shorterCode } from './scripts/shorter-code';
import { sharedWorkerCode } from './scripts/shared-worker-code';
import { smallReact } from './scripts/small-react.mjs';
import { HOST_PATTERNS } from './utils/platform/hosts';

const licenceFile = licences();
/** The last Chrome for Windows 7 and 8.1. */
const OLDEST_CHROME = '109';
const pageChunks = chunks();

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...practiceFiles());
    },
    'build:done': (wxt) => licenceFile.write(wxt.config.outDir),
    ...pageChunks.hooks,
    ...sameZips,
  },
  vite: ({ browser }) => ({
    plugins: [
      ...pageChunks.plugins(),
      inertMarkup(),
      lessOfLibraries(),
      smallReact(),
      plainSpreadsheets(),
      sharedWorkerCode(),
      packedLocales(),
      packedLibrary(),
      licenceFile.plugin(),
      shorterCode(),
    ],
    // Files of the extension are at hand: asking for them beforehand gains nothing and costs 4 kB.
    build: { modulePreload: false, ...(browser === 'firefox' ? {} : { target: `chrome${OLDEST_CHROME}` }) },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'id',
    permissions: [
      'activeTab',
      'storage',
      'scripting',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [...HOST_PATTERNS],
    // Asked for one host only: when the person gives the address of a pack there, or uses an e-Kinerja there.
    optional_host_permissions: ['https://*.go.id/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; connect-src 'self' https://*.go.id; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'asisten-ekinerja@asisten-ekinerja.id',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The oldest Firefox for Android that knows the declaration of data collection above.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROME, storage: { managed_schema: 'kebijakan.json' } }),
  }),
});
