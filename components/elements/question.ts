/** Questions, loaded by the pages that have some and when a self-test is opened. */
import './concord-question/concord-question.ts';
import { recordAnswers } from './record-answers/record-answers.ts';

recordAnswers(document);
