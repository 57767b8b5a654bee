/** How the pages look: as the system has it, or as the reader chose. */
export type Theme = 'system' | 'light' | 'dark';

/**
 * The theme after this one, for a button that goes through all three.
 *
 * @example
 * nextTheme('dark') // 'system'
 */
export function nextTheme(theme: Theme): Theme {
  return theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system';
}

/** What was stored, if it is a theme; else as the system has it. */
export function readTheme(stored: string | undefined): Theme {
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
