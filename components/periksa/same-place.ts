import type { ShownFinding } from '../../utils/workflow/periksa-state';

/** Everything found in one place. */
export interface Line {
  readonly first: ShownFinding;
  readonly all: readonly ShownFinding[];
}

/** What is wrong with the same row or part of the lampiran stands in one place, with one mend. */
export function mergeSamePlace(findings: readonly ShownFinding[]): readonly Line[] {
  const lines = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const { at, nomorSkp, params, fix } = finding;
    const key = JSON.stringify([at, nomorSkp, params['jenis'] ?? null, fix, finding.leads]);
    const line = lines.get(key);
    if (line) line.push(finding);
    else lines.set(key, [finding]);
  }
  return [...lines.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ first, all }];
  });
}
