import type { Report } from './report.ts';

export const json: Report = ({ problems }) => `${JSON.stringify({ problems }, null, 2)}\n`;
