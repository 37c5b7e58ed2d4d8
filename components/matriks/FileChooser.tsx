/** Choose, drop or paste the spreadsheet. */
import { useState } from 'react';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { FileDrop } from '../ui/FileDrop';
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
  return (
    <FileDrop
      choose={t(hasFile ? 'berkas.chooseOther' : 'berkas.choose')}
      label={t('berkas.choose')}
      icon={<FileSpreadsheet size={28} />}
      accept={accept}
      primary={!hasFile}
      disabled={disabled}
      onFile={onFile}
    />
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
          readOnly={disabled}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (pasted.trim() === '' || disabled) return;
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
