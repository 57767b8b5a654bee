import { html, nothing, type TemplateResult } from 'lit';
import { choosePractice } from '../../../scripts/domain/choose-practice.ts';
import type { Exam } from '../../../scripts/domain/exam.ts';
import { writeExamAddress } from '../../../scripts/domain/exam-address.ts';
import type { GivenAnswer } from '../../../scripts/domain/progress.ts';
import type { Question, QuestionId } from '../../../scripts/domain/question.ts';
import { INTERVALS, reviewQueue } from '../../../scripts/domain/review-queue.ts';
import { dayInWords, isoDay } from '../../../scripts/domain/time-words.ts';

/** How many questions “practise these” offers. */
const PRACTICE = 10;
/** How many of those that are due are asked in one go. */
const REVIEW = 20;

/** What there is to practise. */
export interface PracticeModel {
  /** From `givenAnswers`. */
  readonly answers: readonly GivenAnswer[];
  readonly bank: readonly Question[];
  readonly exam: Exam;
  readonly prefix: string;
  /** Wall time in milliseconds. */
  readonly now: number;
}

/** What is due to be asked again, and ten from the weakest skills. */
export function practiceView({ answers, bank, exam, prefix, now }: PracticeModel): TemplateResult {
  const { due, next } = reviewQueue(answers, bank, exam, now);
  const weak = choosePractice(answers, bank, exam, PRACTICE);
  const link = (questions: readonly QuestionId[], text: string, first: boolean) => html`<p><a class="button ${first ? 'first' : ''}" href="${prefix}exam/${exam.id}/${writeExamAddress({ choice: { kind: 'list', questions } })}">${text}</a></p>`;
  return html`<section class="part" aria-labelledby="practise"><h2 id="practise">Practise</h2><div class="body">
    ${due.length > 0 ? html`${link(due.slice(0, REVIEW), nameOf(due.length), true)}<p class="quiet">What you answered before, when it is time to ask again: at once what was wrong, and what was right after ${INTERVALS.slice(0, -1).join(', ')} and ${INTERVALS.at(-1)} days.</p>` : nothing}
    ${due.length === 0 && next !== undefined ? html`<p class="quiet">Nothing is due to be asked again before ${dayInWords(isoDay(next))}.</p>` : nothing}
    ${weak.length > 0
      ? html`${link(weak, `Practise these ${weak.length}`, due.length === 0)}<p class="quiet">From the skills that you know least: first what you got wrong, then what you were never asked.</p>`
      : html`<p class="quiet">${answers.length === 0 ? 'Nothing was answered yet. Take a mock exam or a self-test, and what to practise stands here.' : 'Nothing that you answered was wrong.'}</p><p><a class="button" href="${prefix}exam/">Mock exam</a></p>`}
  </div></section>`;
}

function nameOf(due: number): string {
  if (due === 1) return 'Review the one that is due';
  return due > REVIEW ? `Review ${REVIEW} of the ${due} that are due` : `Review the ${due} that are due`;
}
