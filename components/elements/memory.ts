/**
 * What this browser remembers of the reader's choices. Where storage is blocked, nothing is remembered and nothing fails.
 *
 * @example
 * memory.write('theme', 'dark'); memory.read('theme') // 'dark'
 */
export const memory = {
  read(name: string): string | undefined {
    try {
      return localStorage.getItem(`concord-${name}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(`concord-${name}`, value);
    } catch {
      // The choice then holds for this page only.
    }
  },
};
