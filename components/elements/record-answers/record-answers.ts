import { StudyAnswerEvent } from '../concord-question/study-answer-event.ts';
import type { ExamStore } from '../exam-store/exam-store.ts';
import { openStore } from '../exam-store/open-store.ts';

let opened: Promise<ExamStore> | undefined;

/**
 * Records what the reader answers in self-tests, for the progress page. The store is opened with the first answer. A
 * self-test works without it, so nothing is said where the browser keeps nothing.
 */
export function recordAnswers(root: Document): void {
  root.addEventListener(StudyAnswerEvent.type, (event) => {
    const { question, options, right } = event as StudyAnswerEvent;
    opened ??= openStore().then(({ store }) => store);
    void opened.then((store) => store.addSelfTest({ question, at: Date.now(), options, right })).catch(() => undefined);
  });
}
