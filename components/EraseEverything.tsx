/** "Hapus semua data": says what goes and what stays, asks once, then forgets everything in this browser. */
import { useState } from 'react';
import { Button } from './ui/Button';
import { Dialog } from './ui/Dialog';
import { useT } from './ui/Words';

export function EraseEverything({ onErase }: { readonly onErase: () => Promise<void> }) {
  const { t } = useT();
  const [asking, setAsking] = useState(false);
  const [failures, setFailures] = useState(0);
  async function erase(): Promise<void> {
    try {
      await onErase();
    } catch {
      setFailures((before) => before + 1);
      setAsking(true);
    }
  }
  return (
    <section>
      <h2 className="menu__title">{t('erase.title')}</h2>
      <p>{t('erase.what')}</p>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {t('erase.action')}
      </Button>
      {asking && (
        <Dialog
          title={t('erase.ask')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
              <Button variant="danger" onClick={() => void erase()}>
                {t('erase.action')}
              </Button>
            </>
          }
        >
          <p>{t('erase.facts')}</p>
          {failures > 0 && (
            // Another element each time: the same one would not be said again.
            <p key={failures} role="alert">
              {t('erase.failed')}
            </p>
          )}
        </Dialog>
      )}
    </section>
  );
}
