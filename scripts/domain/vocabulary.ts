/** Wordings that mean the same: each row a list of phrases, the first the one that a person would choose. */
export interface Vocabulary {
  readonly rows: readonly (readonly string[])[];
}

/** A vocabulary without a word: nothing is taken for anything else. */
export const NO_VOCABULARY: Vocabulary = { rows: [] };
