import { type Unavailable, unavailable } from './evidence.ts';
import type { Search } from './search.ts';

// No place had the bytes. What to do depends on what pins them, if anything does.

export const notAnywhere = (search: Search, nearly: readonly string[]): Unavailable => {
  const { path, root, committed } = search;
  if (path !== null && committed.kind !== 'nothing') return notGiven(path, root, nearly);
  const nothing = whyNothing(search, nearly);
  // Bytes that nearly were it are not nothing.
  return nearly.length === 0 ? { ...nothing, absent: true } : nothing;
};

const whyNothing = ({ path, uri, pin, root }: Search, nearly: readonly string[]): Unavailable => {
  if (uri !== null) return pin === null ? addressAlone(path) : notFetched({ path, uri, pin }, nearly);
  if (path === null)
    return unavailable(
      'The manifest names no file here.',
      'Give a path, and commit the file or pin its sha256.',
    );
  return pin === null ? notPinned(path) : notThere({ path, pin, root }, nearly);
};

const said = (nearly: readonly string[]): string => (nearly.length === 0 ? '.' : `: ${nearly.join('; ')}.`);

const notGiven = (path: string, root: string | null, nearly: readonly string[]): Unavailable =>
  unavailable(
    `${path} is committed but could not be read${said(nearly)}`,
    root === null
      ? 'Check the repository out in a step before assay; the checked-out file serves as well.'
      : 'Check the judged commit out, so that the checked-out file is the committed one, or run assay again.',
  );

interface Wanted {
  readonly path: string;
  readonly pin: string;
  readonly root: string | null;
}

const notThere = ({ path, pin, root }: Wanted, nearly: readonly string[]): Unavailable =>
  unavailable(
    root === null
      ? `${path} is not in the commit that is judged, and this machine has no checkout to look for it in.`
      : `${path} is not in the commit that is judged, and the checkout has no such file with the pinned sha256 ${pin}${said(nearly)}`,
    `Commit the file, or let a step before assay write exactly the pinned file to ${path}.`,
  );

const notPinned = (path: string): Unavailable =>
  unavailable(
    `Nothing pins these bytes: ${path} is not in the commit that is judged, and the manifest has no sha256 for it.`,
    'Commit the file, track it with DVC or Git LFS, or give its sha256 beside the path.',
  );

const addressAlone = (path: string | null): Unavailable =>
  unavailable(
    'Nothing pins these bytes: an address can give other bytes tomorrow, and the manifest has no sha256 beside it.',
    `Give the sha256 of the file in the manifest, and let a step before assay fetch it to ${fetchedTo(path)}.`,
  );

const fetchedTo = (path: string | null): string =>
  path ?? 'a path of the checkout that the manifest names beside uri';

const tools: readonly (readonly [RegExp, string, string])[] = [
  [/^https?:/i, 'web addresses', 'curl --fail'],
  [/^s3:/i, 's3 addresses', 'aws s3 cp'],
  [/^gs:/i, 'gs addresses', 'gcloud storage cp'],
  [/^(?:mlflow(?:-artifacts)?|runs|models):/i, 'MLflow artifacts', 'mlflow artifacts download'],
];

interface Fetchable {
  readonly path: string | null;
  readonly uri: string;
  readonly pin: string;
}

// The address itself is not repeated: it may carry a signature, and no command is made of untrusted text.
const notFetched = ({ path, uri, pin }: Fetchable, nearly: readonly string[]): Unavailable => {
  const [, what, tool] = tools.find(([scheme]) => scheme.test(uri)) ?? [
    null,
    'such addresses',
    'its own client',
  ];
  return unavailable(
    `assay does not fetch ${what} yet${said(nearly)}`,
    `Add a step before assay that fetches the file with ${tool} to ${fetchedTo(path)}; it must have the pinned sha256 ${pin}.`,
  );
};
