import { type Question, rightOptions } from '../domain/question.ts';
import { lineMarkup, proseMarkup } from './prose-markup.ts';

/**
 * Writes questions as Moodle GIFT, with the reason of each option as its feedback, and a category a service. Where several
 * options are right, each gives its share: GIFT has no “all or nothing”; a wrong one takes everything.
 *
 * @param questions With clean texts.
 * @see https://docs.moodle.org/en/GIFT_format
 */
export function exportGift(questions: readonly Question[]): string {
  return [...Map.groupBy(questions, ({ service }) => service)].map(([service, own]) => `$CATEGORY: ${service}\n\n${own.map(entryOf).join('')}`).join('');
}

function entryOf(question: Question): string {
  const { id, stem, options, source, checked } = question;
  const right = rightOptions(question).length;
  // As many digits as Moodle's own list of shares has.
  const share = String(Number((100 / right).toFixed(5)));
  const sign = (isRight: boolean) => (right === 1 ? (isRight ? '=' : '~') : `~%${isRight ? share : -100}%`);
  const lines = options.map((option) => `\t${sign(option.right)}${escapeGift(lineMarkup(option.text))}#${escapeGift(lineMarkup(option.reason))}\n`);
  return `::${escapeGift(id)}::[html]${escapeGift(proseMarkup(stem))}{\n${lines.join('')}\t####${escapeGift(lineMarkup(`${source}, checked on ${checked}`))}\n}\n\n`;
}

/** Signs that mean something in GIFT get a backslash; a line end becomes `\n`, since an empty line would end the question. */
function escapeGift(text: string): string {
  return text.replaceAll(/[~=#{}:\\]/g, '\\$&').replaceAll('\n', '\\n');
}
