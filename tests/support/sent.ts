import type { Diagnostic } from '../../scripts/domain/diagnostic.ts';

/** What was reported, as `rule line` each: enough to tell which mistake was found where. */
export function sent(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule, at }) => `${rule} ${at.line}`);
}
