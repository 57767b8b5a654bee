import { EnvironmentError } from '../domain/problem.ts';
import type { PageAnswer } from './flatten-drawing.ts';
import type { Pen } from './open-pen.ts';

/** Has at most one pen, opened when first needed and anew after an accident. */
export class Desk {
  #pen: Pen | undefined;
  readonly #open: () => Promise<Pen>;
  readonly #limit: number;

  /** @param limit Longest time for one diagram, in ms. */
  constructor(open: () => Promise<Pen>, limit: number) {
    this.#open = open;
    this.#limit = limit;
  }

  /**
   * Draws, with one retry if the browser dies.
   *
   * @returns `'slow'` if the limit passed; the browser was ended then, for it may be at work for ever.
   * @throws EnvironmentError if the browser does not start, or dies twice.
   */
  async draw(source: string, labels: number, isLast = false): Promise<PageAnswer | 'slow'> {
    this.#pen ??= await this.#open();
    try {
      const answer = await within(this.#limit, this.#pen.draw(source, labels));
      if (answer === 'slow') await this.clear();
      return answer;
    } catch (problem) {
      await this.clear();
      if (!isLast) return this.draw(source, labels, true);
      throw new EnvironmentError(`The browser ended twice while it drew a diagram: ${(problem as Error).message.split('\n')[0]}. Mend: run the command again; free memory if it recurs.`);
    }
  }

  /** Ends the browser, if there is one. */
  async clear(): Promise<void> {
    const pen = this.#pen;
    this.#pen = undefined;
    await pen?.close().catch(() => undefined);
  }
}

async function within<T>(limit: number, work: Promise<T>): Promise<T | 'slow'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'slow'>((resolve) => {
    timer = setTimeout(() => resolve('slow'), limit);
  });
  // What comes after the limit is nobody's concern, its failure included.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
