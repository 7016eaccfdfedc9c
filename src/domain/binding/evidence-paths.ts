import type { Manifest } from '../manifest/manifest.ts';

/** A file that the manifest names as evidence. */
export interface EvidencePath {
  readonly path: string;
  /** The manifest says its digest: then it cannot change without the manifest. */
  readonly pinned: string | null;
}

export const evidencePathsOf = ({ data }: Manifest): readonly EvidencePath[] => {
  const { predictions, baseline, reports = [] } = data.evaluation ?? {};
  const named = [predictions, baseline?.predictions].flatMap((one) => {
    const path = one?.path ?? one?.dvc;
    return path === undefined ? [] : [{ path, pinned: one?.sha256 ?? null }];
  });
  const reported = reports.flatMap((report) => Object.values(report));
  return [...named, ...[...new Set(reported)].map((one) => ({ path: one, pinned: null }))];
};

/** Where git's own word of it may stand: the file, or the pointer that a data versioning tool keeps in its place. */
export const pointersTo = (path: string): readonly string[] => [path, `${path}.dvc`, 'dvc.lock'];
