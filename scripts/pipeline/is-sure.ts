import { featureOf } from './explain-pair.ts';
import type { ScoredPairs } from './score-pairs.ts';
import type { Compared, StatementIndex } from './statement-index.ts';

/** Share of each one's own words that the other must have, in its words or above them. */
const COVERED = 0.88;
/** How alike the own words must be. */
const ALIKE = 0.7;
/** Own terms from which a statement stands by itself, whatever it is listed under. */
const SELF_CONTAINED = 6;
/** Own terms below which a statement is a title or a name in a list: the same words say the same only in the same place. */
const SAYS_SOMETHING = 3;
/** How alike the paths of shorter statements must be. */
const SAME_PATH = 0.3;

/** Words of which statements are alike but for one: what they are about is then another thing. */
const CONTRAST = /\b(?:same|different|local|global|before|after|public|private|source|destination|query|scan|get|put|client|server|client-side|server-side|sign-in|sign-up|enable|disable|enabled|disabled|synchronous|asynchronous|in-place|blue\/green|inbound|outbound|primary|secondary|standard|first|last|upload|download|start|stop|start-up|input|output|request|response|package|deploy|producer|consumer|horizontal|vertical|increase|decrease|strongly|eventually)\b/gi;

/**
 * Whether two statements surely say the same: nearly every word of each is in the other or above it, and quantities,
 * negation, names and words of contrast agree. A short statement must also stand under a like path. Everything else is for
 * a person to decide.
 */
export function isSure(index: StatementIndex, scored: ScoredPairs, pair: number): boolean {
  const [a, b] = [index.statements[scored.first[pair]!]!, index.statements[scored.second[pair]!]!];
  if (a.passage.kind === 'code' || b.passage.kind === 'code') return a.passage.kind === b.passage.kind && a.passage.text.trim() === b.passage.text.trim();
  if (featureOf(scored, pair, 'coveredLess') < COVERED || featureOf(scored, pair, 'jaccard') < ALIKE) return false;
  if (a.own.length === 0 || a.denies !== b.denies || !sameAmounts(a, b) || !sameNames(a, b)) return false;
  const short = Math.min(a.own.length, b.own.length);
  if (short < SELF_CONTAINED && !underLikePath(a, b, featureOf(scored, pair, 'context'), short)) return false;
  return contrast(a) === contrast(b) && direction(a.passage.text) === direction(b.passage.text);
}

/**
 * A short statement says something only by what it is listed under. Who writes the same few words twice writes of two
 * things: “cannot be a boot volume” stands once under each kind that cannot.
 */
function underLikePath(a: Compared, b: Compared, context: number, terms: number): boolean {
  const [pathA, pathB] = [a.passage.parents.join('\n').toLowerCase(), b.passage.parents.join('\n').toLowerCase()];
  if (pathA === pathB && pathA !== '') return true;
  if (terms < SAYS_SOMETHING || a.passage.set === b.passage.set) return false;
  return a.context.length > 0 && b.context.length > 0 ? context >= SAME_PATH : true;
}

/** The words of contrast in a statement, in any order; its path counts where it has none itself. */
function contrast({ passage }: Compared): string {
  return [...new Set((passage.text.match(CONTRAST) ?? []).map((word) => word.toLowerCase().replace(/(?<=[^s])s$/, '')))].sort().join(' ');
}

/** What stands after “from” and “to”: the same words in the other direction say something else. */
function direction(text: string): string {
  const [from, to] = [/\bfrom (?:an? |the )?(\p{L}[\p{L}\p{N}]*)/iu.exec(text)?.[1], /\b(?:in)?to (?:an? |the )?(\p{L}[\p{L}\p{N}]*)/iu.exec(text)?.[1]];
  return from !== undefined && to !== undefined ? `${from} ${to}`.toLowerCase() : '';
}

function sameAmounts(a: Compared, b: Compared): boolean {
  return a.amounts.length === b.amounts.length && a.amounts.every((amount, index) => amount === b.amounts[index]);
}

function sameNames(a: Compared, b: Compared): boolean {
  return a.names.length === b.names.length && a.names.every((name, index) => name === b.names[index]);
}
