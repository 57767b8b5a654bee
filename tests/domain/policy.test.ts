import { describe, expect, test } from 'vitest';
import { HEADERS, POLICY, POLICY_HEADER } from '../../scripts/domain/policy.ts';

const directives = (policy: string) => new Map(policy.split('; ').map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]));

describe('the content security policy', () => {
  test('refuses inline scripts and styles, other origins, plug-ins and frames', () => {
    const policy = directives(POLICY_HEADER);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
    expect([...policy.values()].flat().filter((source) => /^(\*|https?:)/.test(source))).toEqual([]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });

  test('lets the search index run', () => {
    expect(directives(POLICY).get('script-src')).toContain("'wasm-unsafe-eval'");
  });

  test('is the same in the page as in the header, but for what a page cannot say', () => {
    const [page, header] = [directives(POLICY), directives(POLICY_HEADER)];
    header.delete('frame-ancestors');
    expect(page).toEqual(header);
  });
});

test('only files named by their digest are kept for long', () => {
  expect(HEADERS.everything['Cache-Control']).toBe('no-cache');
  expect(HEADERS.hashed['Cache-Control']).toContain('immutable');
});
