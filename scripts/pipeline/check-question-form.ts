import type { Diagnostic } from '../domain/diagnostic.ts';
import type { QuestionBody, WrittenOption } from './read-options.ts';

/** Number words as the exam writes them, by the number. */
const NUMBERS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX'];
/** How many options a question has: with one right answer, and with more. */
const OPTIONS = { single: [4, 4], multiple: [5, 6] } as const;

/** Where a question stands. */
interface Place {
  readonly id: string;
  readonly file: string;
  /** Line of its heading. */
  readonly line: number;
}

/**
 * Checks the form of one question: that it asks, says how many answers it wants, and gives every option a reason.
 *
 * Rules: `stem-without-question`, `no-right-option`, `choose-count`, `option-count`, `option-without-reason`,
 * `option-twice`.
 */
export function checkQuestionForm({ stem, options }: QuestionBody, place: Place): Diagnostic[] {
  const { id, file, line } = place;
  const diagnostics: Diagnostic[] = [];
  const report = (rule: string, at: number, what: string, fix: string) => diagnostics.push({ rule, severity: 'error', at: { file, line: at }, what, fix });

  if (!withoutCode(stem).includes('?')) report('stem-without-question', line, `“${id}” asks nothing.`, 'end the stem with a question that one of the options answers.');
  const right = options.filter((option) => option.right).length;
  if (right === 0) report('no-right-option', line, `“${id}” has no right answer.`, 'put an x in the brackets of the right option, like “- [x] 15 minutes”.');
  else diagnostics.push(...chooseCount(stem, right, place), ...optionCount(options.length, right, place));
  for (const option of options) if (option.reason === '') report('option-without-reason', option.line, `The option “${shortened(option.text)}” of “${id}” has no reason.`, 'write below it “  > ” and why it is right or wrong.');
  diagnostics.push(...repeated(options, place));
  return diagnostics;
}

/** The count in capitals at the end of the stem, as the exam has it: TWO → 2; 0 where the stem does not say it in this form. */
function askedIn(stem: string): number {
  const word = /\(Choose ([A-Z]+)\.\)$/.exec(stem)?.[1];
  return word === undefined ? 0 : Math.max(0, NUMBERS.indexOf(word));
}

function chooseCount(stem: string, right: number, { id, file, line }: Place): Diagnostic[] {
  const asked = askedIn(stem);
  const said = /\(?\bchoose (?:any |the )?(?:one|two|three|four|five|\d)\b[^)\n]{0,20}\)?/i.exec(withoutCode(stem))?.[0];
  const hint = `“(Choose ${NUMBERS[right] ?? right}.)”`;
  if (asked === right || (right === 1 && asked === 0 && said === undefined)) return [];
  const fix = right === 1 ? 'take the count out of the stem, or mark the other right options with “[x]”.' : `end the stem with ${hint}, or correct the marks of the options.`;
  const what = said === undefined ? `“${id}” has ${right} right options, and its stem does not say so.` : `The stem of “${id}” says “${said}”, and ${right} of its options ${right === 1 ? 'is' : 'are'} right.`;
  return [{ rule: 'choose-count', severity: 'error', at: { file, line }, what, fix }];
}

function optionCount(count: number, right: number, { id, file, line }: Place): Diagnostic[] {
  const [least, most] = right === 1 ? OPTIONS.single : OPTIONS.multiple;
  if (count >= least && count <= most && right < count - 1) return [];
  const wanted = right === 1 ? 'one right answer stands among four options' : 'two or three right answers stand among five or six options';
  return [{ rule: 'option-count', severity: 'error', at: { file, line }, what: `“${id}” has ${count} options, ${right} of them right; ${wanted}.`, fix: count < least ? 'write the missing options.' : 'take options away, or correct their marks.' }];
}

function repeated(options: readonly WrittenOption[], { id, file }: Place): Diagnostic[] {
  const seen = new Map<string, number>();
  return options.flatMap(({ text, line }) => {
    const same = text.toLowerCase().replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
    const first = seen.get(same);
    seen.set(same, first ?? line);
    if (first === undefined) return [];
    return [{ rule: 'option-twice', severity: 'error' as const, at: { file, line }, what: `“${shortened(text)}” of “${id}” stands on line ${first} and again on line ${line}.`, fix: 'write another option in the place of one of the two.' }];
  });
}

/** A stem without its fenced blocks and code spans: what stands there is shown, not said. */
function withoutCode(stem: string): string {
  return stem.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
