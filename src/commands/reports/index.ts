import { github } from './github.ts';
import { json } from './json.ts';
import type { Report } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export type { Report } from './report.ts';

/** The forms in which problems can be told: people, programs, code scanning, annotations in a workflow's log. */
export const reports: ReadonlyMap<string, Report> = new Map([
  ['text', text],
  ['json', json],
  ['sarif', sarif],
  ['github', github],
]);
