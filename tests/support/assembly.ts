import type { Content } from '../../scripts/domain/content.ts';
import type { Fact } from '../../scripts/domain/fact.ts';
import type { NoteSet } from '../../scripts/domain/note.ts';
import type { Assembly } from '../../scripts/pipeline/assembly.ts';
import { parseSite } from '../../scripts/pipeline/parse-site.ts';
import { ledger } from './fact.ts';
import { service } from './service.ts';

/** A content folder in which nothing was found. */
export function content(rest: Partial<Content> = {}): Content {
  return {
    root: 'content', kind: 'edited', sets: [], services: [], rulings: [], exams: [], questions: [], diagrams: [],
    site: undefined, topics: undefined, vocabulary: undefined, unverified: undefined, deadLinks: undefined, comparisons: undefined, paths: new Set(), ...rest,
  };
}

/** One person's notes with nothing told about them. */
export function noteSet(id: string, siglum: string, rest: Partial<NoteSet> = {}): NoteSet {
  return { id, siglum, title: `Notes of ${id}`, kind: undefined, year: undefined, exam: undefined, licence: undefined, leftOut: [], description: '', files: [], ...rest };
}

/** Everything that the pages of some facts are assembled from: sets A (`ada`) and B (`ben`), the service SQS. */
export function assembly(facts: readonly Fact[], rest: Partial<Assembly> = {}): Assembly {
  return {
    content: content(), words: parseSite(undefined).value, sets: [noteSet('ada', 'A'), noteSet('ben', 'B')], services: [service('sqs')],
    topics: [], exams: [], questions: [], diagrams: [], drawings: new Map(), ledger: ledger(facts), links: { facts: new Map(), files: new Map() }, comparisons: [], outside: [], deadLinks: [], unverified: new Map(),
    prefix: '/', assets: { style: '/assets/index.css', rooms: '/assets/rooms.css', boot: '/assets/boot.js', script: '/assets/main.js', search: '/assets/search.js', sheets: '/assets/sheets.js', question: '/assets/question.js', questionStyle: '/assets/question.css', exam: '/assets/exam.js', examStyle: '/assets/exam.css', progress: '/assets/progress.js', offline: '/assets/offline.js' }, ...rest,
  };
}
