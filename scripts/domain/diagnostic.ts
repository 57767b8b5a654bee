import type { SourceSpan } from './source.ts';

/** Something an author should know, tied to the line that caused it. */
export interface Diagnostic {
  /** Stable kebab-case name of the rule; also its heading in `content/README.md`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly at: SourceSpan;
  /** What is wrong, in the author's words, quoting the text at fault. */
  readonly what: string;
  /** The one edit that mends it. */
  readonly fix: string;
}

/** What every pipeline stage returns: its product and what it noticed on the way. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Prints one diagnostic as three lines: place, what, how to mend.
 *
 *     content/questions/lambda.md:12:1 error no-right-option
 *       “lambda-timeout” has no right answer.
 *       Mend: put an x in the brackets of the right option, like “- [x] 15 minutes”.
 */
export function formatDiagnostic({ at, severity, rule, what, fix }: Diagnostic): string {
  return `${at.file}:${at.line}:${at.column ?? 1} ${severity} ${rule}\n  ${what}\n  Mend: ${fix}`;
}

/**
 * Prints every diagnostic of a run, errors first, then by place, and a last line that counts them.
 *
 * @param files How many files were read, for the last line.
 * @returns Text without a final line end.
 */
export function formatReport(diagnostics: readonly Diagnostic[], files: number): string {
  const sorted = diagnostics.toSorted(
    (a, b) =>
      a.severity.localeCompare(b.severity, 'en') ||
      (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
      a.at.line - b.at.line,
  );
  const errors = sorted.filter(({ severity }) => severity === 'error').length;
  const warnings = sorted.length - errors;
  const count = `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(files, 'file')}.`;
  if (sorted.length === 0) return count;
  return [...sorted.map(formatDiagnostic), `${count} Each rule is explained in content/README.md.`].join('\n\n');
}

/** A number and its noun: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
