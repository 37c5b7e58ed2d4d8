/** What an entry of the extension reaches: at once, or only by `import()`. */
export type Reach = ReadonlyMap<string, 'now' | 'later'>;

interface Imports {
  readonly now: readonly string[];
  readonly later: readonly string[];
}

/** What each entry reaches in a graph of modules that is complete when it is first asked. */
export function reaches(graph: ReadonlyMap<string, Imports>): (start: string) => Reach {
  const known = new Map<string, Reach>();
  const from = (start: string): Reach => {
    const reach = new Map<string, 'now' | 'later'>();
    const walk = (first: string, how: 'now' | 'later'): readonly string[] => {
      const open = [first];
      const later: string[] = [];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (reach.has(id)) continue;
        reach.set(id, how);
        open.push(...(graph.get(id)?.now ?? []));
        later.push(...(graph.get(id)?.later ?? []));
      }
      return later;
    };
    const later = [...walk(start, 'now')];
    for (let id = later.pop(); id !== undefined; id = later.pop()) later.push(...walk(id, 'later'));
    return reach;
  };
  return (start) => {
    const reach = known.get(start) ?? from(start);
    known.set(start, reach);
    return reach;
  };
}
