// npm run picture: the card of the demo as a person sees it, for the README, at desk and phone width.
// Needs Debian's cmark-gfm (GitHub's own Markdown renderer), chromium and fonts-noto-color-emoji.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { readTemplates } from '../src/commands/templates.ts';
import { measuringHere } from '../src/engines/workplace.ts';
import { openCase } from '../src/local/open-case.ts';
import { quietSink } from '../src/local/quiet-sink.ts';
import { review } from '../src/review.ts';

const home = new URL('../', import.meta.url);

const cardOf = async (folder: string): Promise<string> => {
  const opened = await openCase(fileURLToPath(new URL(folder, home)));
  if (!opened.ok) throw new Error(`${folder} is no case folder`);
  const { source, now } = opened.value;
  const { verdict } = await measuringHere({ checkout: null }, (measure) =>
    review({ source, sink: quietSink, clock: { now: () => now }, measure }, readTemplates(home)),
  );
  const summary = verdict.effects.find((effect) => effect.kind === 'summary');
  return summary?.kind === 'summary' ? summary.body : '';
};

const style = `body{font:14px/1.5 -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,"DejaVu Sans",sans-serif,"Noto Color Emoji";color:#1f2328;margin:16px;max-width:900px}
table{border-collapse:collapse;display:block;overflow:auto;margin:0 0 16px}td,th{border:1px solid #d1d9e0;padding:6px 13px}tr:nth-child(2n){background:#f6f8fa}
code{background:#818b981f;padding:.2em .4em;border-radius:6px;font:85% ui-monospace,"DejaVu Sans Mono",monospace}h3{font-size:1.25em}sub{color:#59636e;font-size:12px}hr{border:0;border-top:1px solid #d1d9e0}`;

const folder = mkdtempSync(join(tmpdir(), 'assay-picture-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [story, name] of [
  ['examples/demo/1-refused/', 'card-refused'],
  ['examples/demo/3-approved/', 'card'],
] as const) {
  const markdown = join(folder, `${name}.md`);
  writeFileSync(markdown, await cardOf(story));
  const html = execFileSync(
    'cmark-gfm',
    ['--unsafe', '--hardbreaks', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', markdown],
    { encoding: 'utf8' },
  );
  writeFileSync(
    join(folder, `${name}.html`),
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${html}`,
  );
  for (const [width, suffix] of [
    [940, ''],
    [390, '-phone'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: 1.5 });
    await page.goto(`file://${join(folder, `${name}.html`)}`);
    const target =
      suffix === ''
        ? new URL(`docs/images/${name}.png`, home)
        : new URL(`file://${folder}/${name}${suffix}.png`);
    await page.screenshot({ path: fileURLToPath(target), fullPage: true });
    console.log(fileURLToPath(target));
    await page.close();
  }
}
await browser.close();
