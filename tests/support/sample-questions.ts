import { html, Html } from '../../scripts/domain/html.ts';
import type { QuestionView } from '../../scripts/domain/site.ts';

const SOURCE = { url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html', title: 'sqs visibility timeout, docs.aws.amazon.com', checked: { iso: '2026-11-25', words: '25 November 2026' } };

/** The self-test of a topic of the sample: one question with one right answer and code in its stem, one that asks for two. */
export function sampleQuestions(topic: string, prefix: string): QuestionView[] {
  if (topic !== 'visibility') return [];
  const fact = (title: string, id: string) => ({ title, href: `${prefix}reference/sqs/#${id}` });
  return [
    view('sqs-q-worker-twice', new Html('<p>A worker needs four minutes for a message. Some messages are processed twice, although no worker fails:</p>\n<pre tabindex="0"><code>ReceiptHandle expired</code></pre>\n<p>Which change solves this with the LEAST effort?</p>'), [
      ['Turn on long polling with a wait of 20 seconds.', false, 'Long polling saves empty answers; it keeps no message hidden.'], ['Set the visibility timeout of the queue to six minutes.', true, 'The default of 30 seconds ends while a worker is still busy.'],
      ['Set a delivery delay of four minutes.', false, 'A delay hides new messages before their first delivery.'], ['Lower the receive count of the redrive policy to one.', false, 'Good messages would go to the dead-letter queue.'],
    ], [fact('visibility default', 'sqs-visibility-range')]),
    view('sqs-q-hide', new Html('<p>Which calls change how long a message is hidden? (Choose TWO.)</p>'), [
      ['Change the attributes of the queue.', true, 'The visibility timeout is one of them.'], ['Send a message.', false, 'Sending sets a delay at most.'], ['Purge the queue.', false, 'Purging deletes.'],
      ['Change the visibility of a message.', true, 'It holds for this message alone.'], ['Tag the queue.', false, 'Tags change nothing.'],
    ], [fact('visibility change', 'sqs-visibility-range'), fact('purge', 'sqs-purge')]),
  ];
}

function view(id: string, stem: Html, options: readonly (readonly [text: string, right: boolean, reason: string])[], facts: QuestionView['facts']): QuestionView {
  return { id, stem, options: options.map(([text, right, reason], index) => ({ id: (['a', 'b', 'c', 'd', 'e'] as const)[index]!, text: html`${text}`, right, reason: html`${reason}` })), facts, source: SOURCE };
}
