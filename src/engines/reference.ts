import type { Reference } from '../evidence/evidence.ts';

/** What the manifest says of where a file is, and nothing else that it says of it. */
export const referenceOf = ({
  path,
  dvc,
  uri,
  sha256,
}: { readonly [key in keyof Reference]?: string | undefined }): Reference => ({
  ...(path === undefined ? {} : { path }),
  ...(dvc === undefined ? {} : { dvc }),
  ...(uri === undefined ? {} : { uri }),
  ...(sha256 === undefined ? {} : { sha256 }),
});
