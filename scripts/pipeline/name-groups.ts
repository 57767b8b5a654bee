import type { PlacedPassage } from '../domain/note.ts';

/** Words of an id without the service. */
const WORDS = 4;

const SMALL = new Set('a an the is are was be been has have can may will to of in on at by for from with as and or but if it its this that these those there their them you your we i he she they not no all any each one so than then up when which who per via into only also more most very just use used uses using do does'.split(' '));

/**
 * Names groups that nobody named: the service and the telling words of the fullest wording, `sqs-retention-default-days`.
 *
 * The names depend on what is said, not on the order of files. Where two groups would get one name both take more words,
 * then a check sum of the statement and its headings.
 *
 * @param groups The passages of each group.
 * @param taken Ids that are in use.
 * @returns One id a group, in the same order.
 */
export function nameGroups(groups: readonly (readonly PlacedPassage[])[], taken: ReadonlySet<string>): string[] {
  const leads = groups.map((passages) => passages.length === 1 ? passages[0]! : passages.toSorted((a, b) => b.text.length - a.text.length || compare(key(a), key(b)))[0]!);
  const names = leads.map((lead) => nameOf(lead, WORDS));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const rename of LONGER) {
    const clashing = [...names.keys()].filter((index) => counts.get(names[index]!)! > 1 || taken.has(names[index]!));
    if (clashing.length === 0) break;
    for (const index of clashing) {
      counts.set(names[index]!, counts.get(names[index]!)! - 1);
      names[index] = rename(leads[index]!);
      counts.set(names[index]!, (counts.get(names[index]!) ?? 0) + 1);
    }
  }
  return names;
}

/** Names for groups that would share one, each more surely its own. */
const LONGER: readonly ((lead: PlacedPassage) => string)[] = [
  (lead) => nameOf(lead, 2 * WORDS),
  (lead) => `${nameOf(lead, WORDS)}-${checkSum([...lead.headings, ...lead.parents, lead.text].join('\n'))}`,
  (lead) => `${nameOf(lead, WORDS)}-${checkSum(key(lead))}`,
];

/** Everything by which two passages can differ. */
function key({ text, headings, parents, set, at }: PlacedPassage): string {
  return [text, ...headings, ...parents, set, at.file, String(at.line)].join('\n');
}

function nameOf({ text, service, headings, parents }: PlacedPassage, most: number): string {
  let words = tellingWords(text, most, service);
  if (words.length < 2) words = tellingWords([headings.at(-1) ?? '', parents.at(-1) ?? '', text].join(' '), most, service);
  return [service ?? 'unplaced', ...(words.length > 0 ? words : ['passage'])].join('-');
}

/** The first words of a text that say something, each once and without the service; no more are read than are wanted. */
function tellingWords(text: string, most: number, service: string | undefined): string[] {
  const bare = text.includes('://') ? text.replace(/https?:\/\/(?:www\.)?/g, '') : text;
  const plain = (/^[ -~\s]*$/.test(bare) ? bare : bare.normalize('NFKD')).toLowerCase();
  const words: string[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(plain); found && words.length < most; found = WORD.exec(plain)) {
    const word = found[0].slice(0, 24);
    if (word.length > 1 && word !== service && !SMALL.has(word) && !words.includes(word)) words.push(word);
  }
  return words;
}

const WORD = /[a-z0-9]+/g;

/** Thirty-two bits of a text, in base 36 (FNV-1a). */
function checkSum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(36);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
