/** The result to paste into a chat, or on paper. */
import { useId, useState } from 'react';
import Copy from 'lucide-react/icons/copy';
import Printer from 'lucide-react/icons/printer';
import type { Checked } from '../../utils/workflow/periksa-state';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { PeriksaProps } from './periksa-props';
import { reportText } from './report-text';

export function Share({
  checked,
  send,
  surface,
}: Pick<PeriksaProps, 'send' | 'surface'> & { readonly checked: Checked }) {
  const words = useT();
  const { t } = words;
  const id = useId();
  const text = reportText(words, checked);
  const [tried, setTried] = useState<readonly [text: string, how: 'yes' | 'no'] | null>(null);
  // Of an older result it is not said.
  const copied = tried?.[0] === text ? tried[1] : null;
  const copy = () => {
    // Within the click: browsers allow it only then.
    navigator.clipboard.writeText(text).then(
      () => setTried([text, 'yes']),
      () => setTried([text, 'no']),
    );
  };
  return (
    <section className="findings share">
      <h2 className="findings__title">{t('cek.share.title')}</h2>
      <div className="actions">
        <Button icon={<Copy aria-hidden size={16} />} onClick={copy}>
          {t('cek.share.copy')}
        </Button>
        <Button
          icon={<Printer aria-hidden size={16} />}
          onClick={() => {
            if (surface === 'tab') print();
            else send({ type: 'openTab' });
          }}
        >
          {t(surface === 'tab' ? 'cek.share.print' : 'cek.share.printTab')}
        </Button>
      </div>
      <p role="status" className={copied === null ? 'sr-only' : ''}>
        {copied === 'yes' && t('cek.share.copied')}
        {copied === 'no' && t('cek.share.notCopied')}
      </p>
      {copied === 'no' && (
        <div className="field">
          <label htmlFor={id} className="field__label">
            {t('cek.share.text')}
          </label>
          <textarea
            id={id}
            className="field__area"
            rows={8}
            readOnly
            value={text}
            aria-describedby={`${id}-help`}
            onFocus={(event) => event.target.select()}
          />
          <p id={`${id}-help`} className="muted">
            {t('cek.share.textHelp')}
          </p>
        </div>
      )}
    </section>
  );
}
