/**
 * A place to drop a file, with the button that chooses one. What is dropped is never lost without a word: while nothing can
 * be taken it is said, and so is which one of several was taken.
 */
import { useRef, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { useT } from './Words';

type Said = { readonly kind: 'notTaken' } | { readonly kind: 'oneOfSeveral'; readonly name: string } | null;

export function FileDrop({
  choose,
  label = choose,
  icon,
  accept,
  primary,
  disabled,
  onFile,
}: {
  /** What the button says. */
  readonly choose: string;
  /** The name of the field of the file. */
  readonly label?: string;
  readonly icon: ReactNode;
  readonly accept: string;
  readonly primary: boolean;
  /** Something is being read. */
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [said, say] = useState<Said>(null);
  function take(files: FileList | null): void {
    const file = files?.[0];
    if (files === null || file === undefined) return;
    if (disabled) {
      say({ kind: 'notTaken' });
      return;
    }
    say(files.length > 1 ? { kind: 'oneOfSeveral', name: file.name } : null);
    onFile(file);
  }
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
        take(event.dataTransfer.files);
      }}
    >
      <span className="drop__icon" aria-hidden>
        {icon}
      </span>
      <Button variant={primary ? 'primary' : 'secondary'} disabled={disabled} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
      <span className="muted">{t(over ? 'ui.drop.now' : 'ui.drop.here')}</span>
      <span className="drop__said" role="status">
        {said?.kind === 'notTaken' && t('ui.drop.notTaken')}
        {said?.kind === 'oneOfSeveral' && t('ui.drop.oneOfSeveral', { name: said.name })}
      </span>
    </div>
  );
}
