import { drawPaper } from '../../../scripts/domain/draw-paper.ts';
import { startAttempt } from '../../../scripts/domain/start-attempt.ts';
import type { ConcordExam } from './concord-exam.ts';
import { newAttemptId } from './new-name.ts';
import { chosenAccommodation, type StartChoice } from './start-choice.ts';

/**
 * Fetches the bank, draws the paper and starts the attempt.
 *
 * @returns Why it did not start; `undefined` where it did.
 */
export async function startAttemptHere({ library, desk, build, place }: Pick<ConcordExam, 'library' | 'desk' | 'build' | 'place'>, chosen: StartChoice): Promise<string | undefined> {
  const { exam, choice, seed, mode } = chosen;
  try {
    // What the result links to comes along, so that it is there without the network, too.
    const [bank] = await Promise.all([library.bank(), library.citations()]);
    const paper = drawPaper({ exam, bank, seed, choice });
    if (paper.seats.length === 0) return 'The bank has no questions for this choice.';
    const attempt = newAttemptId();
    await desk.start(startAttempt({ attempt, build, exam, paper, mode, accommodation: chosenAccommodation(chosen) }));
    place({ attempt, seed, choice }, 'pushState');
    return undefined;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return 'The questions could not be fetched. Check the network and try again.';
  }
}
