import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casesFolder } from './case-folder.ts';
import { dataOfStories } from './leaking-stories.ts';

test.each(Object.entries(dataOfStories))('the data of %s is what its script writes', (story, files) => {
  for (const [path, text] of Object.entries(files))
    expect(readFileSync(join(casesFolder, story, path), 'utf8'), path).toBe(text);
});
