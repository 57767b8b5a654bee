import { describe, expect, test } from 'vitest';
import { isAllowedAddress } from '../../scripts/markdown/allowed-address.ts';

describe('isAllowedAddress', () => {
  test.each(['https://x.example/a?b#c', 'HTTP://x.example', 'mailto:a@x.example', '#sqs-size', '../ben/sqs.md', 'sqs%20notes.md', '/reference/', 'a/b:c.md', '?q=a:b', ''])('lets “%s” through', (address) => {
    expect(isAllowedAddress(address)).toBe(true);
  });

  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:x', 'java\tscript:x', 'java\nscript:x', '\u0001javascript:x', 'java\u00adscript:x', 'javascript\u200b:x', 'vbscript:x', 'data:text/html,x',
    'blob:https://x.example', 'intent://x', 'view-source:https://x.example', 'file:///etc/passwd', '//host/x', '\\\\host\\x', '/\\host', 'https\u00a0://x', 'filesystem:x', 'ws://x', 'a b',
  ])('H-09: stops “%s”', (address) => {
    expect(isAllowedAddress(address)).toBe(false);
  });
});
