/** Exit codes of every command. */
export const EXIT = { good: 0, content: 1, usage: 2, environment: 3 } as const;

/** Something the person at the command line has to mend: a wrong word, a folder that is not there. Exit code 2. */
export class UsageError extends Error {}

/** Something the machine lacks: disk space, a browser, the right to write. Exit code 3. */
export class EnvironmentError extends Error {}
