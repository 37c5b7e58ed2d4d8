/** State of a step as icon + word + colour. */
import Ban from 'lucide-react/icons/ban';
import CheckCheck from 'lucide-react/icons/check-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Eye from 'lucide-react/icons/eye';
import type { LucideIcon } from 'lucide-react';
import SkipForward from 'lucide-react/icons/skip-forward';
import type { Keadaan } from '../../utils/guide/model';
import { Mark, type Tone } from '../ui/Mark';
import { useT } from '../ui/Words';

type Rupa = Keadaan['kind'] | 'dilihat';

export const KEADAAN_LOOK: Readonly<Record<Rupa, { readonly tone: Tone; readonly Icon: LucideIcon }>> = {
  terbukti: { tone: 'good', Icon: CheckCheck },
  sekarang: { tone: 'info', Icon: CircleDot },
  nanti: { tone: 'neutral', Icon: CircleDashed },
  bolehLewat: { tone: 'neutral', Icon: SkipForward },
  terhalang: { tone: 'warning', Icon: Ban },
  tidakTerbaca: { tone: 'warning', Icon: CircleQuestionMark },
  tanpaBukti: { tone: 'neutral', Icon: CircleDashed },
  dilihat: { tone: 'neutral', Icon: Eye },
};

export function KeadaanMark({ keadaan }: { readonly keadaan: Keadaan }) {
  const { t } = useT();
  const rupa: Rupa = keadaan.kind === 'tanpaBukti' && keadaan.dilihat ? 'dilihat' : keadaan.kind;
  const { tone, Icon } = KEADAAN_LOOK[rupa];
  return (
    <Mark tone={tone} icon={<Icon size={14} />}>
      {t(`panduan.keadaan.${rupa}`)}
    </Mark>
  );
}
