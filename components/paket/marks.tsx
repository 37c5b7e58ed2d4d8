/** Where a pack comes from and whether it is in use: icon, word and colour. */
import Archive from 'lucide-react/icons/archive';
import BadgeCheck from 'lucide-react/icons/badge-check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Clock from 'lucide-react/icons/clock';
import KeyRound from 'lucide-react/icons/key-round';
import PenOff from 'lucide-react/icons/pen-off';
import type { Asal, Masa } from '../../utils/packs/judge';
import { Mark } from '../ui/Mark';
import { useT } from '../ui/Words';

const ICONS = {
  asli: BadgeCheck,
  tidakDitandatangani: PenOff,
  kunciTidakDikenal: KeyRound,
  diubah: CircleAlert,
} as const;
const TONES = {
  asli: 'good',
  tidakDitandatangani: 'neutral',
  kunciTidakDikenal: 'warning',
  diubah: 'bad',
} as const;

export function AsalMark({ asal }: { readonly asal: Asal }) {
  const { t } = useT();
  const Icon = ICONS[asal.kind];
  return (
    <Mark tone={TONES[asal.kind]} icon={<Icon size={14} />}>
      {asal.kind === 'asli' ? t('paket.asal.asli', { nama: asal.nama }) : t(`paket.asal.${asal.kind}`)}
    </Mark>
  );
}

export function MasaMark({ masa }: { readonly masa: Exclude<Masa, 'berlaku'> }) {
  const { t } = useT();
  return (
    <Mark tone="warning" icon={masa === 'kedaluwarsa' ? <Archive size={14} /> : <Clock size={14} />}>
      {t(`paket.masa.${masa}`)}
    </Mark>
  );
}
