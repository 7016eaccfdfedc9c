import type { Manifest } from '../domain/manifest/manifest.ts';

/** The baseline as if it were a version of the model, with the same columns; null: it names no predictions. */
export const baselineOf = (manifest: Manifest): Manifest | null => {
  const { evaluation } = manifest.data;
  const predictions = evaluation?.baseline?.predictions;
  if (predictions === undefined) return null;
  return {
    ...manifest,
    file: `${manifest.file} (baseline)`,
    data: { ...manifest.data, evaluation: { ...evaluation, predictions } },
  };
};
