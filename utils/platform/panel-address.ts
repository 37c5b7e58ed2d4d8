/** What the panel's page was opened for, by the query of its address. */
export interface PanelAddress {
  /** The large display of the guide's steps. */
  readonly projector: boolean;
  readonly surface: 'panel' | 'tab';
  /** The task it begins with; of the projector always the guide. */
  readonly task: 'isi' | 'periksa';
}

export function panelAddress(search: string): PanelAddress {
  const query = new URLSearchParams(search);
  const view = query.get('tampilan');
  const projector = view === 'proyektor';
  return {
    projector,
    surface: projector || view === 'tab' ? 'tab' : 'panel',
    task: query.get('tugas') === 'periksa' ? 'periksa' : 'isi',
  };
}
