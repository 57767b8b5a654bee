import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Entry } from './read-entries.ts';

/** An option as it stands in the file. */
export interface WrittenOption {
  /** Markdown. */
  readonly text: string;
  readonly right: boolean;
  /** Markdown of the quotation below it; empty where there is none. */
  readonly reason: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** The two halves of a question's body. */
export interface QuestionBody {
  /** Markdown above the options. */
  readonly stem: string;
  readonly options: readonly WrittenOption[];
}

/** A list item with a box: `- [x] text`. */
const OPTION = /^[-*+] \[(.?)\](?: +(.*)|)$/;
const FENCE = /^\s*(`{3,}|~{3,})/;
const QUOTED = /^\s*>\s?/;

interface Draft {
  readonly mark: string;
  readonly line: number;
  readonly text: string[];
  readonly reason: string[];
}

/**
 * Divides the body of a question into its stem and its options, each with its reason. Lines in fenced code are never
 * options, so that a stem may show YAML.
 *
 * Rules: `option-mark`, `text-after-options`.
 */
export function readOptions({ body, bodyLine }: Pick<Entry, 'body' | 'bodyLine'>, file: string): Staged<QuestionBody> {
  const stem: string[] = [];
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const report = (rule: string, line: number, what: string, fix: string) => diagnostics.push({ rule, severity: 'error', at: { file, line }, what, fix });
  let fenced = false;
  for (const [index, text] of body.split('\n').entries()) {
    const line = bodyLine + index;
    const [, mark, first = ''] = (fenced ? undefined : OPTION.exec(text)) ?? [];
    if (FENCE.test(text)) fenced = !fenced;
    if (mark !== undefined) {
      if (!/^[ xX]$/.test(mark)) report('option-mark', line, `“[${mark}]” says neither right nor wrong.`, 'write “[x]” for a right option, “[ ]” for the others.');
      drafts.push({ mark, line, text: [first], reason: [] });
    } else if (drafts.length === 0) stem.push(text);
    else if (!addTo(drafts.at(-1)!, text, fenced)) report('text-after-options', line, `“${text.trim().slice(0, 60)}” belongs to no option.`, 'put it above the options, or into the option’s quotation with “  > ”.');
  }
  const options = drafts.map(({ mark, line, text, reason }) => ({ text: joined(text), right: mark.toLowerCase() === 'x', reason: joined(reason), line }));
  return { value: { stem: stem.join('\n').trim(), options }, diagnostics };
}

/** Adds a line to an option or its reason; `false` where it belongs to neither. */
function addTo({ text, reason }: Draft, line: string, fenced: boolean): boolean {
  if (QUOTED.test(line) && !fenced) {
    reason.push(line.replace(QUOTED, ''));
    return true;
  }
  if (line.trim() === '' && reason.length > 0) return true;
  if (reason.length > 0 || !/^(\s|$)/.test(line)) return false;
  text.push(line.replace(/^ {1,6}/, (indent) => indent.slice(2)));
  return true;
}

function joined(lines: readonly string[]): string {
  return lines.join('\n').trim();
}
