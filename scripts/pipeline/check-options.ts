import type { Diagnostic } from '../domain/diagnostic.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** Options that speak of other options: their meaning hangs on an order that every reader sees differently. */
const ABOUT_OTHERS = /\b(?:all|none|both|any|either|neither) of (?:the )?(?:above|these|those|the other|the options|the answers)\b|\b(?:both|either|options?|answers?) [A-F] (?:and|or) [A-F]\b|^[A-F] (?:and|or) [A-F]\b/i;
/** Words without exception, by which a reader tells a wrong option without knowing the matter. */
const ABSOLUTE = /(?<![\w-])(?:always|never|only|solely|exclusively|impossible|guarantees?)(?![\w-])/i;

/**
 * Finds options by which a question gives itself away or has two keys.
 *
 * Rules: `option-about-others`, `options-overlap`, `absolute-words`.
 */
export function checkOptions(questions: readonly ParsedQuestion[]): Diagnostic[] {
  return questions.flatMap((question) => [...aboutOthers(question), ...overlapping(question), ...absolute(question)]);
}

function aboutOthers({ id, options, at, lines }: ParsedQuestion): Diagnostic[] {
  return options.flatMap(({ text }, index) => {
    const found = ABOUT_OTHERS.exec(withoutCode(text))?.[0];
    if (!found) return [];
    return [{ rule: 'option-about-others', severity: 'error' as const, at: { file: at.file, line: lines.options[index]! }, what: `An option of “${id}” says “${found}”, and options are shown in another order each time.`, fix: 'write an option that stands by itself; where several are right, ask for TWO.' }];
  });
}

/** An option whose words all stand, in a row, in another one: whoever chooses the longer has said the shorter, too. */
function overlapping({ id, options, at, lines }: ParsedQuestion): Diagnostic[] {
  const words = options.map(({ text }) => ` ${wordsOf(text).join(' ')} `);
  return options.flatMap((_, inner) =>
    options.flatMap((_, outer) => {
      if (inner === outer || words[inner]!.trim() === '' || !words[outer]!.includes(words[inner]!) || (words[inner] === words[outer] && inner > outer)) return [];
      return [{ rule: 'options-overlap', severity: 'error' as const, at: { file: at.file, line: lines.options[outer]! }, what: `The option “${shortened(options[outer]!.text)}” of “${id}” contains the option “${shortened(options[inner]!.text)}” on line ${lines.options[inner]}.`, fix: 'reword one of the two so that only one of them can be right.' }];
    }),
  );
}

function absolute({ id, options, at, lines }: ParsedQuestion): Diagnostic[] {
  const found = options.map(({ text, right }, index) => ({ right, index, word: ABSOLUTE.exec(withoutCode(text))?.[0] })).filter(({ word }) => word !== undefined);
  const [first] = found;
  if (!first || found.some(({ right }) => right)) return [];
  return [{ rule: 'absolute-words', severity: 'error', at: { file: at.file, line: lines.options[first.index]! }, what: `In “${id}” only wrong options say “${first.word}”, which gives them away.`, fix: 'reword the option without it, or use such a word in a right option, too.' }];
}

/** Words with the signs inside them, so that `s3:GetObject` is one, as is a whole span of code; the signs around them fall away. */
function wordsOf(text: string): string[] {
  const spans = text.replace(/`[^`\n]*`/g, (code) => code.replace(/\s+/g, ''));
  return spans.toLowerCase().split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
}

function withoutCode(text: string): string {
  return text.replace(/`[^`\n]*`/g, ' ');
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
