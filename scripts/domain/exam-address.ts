import type { PaperChoice } from './paper.ts';

/** What the address of the exam page asks for. Everything in it comes from outside; what is not known is not there. */
export interface ExamAddress {
  /** Seed of the paper. */
  readonly seed: string | undefined;
  /** Which questions. */
  readonly choice: PaperChoice | undefined;
  /** Id of a stored attempt to open. */
  readonly attempt: string | undefined;
  /** The review screen instead of the question. */
  readonly review: boolean;
}

/** A seed is what people can read out to each other. */
const SEED = /^[A-Za-z0-9-]{1,40}$/;
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** Most questions that an address may ask for one by one. */
const MOST = 100;

/** Reads the address: `?seed=7k2m-4q&paper=domain-2`, `?practise=id,id`, `?attempt=…#review`. */
export function readExamAddress(search: string, hash = ''): ExamAddress {
  const query = new URLSearchParams(search);
  const known = (name: string, shape: RegExp) => {
    const value = query.get(name) ?? '';
    return shape.test(value) ? value : undefined;
  };
  return { seed: known('seed', SEED), choice: readChoice(query), attempt: known('attempt', ID), review: hash === '#review' };
}

/** Writes what is known, in a fixed order; empty for nothing. */
export function writeExamAddress({ seed, choice, attempt, review }: Partial<ExamAddress>): string {
  const query = new URLSearchParams();
  if (attempt) query.set('attempt', attempt);
  if (seed) query.set('seed', seed);
  if (choice?.kind === 'short') query.set('paper', 'short');
  if (choice?.kind === 'domain') query.set('paper', `domain-${choice.domain}`);
  if (choice?.kind === 'list' && !attempt) query.set('practise', choice.questions.join(','));
  const text = query.toString().replaceAll('%2C', ',');
  return `${text && `?${text}`}${review ? '#review' : ''}`;
}

function readChoice(query: URLSearchParams): PaperChoice | undefined {
  const paper = query.get('paper') ?? '';
  if (paper === 'full' || paper === 'short') return { kind: paper };
  const domain = /^domain-([1-9])$/.exec(paper)?.[1];
  if (domain) return { kind: 'domain', domain: Number(domain) };
  const questions = [...new Set((query.get('practise') ?? '').split(',').filter((id) => ID.test(id)))].slice(0, MOST);
  return questions.length > 0 ? { kind: 'list', questions } : undefined;
}
