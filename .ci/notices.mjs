import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

// The licences of what is bundled travel with it. Made from the modules that really went in, so that nothing is
// listed that is not there and nothing is there that is not listed.
export const notices = () => ({
  name: 'notices',
  generateBundle(_options, bundle) {
    const packages = new Map();
    for (const chunk of Object.values(bundle)) {
      for (const id of chunk.moduleIds ?? []) {
        const folder = packageFolder(id);
        if (folder !== null)
          packages.set(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
      }
    }
    const texts = [...packages].map(([folder, manifest]) => notice(folder, manifest)).sort();
    this.emitFile({
      type: 'asset',
      fileName: 'NOTICES.txt',
      source: `${[...new Set(texts)].join(`\n${'-'.repeat(78)}\n\n`)}`,
    });
  },
});

const packageFolder = (id) => {
  const start = id.lastIndexOf(`${sep}node_modules${sep}`);
  if (start < 0) return null;
  const parts = id.slice(start + `${sep}node_modules${sep}`.length).split(sep);
  return join(id.slice(0, start), 'node_modules', ...parts.slice(0, parts[0].startsWith('@') ? 2 : 1));
};

const notice = (folder, { name, version, license }) => {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:[.-](?:md|txt|mit))?$/i.test(entry));
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `Licence: ${license}`;
  return `${name} ${version}\n${license}\n\n${text}\n`;
};
