/** The marks of a cell before the run (what will happen) and after it (what became of it). */
import type { LucideIcon } from 'lucide-react';
import Ban from 'lucide-react/icons/ban';
import CheckCheck from 'lucide-react/icons/check-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Eraser from 'lucide-react/icons/eraser';
import Equal from 'lucide-react/icons/equal';
import GitCompareArrows from 'lucide-react/icons/git-compare-arrows';
import Hourglass from 'lucide-react/icons/hourglass';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import SearchX from 'lucide-react/icons/search-x';
import Send from 'lucide-react/icons/send';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { StepKind } from '../../utils/plan/types';
import type { ItemState } from '../../utils/run/types';
import { Mark } from '../ui/Mark';
import type { Tone } from '../ui/Mark';
import { useT } from '../ui/Words';

interface Look {
  readonly tone: Tone;
  readonly Icon: LucideIcon;
}

export const KINDS: readonly StepKind[] = ['create', 'change', 'clear', 'refuse', 'keep'];
export const KIND_LOOK: Readonly<Record<StepKind, Look>> = {
  create: { tone: 'good', Icon: Plus },
  change: { tone: 'info', Icon: Pencil },
  clear: { tone: 'warning', Icon: Eraser },
  keep: { tone: 'neutral', Icon: Equal },
  refuse: { tone: 'bad', Icon: Ban },
};

export const ITEM_STATES: readonly ItemState[] = [
  'proven',
  'rejected',
  'differs',
  'conflict',
  'notFound',
  'unknown',
  'sent',
  'intent',
  'pending',
];
const ITEM_LOOK: Readonly<Record<ItemState, Look>> = {
  proven: { tone: 'good', Icon: CheckCheck },
  rejected: { tone: 'bad', Icon: Ban },
  differs: { tone: 'warning', Icon: TriangleAlert },
  conflict: { tone: 'warning', Icon: GitCompareArrows },
  notFound: { tone: 'warning', Icon: SearchX },
  unknown: { tone: 'warning', Icon: CircleQuestionMark },
  sent: { tone: 'info', Icon: Send },
  intent: { tone: 'info', Icon: Hourglass },
  pending: { tone: 'neutral', Icon: CircleDashed },
};

export function KindMark({ kind, count }: { readonly kind: StepKind; readonly count?: number }) {
  const words = useT();
  const { tone, Icon } = KIND_LOOK[kind];
  return (
    <Mark tone={tone} icon={<Icon size={14} />} {...(count === undefined ? {} : { count: words.count(count) })}>
      {words.t(`kind.${kind}`)}
    </Mark>
  );
}

export function ItemMark({ state, count }: { readonly state: ItemState; readonly count?: number }) {
  const words = useT();
  const { tone, Icon } = ITEM_LOOK[state];
  return (
    <Mark tone={tone} icon={<Icon size={14} />} {...(count === undefined ? {} : { count: words.count(count) })}>
      {words.t(`item.${state}`)}
    </Mark>
  );
}
