import { type Question, rightOptions } from '../domain/question.ts';
import { lineMarkup, proseMarkup } from './prose-markup.ts';

/** Anki reads these before the notes. The id is a note's permanent name, so that a newer file changes notes and adds none twice. */
const HEADER = ['#separator:tab', '#html:true', '#columns:Id\tFront\tBack\tTags', '#guid column:1', '#tags column:4'];

/**
 * Writes questions as notes for Anki: stem and options in front; on the back the letters of the right ones, every reason,
 * the documentation.
 *
 * @param questions With clean texts.
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function exportAnki(questions: readonly Question[]): string {
  return [...HEADER, ...questions.map((question) => noteOf(question).map(field).join('\t'))].map((line) => `${line}\n`).join('');
}

function noteOf(question: Question): string[] {
  const { id, stem, options, skills, service, topic, source, checked } = question;
  const list = (part: 'text' | 'reason') => `<ol type="A">${options.map((option) => `<li>${lineMarkup(option[part])}</li>`).join('')}</ol>`;
  const back = `<p><b>${rightOptions(question).join(', ').toUpperCase()}</b></p>${list('reason')}${proseMarkup(`${source}, checked on ${checked}`)}`;
  const tags = [service, topic, ...Object.entries(skills).flatMap(([exam, own]) => own.map((skill) => `${exam}::${skill}`))];
  return [id, proseMarkup(stem) + list('text'), back, tags.map((tag) => tag.replaceAll(/\s/g, '-')).join(' ')];
}

/** A note is a line and a field ends at a tab, so both are written as HTML does. */
function field(markup: string): string {
  return markup.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
