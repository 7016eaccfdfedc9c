/** A commit as people name it: seven digits of its id; a head that has a name of its own keeps it. */
export const shortCommit = (name: string): string => (/^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name);
