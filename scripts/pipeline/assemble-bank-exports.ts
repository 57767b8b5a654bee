import type { Question } from '../domain/question.ts';
import { cleanText } from './clean-text.ts';
import { exportAnki } from './export-anki.ts';
import { exportCsv } from './export-csv.ts';
import { exportGift } from './export-gift.ts';
import { exportQti } from './export-qti.ts';

/** Makes the question bank as files that other programs read; none where there is no question. */
export function assembleBankExports(questions: readonly Question[]): { path: string; text: string | Uint8Array }[] {
  if (questions.length === 0) return [];
  const clean = questions.map(cleanQuestion);
  return [
    { path: 'api/questions.csv', text: exportCsv(clean) },
    { path: 'api/questions.gift.txt', text: exportGift(clean) },
    { path: 'api/questions.qti.zip', text: exportQti(clean) },
    { path: 'api/questions.anki.txt', text: exportAnki(clean) },
  ];
}

/** A question without the signs that some format cannot hold. */
export function cleanQuestion(question: Question): Question {
  const options = question.options.map((option) => ({ ...option, text: cleanText(option.text), reason: cleanText(option.reason) }));
  return { ...question, stem: cleanText(question.stem), source: cleanText(question.source), options };
}
