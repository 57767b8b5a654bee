import { OPTION_IDS, type Question, rightOptions } from '../domain/question.ts';

/** Names of the columns: one question a row, its options and reasons side by side. */
const COLUMNS = ['id', 'service', 'topic', 'difficulty', 'stem', ...OPTION_IDS.map((letter) => `option_${letter}`), 'right', ...OPTION_IDS.map((letter) => `reason_${letter}`), 'skills', 'cites', 'source', 'checked'];

/** How a cell begins that a spreadsheet would work out: a sign of a formula, also a full-width one, behind blanks and apostrophes. */
const FORMULA = /^[\s']*[=+\-@＝＋－＠]/;

/**
 * Writes questions as CSV (RFC 4180), texts as Markdown. Every cell is quoted, and one that a spreadsheet would take for a
 * formula has an apostrophe before it, which makes it text.
 *
 * @param questions With clean texts.
 */
export function exportCsv(questions: readonly Question[]): string {
  return [COLUMNS, ...questions.map(rowOf)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function rowOf(question: Question): string[] {
  const { id, service, topic, difficulty, stem, options, skills, cites, source, checked } = question;
  const ofOptions = (part: 'text' | 'reason') => OPTION_IDS.map((_, index) => options[index]?.[part] ?? '');
  const inExams = Object.entries(skills).map(([exam, own]) => `${exam}: ${own.join(' ')}`).join('; ');
  return [id, service, topic, String(difficulty), stem, ...ofOptions('text'), rightOptions(question).join(' '), ...ofOptions('reason'), inExams, cites.join(' '), source, checked];
}

function cell(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
