/** Choose or drop the file of a pack. */
import PackagePlus from 'lucide-react/icons/package-plus';
import { FileDrop } from '../ui/FileDrop';
import { useT } from '../ui/Words';
import type { PaketProps } from './paket-props';

export function PaketChooser({ disabled, send }: Pick<PaketProps, 'send'> & { readonly disabled: boolean }) {
  const { t } = useT();
  return (
    <FileDrop
      choose={t('paket.choose')}
      icon={<PackagePlus size={28} />}
      accept=".json,application/json"
      primary
      disabled={disabled}
      onFile={(file) => send({ type: 'berkas', file })}
    />
  );
}
