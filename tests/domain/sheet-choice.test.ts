import { describe, expect, test } from 'vitest';
import { readSheetChoice, writeSheetChoice } from '../../scripts/domain/sheet-choice.ts';

const ALL = ['s3', 'sns', 'sqs'];

describe('readSheetChoice', () => {
  test.each([
    { query: '', chosen: ALL, because: 'the address names none' },
    { query: '?services=sqs,s3', chosen: ['s3', 'sqs'], because: 'the page’s order stays' },
    { query: '?services=', chosen: [], because: 'the reader took all away' },
    { query: '?services=sqs,nosuch,%3Cb%3E', chosen: ['sqs'], because: 'a service that is not there is passed over' },
  ])('“$query” shows $chosen: $because', ({ query, chosen }) => {
    expect(readSheetChoice(query, ALL)).toEqual(chosen);
  });
});

describe('writeSheetChoice', () => {
  test('says nothing where all are chosen', () => {
    expect(writeSheetChoice(ALL, ALL)).toBe('');
  });

  test.each([{ chosen: ['sqs', 'sns'] }, { chosen: [] }])('is read back as it was written: $chosen', ({ chosen }) => {
    expect(new Set(readSheetChoice(writeSheetChoice(chosen, ALL), ALL))).toEqual(new Set(chosen));
  });
});
