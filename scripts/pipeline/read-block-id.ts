/** A block id as it was written, and the text before it. */
export interface NamedText {
  readonly text: string;
  /** `undefined` where the text has none. */
  readonly id: string | undefined;
}

/**
 * Takes the block id off the end of a statement. A number alone (`2 ^10`) is no id.
 *
 * @example
 * readBlockId('Retention is 4 days. ^sqs-retention-default') // { text: 'Retention is 4 days.', id: 'sqs-retention-default' }
 */
export function readBlockId(text: string): NamedText {
  const match = /(?:^|\s)\^([\p{L}\p{N}_-]*[\p{L}_-][\p{L}\p{N}_-]*)\s*$/u.exec(text);
  return match ? { text: text.slice(0, match.index).trimEnd(), id: match[1] } : { text, id: undefined };
}
