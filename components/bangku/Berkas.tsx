/** Choose or drop one file of the bench. */
import FilePlus from 'lucide-react/icons/file-plus';
import { FileDrop } from '../ui/FileDrop';

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
  return (
    <FileDrop
      choose={label}
      icon={<FilePlus size={28} />}
      accept={accept}
      primary={primary}
      disabled={disabled}
      onFile={onFile}
    />
  );
}
