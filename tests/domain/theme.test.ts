import { describe, expect, test } from 'vitest';
import { nextTheme, readTheme } from '../../scripts/domain/theme.ts';

describe('nextTheme', () => {
  test('comes back to the system’s theme after light and dark', () => {
    expect([nextTheme('system'), nextTheme('light'), nextTheme('dark')]).toEqual(['light', 'dark', 'system']);
  });
});

describe('readTheme', () => {
  test.each([
    { stored: 'dark', theme: 'dark', because: 'the reader chose it' },
    { stored: undefined, theme: 'system', because: 'nothing was chosen, or storage is blocked' },
    { stored: 'sepia"><script>', theme: 'system', because: 'what is stored may have been written by somebody else' },
  ])('reads $stored as $theme: $because', ({ stored, theme }) => {
    expect(readTheme(stored)).toBe(theme);
  });
});
