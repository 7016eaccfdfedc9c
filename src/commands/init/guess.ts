import { basename } from 'node:path';
import { gitText } from '../../local/git.ts';
import { WrongCall } from '../command.ts';

export interface InitOptions {
  readonly write?: boolean;
  readonly lead?: string;
  readonly owner?: string;
  readonly model?: string;
  readonly json?: boolean;
}

/** A name that goes into the files, and whether anybody said it. */
interface Named {
  readonly value: string;
  readonly guessed: boolean;
}

export interface Names {
  /** A login, with `@`. */
  readonly owner: Named;
  /** A team as `@org/team`, or a login, with `@`. */
  readonly lead: Named;
  readonly model: Named;
}

const login = '[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}';
const loginSyntax = new RegExp(`^@?${login}$`);
const personSyntax = new RegExp(`^@?${login}(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?$`);
// The name is a folder's name too.
const modelSyntax = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

const said = (value: string, syntax: RegExp, expected: string): Named => {
  if (!syntax.test(value)) throw new WrongCall(`${JSON.stringify(value)} is no ${expected}`);
  return { value, guessed: false };
};

const withAt = ({ value, guessed }: Named): Named => ({
  value: value.startsWith('@') ? value : `@${value}`,
  guessed,
});

const guess = (value: string): Named => ({ value, guessed: true });

/** What was said, and for the rest what git knows of this repository and its user. */
export const namesFor = async (root: string, options: InitOptions): Promise<Names> => {
  const [account, repository] = await remoteOf(root);
  const owner =
    options.owner === undefined
      ? guess((await loginOf(root)) ?? account ?? 'your-login')
      : said(options.owner, personSyntax, 'login or team: expected one such as @dana');
  const lead =
    options.lead === undefined
      ? guess(`${account ?? 'your-org'}/ml-leads`)
      : said(options.lead, personSyntax, 'team or login: expected one such as @acme/ml-leads');
  const model =
    options.model === undefined
      ? guess(modelName(repository ?? basename(root)))
      : said(options.model, modelSyntax, "model's name: expected letters, digits, _ . and -");
  return { owner: withAt(owner), lead: withAt(lead), model };
};

const configured = (root: string, key: string): Promise<string | null> =>
  gitText(root, ['config', '--get', key]).then(
    (value) => (value === '' ? null : value),
    () => null,
  );

const noReply = new RegExp(`^(?:\\d+\\+)?(${login})@users\\.noreply\\.github\\.com$`);

const loginOf = async (root: string): Promise<string | null> => {
  const user = await configured(root, 'github.user');
  if (user !== null && loginSyntax.test(user)) return user;
  return noReply.exec((await configured(root, 'user.email')) ?? '')?.[1] ?? null;
};

/** Account and repository of the remote; null where there is none, or it is no such address. */
const remoteOf = async (root: string): Promise<readonly [string | null, string | null]> => {
  const url = (await configured(root, 'remote.origin.url')) ?? '';
  const [, account, repository] =
    new RegExp(`[:/](${login})/([A-Za-z0-9._-]+?)(?:\\.git)?/?$`).exec(url) ?? [];
  const isAddress = /^[a-z+]+:\/\/|^[^/:]+@[^/:]+:/.test(url) && !url.startsWith('file:');
  return isAddress ? [account ?? null, repository ?? null] : [null, null];
};

const modelName = (repository: string): string => {
  const name = repository
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return name === '' ? 'my_model' : name;
};
