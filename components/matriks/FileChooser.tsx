/** Choose, drop or paste the spreadsheet. */
import { useRef, useState } from 'react';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';

const SHEETS = '.xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function FileChooser({
  hasFile,
  disabled,
  accept = SHEETS,
  onFile,
}: {
  readonly hasFile: boolean;
  readonly disabled: boolean;
  /** Kinds of files beside those of spreadsheets. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const open = (file: File | null | undefined) => {
    if (file && !disabled) onFile(file);
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
        open(event.dataTransfer.files[0]);
      }}
    >
      <FileSpreadsheet className="drop__icon" aria-hidden size={28} />
      <Button variant={hasFile ? 'secondary' : 'primary'} disabled={disabled} onClick={() => input.current?.click()}>
        {t(hasFile ? 'berkas.chooseOther' : 'berkas.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        accept={accept}
        aria-label={t('berkas.choose')}
        onChange={(event) => {
          open(event.target.files?.[0]);
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
      <span className="muted">{t(over ? 'berkas.dropNow' : 'berkas.drop')}</span>
    </div>
  );
}

/** Cells copied from a spreadsheet: a paste is taken at once; typed text needs the button. */
export function PasteArea({
  disabled,
  onPaste,
}: {
  readonly disabled: boolean;
  readonly onPaste: (text: string) => void;
}) {
  const { t } = useT();
  const [text, setText] = useState('');
  return (
    <Details
      summary={
        <span className="with-icon">
          <ClipboardPaste aria-hidden size={16} />
          {t('berkas.paste')}
        </span>
      }
    >
      <label className="field">
        <span className="field__label">{t('berkas.pasteLabel')}</span>
        <textarea
          className="field__area"
          rows={4}
          value={text}
          disabled={disabled}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (pasted.trim() === '') return;
            event.preventDefault();
            setText('');
            onPaste(pasted);
          }}
        />
      </label>
      <p className="muted">{t('berkas.pasteHelp')}</p>
      {text.trim() !== '' && (
        <Button
          onClick={() => {
            setText('');
            onPaste(text);
          }}
        >
          {t('berkas.pasteUse')}
        </Button>
      )}
    </Details>
  );
}
