/** Choose or drop one file. */
import { useRef, useState } from 'react';
import FilePlus from 'lucide-react/icons/file-plus';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';

export function Berkas({
  label,
  accept,
  disabled,
  primary = false,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly disabled: boolean;
  readonly primary?: boolean;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined && !disabled) onFile(file);
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
      <Button
        variant={primary ? 'primary' : 'secondary'}
        icon={<FilePlus aria-hidden size={16} />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <span className="muted">{t(over ? 'bangku.dropNow' : 'bangku.drop')}</span>
    </div>
  );
}
