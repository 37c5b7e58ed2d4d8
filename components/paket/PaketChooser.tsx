/** Choose or drop the file of a pack. */
import { useRef, useState } from 'react';
import PackagePlus from 'lucide-react/icons/package-plus';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { PaketProps } from './paket-props';

export function PaketChooser({ disabled, send }: Pick<PaketProps, 'send'> & { readonly disabled: boolean }) {
  const { t } = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined && !disabled) send({ type: 'berkas', file });
  };
  return (
    <div
      className={`drop ${over ? 'drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <PackagePlus className="drop__icon" aria-hidden size={28} />
      <Button variant="primary" disabled={disabled} onClick={() => input.current?.click()}>
        {t('paket.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        accept=".json,application/json"
        aria-label={t('paket.choose')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <span className="muted">{t(over ? 'paket.dropNow' : 'paket.drop')}</span>
    </div>
  );
}
