import { OPTION_IDS, type Question } from '../../scripts/domain/question.ts';

/** A question with everything filled in but what the test is about. */
export function question(id: string, given: Partial<Question> & { readonly right?: string; readonly count?: number } = {}): Question {
  const { right = 'b', count = 4, ...rest } = given;
  return {
    id,
    stem: `A developer sees ${id} in the log of ${id}-app. What is to be done?`,
    options: OPTION_IDS.slice(0, count).map((letter) => ({ id: letter, text: `Option ${letter} of ${id}`, right: right.includes(letter), reason: `Because of ${letter}.` })),
    skills: { 'dva-c03': ['1.1'], 'dva-c02': ['1.1.8'] },
    service: 'sqs', topic: 'overview', difficulty: 2, cites: ['sqs-visibility-default'], source: 'https://docs.aws.amazon.com/', checked: '2026-11-25',
    ...rest,
  };
}

const SERVICES = ['lambda', 'dynamodb', 's3', 'api-gateway', 'sqs', 'iam', 'kms', 'cognito', 'codedeploy', 'cloudformation', 'x-ray', 'cloudwatch', 'ecs'];
/** Tasks of both versions, and how many questions the bank has of each: three papers' worth. */
const PLACES: readonly (readonly [c03: string, c02: string, count: number])[] = [
  ['1.1', '1.1.8', 21], ['1.2', '1.2.2', 21], ['1.3', '1.3.4', 21], ['2.1', '2.1.5', 18], ['2.2', '2.2.4', 18], ['2.3', '2.3.3', 18],
  ['3.1', '3.1.1', 15], ['3.2', '3.2.1', 15], ['3.3', '3.3.4', 12], ['3.3', '3.4.5', 12], ['4.1', '4.1.2', 15], ['4.2', '4.2.6', 15], ['4.3', '4.3.2', 15],
];

/** A bank large enough for three whole papers of either version; a fifth asks for two answers, and each tenth question has a near-duplicate twin. */
export function wholeBank(): Question[] {
  let number = 0;
  return PLACES.flatMap(([c03, c02, count]) =>
    Array.from({ length: count }, (_, index) => {
      number++;
      const double = number % 5 === 0;
      const service = SERVICES[(number * 7) % SERVICES.length]!;
      const twin = number % 10 === 1 ? number - 1 : number;
      return question(`${service}-q-${number}`, {
        stem: `A team of ${twin} people runs case${twin} beside plan${twin} and note${twin}${twin === number ? '' : ' again'}. What helps?${double ? ' (Choose TWO.)' : ''}`,
        right: double ? 'bd' : 'abcd'[number % 4]!, count: double ? 5 : 4, service,
        skills: { 'dva-c03': [c03], 'dva-c02': [c02] }, topic: `topic-${index % 4}`, cites: [`${service}-fact-${number}`],
      });
    }),
  );
}
