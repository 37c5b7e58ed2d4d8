/** States of a prepared entry as icon + word + colour. */
import CalendarClock from 'lucide-react/icons/calendar-clock';
import CalendarX2 from 'lucide-react/icons/calendar-x-2';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import PencilLine from 'lucide-react/icons/pencil-line';
import type { Keadaan } from '../../utils/harian/entries';
import { Mark } from '../ui/Mark';
import { useT } from '../ui/Words';

const MARKS = {
  hariIni: ['info', CircleDashed],
  nanti: ['neutral', CalendarClock],
  lewat: ['warning', CalendarX2],
  diisi: ['info', PencilLine],
  tersimpan: ['good', CircleCheck],
} as const;

export function KeadaanMark({ keadaan }: { readonly keadaan: Keadaan }) {
  const { t } = useT();
  const [tone, Icon] = MARKS[keadaan];
  return (
    <Mark tone={tone} icon={<Icon size={14} />}>
      {t(`harian.keadaan.${keadaan}`)}
    </Mark>
  );
}
