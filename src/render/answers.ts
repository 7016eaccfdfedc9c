import { commandNames } from '../domain/commands.ts';
import type { Markdown } from '../domain/effect.ts';
import type { Explanation } from '../domain/explain.ts';
import { code, join, md, text } from './markdown.ts';

/** The reply to `/assay explain NAME`. */
export const commandAnswer = (name: string, explanation: Explanation): Markdown => {
  if (explanation.kind === 'unknown') {
    const known = join(
      explanation.known.slice(0, 40).map((one) => code(one)),
      md`, `,
    );
    const hint =
      explanation.nearest === null ? md`There are ${known}.` : md`Did you mean ${code(explanation.nearest)}?`;
    return md`There is no gate, finding or role ${code(name)} here. ${hint}`;
  }
  const paragraphs = explanation.paragraphs.map((lines) =>
    join(
      lines.map((line) => text(line)),
      md`<br>`,
    ),
  );
  return join(paragraphs, md`\n\n`);
};

/** The reply to a command that assay does not know. */
export const unknownCommandAnswer = (found: string, near: string | null): Markdown => {
  const hint =
    near === null
      ? md`There are ${join(
          commandNames.map((name) => code(name)),
          md`, `,
        )}.`
      : md`Did you mean ${code(`/assay ${near}`)}?`;
  return md`${code(`/assay ${found}`)} is not a command. ${hint}`;
};
