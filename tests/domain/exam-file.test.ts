import { describe, expect, test } from 'vitest';
import { drawPaper } from '../../scripts/domain/draw-paper.ts';
import { publishExam, readExamVersion } from '../../scripts/domain/exam-file.ts';
import { wholeBank } from '../support/bank.ts';
import { shippedExam } from '../support/exam.ts';

describe.each(['dva-c02', 'dva-c03'] as const)('the file of %s', (id) => {
  const exam = shippedExam(id);
  const sent = JSON.parse(JSON.stringify(publishExam(exam)));

  test('holds no list of services and no place in a folder', () => {
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['inScope']));
    for (const key of ['inScope', 'outOfScope', 'unconfirmed', 'at']) expect(sent).not.toHaveProperty(key);
    expect(exam.inScope.length).toBeGreaterThan(0);
  });

  test('comes back with everything else, so that the same paper is drawn from it', () => {
    const back = readExamVersion(sent);
    expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify({ ...exam, inScope: [], outOfScope: [], unconfirmed: [], at: { file: '', line: 1 } })));
    const draw = (from: typeof exam) => drawPaper({ exam: from, bank: wholeBank(), seed: 'same', choice: { kind: 'full' } });
    expect(draw(back)).toEqual(draw(exam));
  });
});
