import { join } from 'node:path';

/** For people, and, where CI adds the runs up, as a file too. */
export const reporters = (name: string) => {
  const folder = process.env.ASSAY_TEST_RESULTS;
  if (folder === undefined) return { reporters: ['default'] };
  return { reporters: ['default', 'json'], outputFile: { json: join(folder, `${name}.json`) } };
};
