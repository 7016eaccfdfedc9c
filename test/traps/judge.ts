import { stories } from '../support/case-folder.ts';
import { disagreements } from '../support/disagreements.ts';
import { judgeCase } from '../support/judged-case.ts';

// Says of the stories named where each is not what it says of itself. It runs in the copy from which a rule was taken
// out; a story that cannot be judged there any more breaks this process, and that proves nothing.

const wanted = new Set(process.argv.slice(2));
const found: { [story: string]: readonly string[] } = {};
for (const { name, folder, expectation } of stories().filter(({ name }) => wanted.has(name)))
  found[name] = disagreements(expectation, await judgeCase(folder));
process.stdout.write(JSON.stringify(found));
