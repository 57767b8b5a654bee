import type { NearDuplicates } from './near-duplicate.ts';
import type { DomainSeats } from './paper-seats.ts';
import type { Question } from './question.ts';
import type { PlacedQuestion } from './question-place.ts';
import type { Random } from './random.ts';

/** What the draw knows while it goes from domain to domain. */
export interface Draw {
  /** Questions of the exam version, by id, and where they belong. */
  readonly usable: readonly PlacedQuestion[];
  readonly random: Random;
  readonly sameness: NearDuplicates;
  /** Most seats of each service, as long as others can fill them: its share of the bank, rounded up. */
  readonly caps: ReadonlyMap<string, number>;
  /** Questions that are in the paper already; grows while the draw goes on. */
  readonly taken: Question[];
}

/** Most seats that each service should have in a paper of so many. */
export function capServices(usable: readonly PlacedQuestion[], seats: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { question: { service } } of usable) counts.set(service, (counts.get(service) ?? 0) + 1);
  return new Map([...counts].map(([service, count]) => [service, Math.ceil((seats * count) / usable.length)]));
}

/**
 * Draws the questions of one domain: first each task's seats, then what a task could not fill from the others.
 *
 * @returns As many questions as the domain has seats, or fewer where the bank has no more.
 */
export function fillDomain({ domain, scored, unscored, tasks }: DomainSeats, draw: Draw): PlacedQuestion[] {
  const inDomain = draw.usable.filter(({ place }) => place.domain === domain);
  const drawn: PlacedQuestion[] = [];
  for (const [index, task] of domain.tasks.entries()) drawn.push(...pick(inDomain.filter(({ place }) => place.task === task), tasks[index]!, draw));
  drawn.push(...pick(inDomain, scored + unscored - drawn.length, draw));
  return drawn;
}

/** Takes questions in an order of chance; those of a service that has its share already come only when nothing else is left. */
function pick(pool: readonly PlacedQuestion[], count: number, { random, sameness, caps, taken }: Draw): PlacedQuestion[] {
  const order = random.shuffled(pool);
  const picked: PlacedQuestion[] = [];
  const hasItsShare = (service: string) => taken.filter((question) => question.service === service).length >= (caps.get(service) ?? 0);
  for (const capped of [true, false])
    for (const placed of order) {
      const { question } = placed;
      if (picked.length === count) return picked;
      if ((capped && hasItsShare(question.service)) || taken.some((other) => sameness(other, question))) continue;
      picked.push(placed);
      taken.push(question);
    }
  return picked;
}
