const { execFile } = globalThis.process.getBuiltinModule("node:child_process");
// src/local/git.ts
var GitFailed = class extends Error {};
const mostBytes = 268435456;
/** Runs git and gives what it wrote; `input` goes to its standard input. */
const git = (folder, args, input) => new Promise((resolve, reject) => {
	const options = {
		cwd: folder,
		encoding: "buffer",
		maxBuffer: mostBytes,
		env: {
			...process.env,
			LC_ALL: "C"
		}
	};
	const child = execFile("git", [...args], options, (error, stdout, stderr) => {
		if (error === null) resolve(stdout);
		else reject(new GitFailed(`git ${args[0]}: ${stderr.toString("utf8").trim() || error.message}`));
	});
	child.stdin?.on("error", () => void 0);
	child.stdin?.end(input);
});
const gitText = async (folder, args) => (await git(folder, args)).toString("utf8").trimEnd();
/** The commit that a name stands for; null when there is none. */
const commitOf = (folder, name) => gitText(folder, [
	"rev-parse",
	"--verify",
	"--quiet",
	"--end-of-options",
	`${name}^{commit}`
]).catch(() => null);
export { gitText as i, commitOf as n, git as r, GitFailed as t };
