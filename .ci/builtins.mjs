// To `import` a module of Node reads every property of it first, and some of those load a good part of Node: `node:fs` its
// streams, `node:util` its threads, `node:process` the list of flags. Only what is used is read here: ten milliseconds a run.

const imported = /^import (?:\* as )?([\w$]+)?(?:, )?(?:\{ (.+) \})? ?from "(node:[\w/]+)";$/gm;

const taken = (_line, whole, parts, id) => {
  const module = `globalThis.process.getBuiltinModule("${id}")`;
  return [
    ...(whole === undefined ? [] : [`const ${whole} = ${module};`]),
    ...(parts === undefined ? [] : [`const { ${parts.replaceAll(' as ', ': ')} } = ${whole ?? module};`]),
  ].join('\n');
};

export const builtins = {
  name: 'builtins',
  // Commander starts other programs as subcommands, and there are none here.
  resolveId: (id, importer) =>
    id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer ?? '') ? '\0unused' : null,
  load: (id) => (id === '\0unused' ? 'export default {};' : null),
  renderChunk: (code) => code.replace(imported, taken),
};
