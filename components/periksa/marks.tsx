/** Verdicts and outcomes as icon + word + colour. */
import Ban from 'lucide-react/icons/ban';
import CheckCheck from 'lucide-react/icons/check-check';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import CircleX from 'lucide-react/icons/circle-x';
import GitCompareArrows from 'lucide-react/icons/git-compare-arrows';
import Hourglass from 'lucide-react/icons/hourglass';
import type { LucideIcon } from 'lucide-react';
import PencilLine from 'lucide-react/icons/pencil-line';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { EditState } from '../../utils/run/edit-types';
import type { KirimItemState } from '../../utils/run/kirim-types';
import type { BoardRow } from '../../utils/workflow/periksa-state';
import { Mark } from '../ui/Mark';
import type { Tone } from '../ui/Mark';
import { useT } from '../ui/Words';

interface Look {
  readonly tone: Tone;
  readonly Icon: LucideIcon;
}

const VERDICTS: Readonly<Record<BoardRow['verdict'], Look>> = {
  accepted: { tone: 'good', Icon: CircleCheck },
  refused: { tone: 'bad', Icon: Ban },
  unknown: { tone: 'warning', Icon: CircleQuestionMark },
};

const OUTCOMES: Readonly<Record<EditState | KirimItemState, Look>> = {
  proven: { tone: 'good', Icon: CheckCheck },
  refused: { tone: 'bad', Icon: Ban },
  conflict: { tone: 'warning', Icon: GitCompareArrows },
  differs: { tone: 'warning', Icon: TriangleAlert },
  unknown: { tone: 'warning', Icon: CircleQuestionMark },
  sending: { tone: 'info', Icon: Hourglass },
  pending: { tone: 'neutral', Icon: CircleDashed },
  notSent: { tone: 'neutral', Icon: CircleDashed },
};

export type StatusName = 'tolak' | 'konsep' | 'periksa' | 'setuju' | 'unreadable';
/** In the order of what asks for the person. */
export const STATUSES: readonly StatusName[] = ['tolak', 'konsep', 'periksa', 'setuju', 'unreadable'];
const STATUS_LOOK: Readonly<Record<StatusName, Look>> = {
  tolak: { tone: 'bad', Icon: CircleX },
  konsep: { tone: 'neutral', Icon: PencilLine },
  periksa: { tone: 'info', Icon: Hourglass },
  setuju: { tone: 'good', Icon: CircleCheck },
  unreadable: { tone: 'warning', Icon: CircleQuestionMark },
};

const icon = ({ Icon }: Look) => <Icon size={14} />;

export function VerdictMark({ verdict }: { readonly verdict: BoardRow['verdict'] }) {
  const { t } = useT();
  const look = VERDICTS[verdict];
  return (
    <Mark tone={look.tone} icon={icon(look)}>
      {t(`periksa.verdict.${verdict}`)}
    </Mark>
  );
}

export function EditMark({ state }: { readonly state: EditState }) {
  const { t } = useT();
  const look = OUTCOMES[state];
  return (
    <Mark tone={look.tone} icon={icon(look)}>
      {t(`cek.edit.state.${state}`)}
    </Mark>
  );
}

export function KirimMark({ state }: { readonly state: KirimItemState }) {
  const { t } = useT();
  const look = OUTCOMES[state];
  return (
    <Mark tone={look.tone} icon={icon(look)}>
      {t(`cek.kirim.state.${state}`)}
    </Mark>
  );
}

export function StatusMark({ status, count }: { readonly status: StatusName; readonly count?: number }) {
  const words = useT();
  const look = STATUS_LOOK[status];
  return (
    <Mark tone={look.tone} icon={icon(look)} {...(count === undefined ? {} : { count: words.count(count) })}>
      {words.t(`status.${status}`)}
    </Mark>
  );
}
