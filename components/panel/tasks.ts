/** The tasks of the panel in their order. A further one is a line here. */
import { IsiTask } from './IsiTask';
import type { TaskView } from './task-view';
import { PanduanView } from '../panduan/PanduanView';
import { PeriksaView } from '../periksa/PeriksaView';
import { TemplatView } from '../templat/TemplatView';

export const TASKS: readonly TaskView[] = [
  { name: 'isi', isThere: () => true, View: IsiTask },
  {
    name: 'periksa',
    isThere: ({ periksa }) => periksa !== undefined,
    onOpen: ({ periksa }) => periksa?.send({ type: 'open' }),
    View: PeriksaView,
  },
  {
    name: 'templat',
    isThere: ({ templat }) => templat !== undefined,
    onOpen: ({ templat }) => templat?.send({ type: 'open' }),
    View: TemplatView,
  },
  { name: 'panduan', isThere: ({ panduan }) => panduan !== undefined, View: PanduanView },
];
