import { escapeHtml, Html } from '../../scripts/domain/html.ts';
import { sampleQuestions } from './sample-questions.ts';
import type { DiagramView, FactView, TopicSection, WordingView } from '../../scripts/domain/site.ts';

/** The note sets of the sample, in margin order. */
export const SETS = [
  { siglum: 'A', id: '2018-bullets', title: 'One file of bullets' },
  { siglum: 'B', id: '2019-course-summary', title: 'Summary of a video course' },
  { siglum: 'C', id: '2020-lessons', title: 'Whole sentences from lessons' },
  { siglum: 'D', id: '2021-course-notes', title: 'Course notes with links' },
  { siglum: 'E', id: '2022-diary', title: 'A study diary' },
  { siglum: 'Ed', id: 'editors', title: 'The editors' },
  { siglum: 'F', id: '2023-cards', title: 'Cards' },
] as const satisfies readonly { siglum: string; id: string; title: string }[];

const REPOSITORY = 'https://github.com/example/concord/edit/main/content/notes';

/**
 * Reads `sample-facts.txt`: a line `T id | title` opens a topic, `F id | text` a fact, ` W A 12 text` a wording of set A
 * in line 12 (`A~` is overruled), ` R since url title` its ruling, ` O subject` its open dispute.
 *
 * @param sets How many note sets the margin has.
 */
export function readSampleTopics(text: string, sets: number, prefix: string): TopicSection[] {
  return text.split(/^T /m).slice(1).map((part) => {
    const [head = '', ...facts] = part.split(/^F /m);
    const [id = '', title = ''] = head.trim().split(' | ');
    return { id, title, facts: facts.map((fact) => readFact(fact, sets)), diagrams: id === 'visibility' ? [lifeOfMessage(prefix)] : [], questions: sampleQuestions(id, prefix) };
  });
}

function readFact(text: string, sets: number): FactView {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const [id = '', words = ''] = head.split(' | ');
  const wordings = lines.filter((line) => line.startsWith(' W')).map(readWording);
  const [since, url, ...title] = (lines.find((line) => line.startsWith(' R')) ?? '').slice(3).split(' ');
  const subject = lines.find((line) => line.startsWith(' O'))?.slice(3);
  const says = (siglum: string) => {
    const own = wordings.filter(({ said }) => said[0]?.siglum === siglum);
    return own.length === 0 ? 'no' as const : own.every(({ overruled }) => overruled) ? 'overruled' as const : 'yes' as const;
  };
  return {
    id, ...marked(words), wordings, subject, unverified: id === 'sqs-purge', context: id === 'sqs-delay' ? new Html('Delay queues') : undefined, state: subject ? 'open' : url ? 'settled' : 'plain',
    sigla: SETS.slice(0, sets).map(({ siglum }) => ({ siglum, says: says(siglum) })),
    ruling: url ? { text: marked(words).text, since: since === '-' ? undefined : { iso: since!, words: 'August 2025' }, source: { url, title: title.join(' ') }, checked: { iso: '2026-11-18', words: '18 November 2026' } } : undefined,
  };
}

function readWording(line: string): WordingView {
  const [, mark = '', at, ...words] = line.trim().split(' ');
  const siglum = mark.replace('~', '');
  const set = SETS.find((known) => known.siglum === siglum)!.id;
  const source = siglum === 'Ed' ? { url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html', title: 'Message quotas', checked: { iso: '2026-11-18', words: '18 November 2026' } } : undefined;
  return { ...marked(words.join(' ')), said: [{ siglum, place: `${set}/sqs.md:${at}`, edit: `${REPOSITORY}/${set}/sqs.md#L${at}`, source }], isFact: false, overruled: mark.endsWith('~') };
}

/** Code where the words begin with a fence (¶ is a line end); else text with its code spans. */
function marked(words: string): { text: Html; block: 'text' | 'code' } {
  if (words.startsWith('```')) return { block: 'code', text: new Html(`<pre tabindex="0"><code>${escapeHtml(words.slice(3).replaceAll('¶', '\n'))}</code></pre>`) };
  return { block: 'text', text: new Html(escapeHtml(words).replace(/`([^`]+)`/g, '<code>$1</code>')) };
}

function lifeOfMessage(prefix: string): DiagramView {
  const box = (x: number, label: string) => `<rect x="${x}" y="10" width="130" height="44" fill="none" stroke="light-dark(#574e41, #b5b0a4)"/><text x="${x + 65}" y="37" text-anchor="middle" font-size="15" fill="light-dark(#221d16, #e7e2d7)">${label}</text>`;
  return {
    name: 'sqs-message-life', title: 'The life of a message', href: `${prefix}diagrams/sqs-message-life.svg`,
    description: 'A sent message is delayed, then visible, then in flight; deleting ends it.',
    picture: new Html(`<svg width="700" height="64" viewBox="0 0 700 64" role="img" aria-label="The life of a message">${box(1, 'delayed')}${box(190, 'visible')}${box(380, 'in flight')}${box(569, 'deleted')}<path d="M131 32h58M320 32h59M510 32h58" stroke="light-dark(#0b5058, #86cbd1)"/></svg>`),
  };
}
