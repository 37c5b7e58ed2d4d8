/** The marks of an item of the whole SKP before the run (what will happen) and after it (what became of it). */
import type { LucideIcon } from 'lucide-react';
import Ban from 'lucide-react/icons/ban';
import CheckCheck from 'lucide-react/icons/check-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Copy from 'lucide-react/icons/copy';
import Equal from 'lucide-react/icons/equal';
import GitCompareArrows from 'lucide-react/icons/git-compare-arrows';
import Hourglass from 'lucide-react/icons/hourglass';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import SearchX from 'lucide-react/icons/search-x';
import Send from 'lucide-react/icons/send';
import SkipForward from 'lucide-react/icons/skip-forward';
import Trash2 from 'lucide-react/icons/trash-2';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { SkpItemKind } from '../../utils/plan/skp-plan-types';
import type { SkpItemState } from '../../utils/run/skp-run-types';
import { Mark } from '../ui/Mark';
import type { Tone } from '../ui/Mark';
import { useT } from '../ui/Words';

interface Look {
  readonly tone: Tone;
  readonly Icon: LucideIcon;
}

const KIND_LOOK: Readonly<Record<SkpItemKind, Look>> = {
  create: { tone: 'good', Icon: Plus },
  change: { tone: 'info', Icon: Pencil },
  remove: { tone: 'bad', Icon: Trash2 },
  refuse: { tone: 'bad', Icon: Ban },
  keep: { tone: 'neutral', Icon: Equal },
};
export const ITEM_KINDS = Object.keys(KIND_LOOK) as readonly SkpItemKind[];

const STATE_LOOK: Readonly<Record<SkpItemState, Look>> = {
  proven: { tone: 'good', Icon: CheckCheck },
  rejected: { tone: 'bad', Icon: Ban },
  skipped: { tone: 'warning', Icon: SkipForward },
  differs: { tone: 'warning', Icon: TriangleAlert },
  conflict: { tone: 'warning', Icon: GitCompareArrows },
  ambiguous: { tone: 'warning', Icon: Copy },
  notFound: { tone: 'warning', Icon: SearchX },
  unknown: { tone: 'warning', Icon: CircleQuestionMark },
  made: { tone: 'info', Icon: Plus },
  sent: { tone: 'info', Icon: Send },
  intent: { tone: 'info', Icon: Hourglass },
  pending: { tone: 'neutral', Icon: CircleDashed },
};
export const STATES_IN_ORDER = Object.keys(STATE_LOOK) as readonly SkpItemState[];

export function SkpKindMark({ kind, count }: { readonly kind: SkpItemKind; readonly count?: number }) {
  const words = useT();
  const { tone, Icon } = KIND_LOOK[kind];
  return (
    <Mark tone={tone} icon={<Icon size={14} />} {...(count === undefined ? {} : { count: words.count(count) })}>
      {words.t(`rencana.kind.${kind}`)}
    </Mark>
  );
}

export function SkpStateMark({ state, count }: { readonly state: SkpItemState; readonly count?: number }) {
  const words = useT();
  const { tone, Icon } = STATE_LOOK[state];
  return (
    <Mark tone={tone} icon={<Icon size={14} />} {...(count === undefined ? {} : { count: words.count(count) })}>
      {words.t(`rencana.state.${state}`)}
    </Mark>
  );
}
