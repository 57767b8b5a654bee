import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Topic } from '../domain/service.ts';
import type { SourceFile } from '../domain/source.ts';

/** A section that every service page may have, and whether it stands before or after the service's own sections. */
export interface GeneralTopic extends Topic {
  readonly place: 'before' | 'after';
}

/** Where nothing else is said: one section that takes everything. */
const WITHOUT_FILE: readonly GeneralTopic[] = [{ id: 'overview', title: 'Overview', words: [], place: 'before' }];

const ITEM = /^\s*[-*+]\s+\*\*(.+?)\*\*\s+\(([^)]*)\)\s*(?::\s*(.*))?$/;

/**
 * Reads `content/topics.md`: the sections that every service page may have, in the order of the page.
 *
 *     - **What it is for** (overview): what is, use case
 *     - **The service's own topics** (own)
 *     - **Limits** (limits): limit, quota, maximum
 *
 * In brackets the topic's id, which fact ids begin with after the service; behind the colon the words by which notes
 * without ids belong there. The first topic takes what fits nowhere. Headings and paragraphs are for people.
 *
 * Rules: `bad-topic`, `topic-twice`.
 */
export function parseTopics(file: SourceFile | undefined): Staged<readonly GeneralTopic[]> {
  if (!file) return { value: WITHOUT_FILE, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const topics: GeneralTopic[] = [];
  let place: GeneralTopic['place'] = 'before';
  for (const [index, line] of file.text.split('\n').entries()) {
    if (!/^\s*[-*+]\s/.test(line)) continue;
    const at = { file: file.path, line: index + 1 };
    const [, title, id, words = ''] = ITEM.exec(line) ?? [];
    if (title === undefined || id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      diagnostics.push({ rule: 'bad-topic', severity: 'error', at, what: `“${line.trim()}” is no topic.`, fix: 'write it like “- **Limits** (limits): limit, quota”.' });
    } else if (id === 'own') place = 'after';
    else if (topics.some((topic) => topic.id === id)) diagnostics.push({ rule: 'topic-twice', severity: 'error', at, what: `The topic “${id}” is listed twice.`, fix: 'delete one of the two.' });
    else topics.push({ id, title, words: words.split(',').map((word) => word.trim().toLowerCase()).filter((word) => word !== ''), place });
  }
  return { value: topics.length > 0 ? topics : WITHOUT_FILE, diagnostics };
}
