import { defineContentScript } from '#imports';

export default defineContentScript({
  matches: ['https://e-kinerja.babelprov.go.id/*', 'https://satamasn.babelprov.go.id/*'],
  runAt: 'document_idle',
  main() {
    return undefined;
  },
});
