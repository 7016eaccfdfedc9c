/** `*` within a folder, `**` through folders, `?` one character, `{a,b}` one of several; the whole path must match. */
export const globToRegExp = (glob: string): RegExp => {
  const tokens = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g;
  const pattern = glob.replace(tokens, (token) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.length > 1 && token.startsWith('{')) {
      return `(?:${token.slice(1, -1).split(',').map(literal).join('|')})`;
    }
    return literal(token);
  });
  return new RegExp(`^${pattern}$`, 'u');
};

const literal = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&');

export const matchesAny = (path: string, globs: readonly string[]): boolean =>
  globs.some((glob) => globToRegExp(glob).test(path));
