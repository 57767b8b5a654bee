import { expect, test } from 'vitest';
import { TermReader } from '../../scripts/pipeline/terms.ts';

const ROWS = [['immediately', 'at once'], ['at least once'], ['in-place', 'in place'], ['maximum', 'up to', 'at most'], ['supply', 'deliver to']];

test.each([
  { text: 'Delivered at least once', terms: ['deliv', '~at least once'], because: '“least once” is not “at once”, and “delivered at” not “deliver to”' },
  { text: 'Stop it at once', terms: ['stop', '~immediately'], because: 'it is the phrase' },
  { text: 'must be placed', terms: ['plac'], because: '“be placed” is not “in place”' },
  { text: 'Updated in place', terms: ['updat', '~in-place'], because: 'it is the phrase' },
  { text: 'At most one message', terms: ['~maximum', 'messag'], because: 'a phrase may be made of small words alone' },
])('“$text”: $because', ({ text, terms }) => {
  const reader = new TermReader({ rows: ROWS });
  const { own, amounts } = reader.read({ text, headings: [], parents: [] });
  const names = reader.names();
  expect([...own].filter((term) => !amounts.includes(term)).map((term) => names[term]).sort()).toEqual(terms.toSorted());
});

test.each([
  { text: 'the capactiy is reduced', same: 'the capacity is reduced', because: 'a misspelt ending would not be cut off' },
  { text: 'the codedeploy-agent', same: 'the CodeDeploy agent', because: 'the vocabulary has the name, with and without its capitals' },
])('“$text” has the terms of “$same”: $because', ({ text, same }) => {
  const reader = new TermReader({ rows: [['CodeDeploy', 'code deploy']] }, ['the capacity of a queue', 'its capacity', 'capacity', text]);
  const read = (words: string) => {
    const { own, names } = reader.read({ text: words, headings: [], parents: [] });
    return [...own].filter((term) => !names.includes(term));
  };
  expect(read(text)).toEqual(read(same));
  expect(read(text).length).toBeGreaterThan(1);
});
