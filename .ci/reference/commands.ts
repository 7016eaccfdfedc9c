import { run } from '../../src/commands/index.ts';
import { code, page } from './markdown.ts';

const help = async (args: readonly string[]): Promise<string> => {
  const said: string[] = [];
  const say = (text: string): unknown => said.push(text);
  const home = new URL('../../', import.meta.url);
  const worker = new URL('src/worker.ts', home);
  await run([...args, '--help'], { cwd: '.', home, worker, columns: 80, colour: false, out: say, err: say });
  return said.join('').trimEnd();
};

const below = (text: string): readonly string[] => {
  const [, commands = ''] = text.split(/^Commands:\n/m);
  return [...commands.matchAll(/^ {2}([a-z-]+)/gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'help');
};

const sections = async (args: readonly string[]): Promise<readonly string[]> => {
  const text = await help(args);
  const own = `## ${code(['assay', ...args].join(' '))}\n\n\`\`\`text\n${text}\n\`\`\``;
  const more: string[] = [];
  for (const name of below(text)) more.push(...(await sections([...args, name])));
  return [own, ...more];
};

export const commandsPage = async (): Promise<string> =>
  page(
    'The command line',
    'Exit codes: 0 it holds; 1 judged, and it does not hold; 2 the input or the call is wrong; 3 cannot tell. Data go to standard output, talk to standard error.',
    ...(await sections([])),
  );
