import type { Exam } from './exam.ts';
import { capServices, type Draw, fillDomain } from './fill-domain.ts';
import { type NearDuplicates, nearDuplicates } from './near-duplicate.ts';
import type { Paper, PaperChoice, Seat } from './paper.ts';
import { type DomainSeats, fullSize, seatsByDomain, shrunkSize } from './paper-seats.ts';
import type { Question } from './question.ts';
import { type PlacedQuestion, questionsOf } from './question-place.ts';
import { type Random, seededRandom } from './random.ts';

/** What a paper is drawn from. */
export interface DrawRequest {
  readonly exam: Exam;
  /** Every question there is, in any order; those of other exam versions are passed over. */
  readonly bank: readonly Question[];
  readonly seed: string;
  readonly choice: PaperChoice;
  /** Which questions must not meet in one paper; by default those with nearly the same stem. */
  readonly sameness?: NearDuplicates;
}

/**
 * Draws the questions of one mock exam.
 *
 * Domains get their seats by weight, scored and unscored apart; the tasks of a domain share them evenly; no service
 * takes more seats than its share of the bank, rounded up, while others can fill them. Same seed, same bank: same paper,
 * with the same order of questions and options. Where the bank is too small the paper is shorter, in the same
 * proportions; no question stands twice and no near-duplicates meet. A given list is taken as it is.
 *
 * @returns A paper without seats where the bank has nothing for it.
 */
export function drawPaper({ exam, bank, seed, choice, sameness = nearDuplicates() }: DrawRequest): Paper {
  const usable = questionsOf(bank, exam);
  const laid = (seats: readonly Seat[], wanted: number, minutes: number): Paper => ({ exam: exam.id, seed, choice, seats, wanted, minutes });
  if (choice.kind === 'list') {
    const asked = new Set(choice.questions);
    const random = seededRandom(seed);
    const listed = usable.filter(({ question }) => asked.has(question.id));
    return laid(random.shuffled(listed).map((placed) => seatOf(placed, true, random)), asked.size, timeFor(exam, listed.length));
  }
  const full = choice.kind === 'short' ? exam.short : fullSize(exam);
  const only = choice.kind === 'domain' ? choice.domain : undefined;
  const wanted = countSeats(sharesOf(exam, full, only));
  for (let size = full.scored + full.unscored; size > 0; size--) {
    const random = seededRandom(seed);
    const shrunk = shrunkSize(full, size);
    const seats = fillShares(sharesOf(exam, shrunk, only), { usable, random, sameness });
    if (seats) return laid(random.shuffled(seats), wanted, only === undefined ? shrunk.minutes : timeFor(exam, seats.length));
  }
  return laid([], wanted, 0);
}

/** Seats by domain; of one domain alone all are scored, since nothing need be hidden in practice. */
function sharesOf(exam: Exam, size: Parameters<typeof seatsByDomain>[1], only: number | undefined): DomainSeats[] {
  const shares = seatsByDomain(exam, size);
  if (only === undefined) return shares;
  return shares.filter(({ domain }) => domain.number === only).map((share) => ({ ...share, scored: share.scored + share.unscored, unscored: 0 }));
}

/** The seats of every domain, or `undefined` where one of them cannot be filled. */
function fillShares(shares: readonly DomainSeats[], { usable, random, sameness }: Omit<Draw, 'taken' | 'caps'>): Seat[] | undefined {
  const draw: Draw = { usable, random, sameness, taken: [], caps: capServices(usable, countSeats(shares)) };
  const seats: Seat[] = [];
  for (const share of shares) {
    const drawn = fillDomain(share, draw);
    if (drawn.length < share.scored + share.unscored) return undefined;
    // Which of them are the hidden ones is chance, too.
    for (const [index, placed] of random.shuffled(drawn).entries()) seats.push(seatOf(placed, index < share.scored, random));
  }
  return seats;
}

function seatOf({ question, place: { domain, task } }: PlacedQuestion, scored: boolean, random: Random): Seat {
  return { question, domain: domain.number, ...(task && { task: task.id }), scored, order: random.shuffled(question.options.map(({ id }) => id)) };
}

function countSeats(shares: readonly DomainSeats[]): number {
  return shares.reduce((sum, { scored, unscored }) => sum + scored + unscored, 0);
}

/** The exam's time a question, rounded up to whole minutes. */
function timeFor({ minutes, questions }: Exam, count: number): number {
  return Math.ceil((minutes * count) / questions);
}
