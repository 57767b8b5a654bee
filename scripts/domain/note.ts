import type { SourceSpan } from './source.ts';

/** Folder name of a note set: `2019-course-summary`. */
export type SetId = string & { readonly brand?: 'set' };
/** Permanent name of a fact, in Obsidian's block-id form without the caret: `sqs-visibility-default`. */
export type FactId = string & { readonly brand?: 'fact' };
/** Slug of a service's page: `step-functions`. */
export type ServiceSlug = string & { readonly brand?: 'service' };
/** Slug of a section on a service's page: `limits`. */
export type TopicId = string & { readonly brand?: 'topic' };

/** One person's notes, with the siglum that stands for them in the margin. */
export interface NoteSet {
  readonly id: SetId;
  /** `A` to `Z`, then `A2`…; `Ed` for the editors' own set. */
  readonly siglum: string;
  readonly title: string;
  /** What kind of notes: “Outline”, “Course summary”. */
  readonly kind: string | undefined;
  readonly year: number | undefined;
  /** The exam that the notes were written for: `DVA-C01`. */
  readonly exam: string | undefined;
  readonly licence: string | undefined;
  /** What of the original was not carried over, in the set's own `set.md`. */
  readonly leftOut: readonly string[];
  /** Markdown that describes the set; empty where there is no `set.md`. */
  readonly description: string;
  /** Paths of its note files, in reading order. */
  readonly files: readonly string[];
}

/** What sort of block a passage was. A `row` is a table row, a `code` a fenced or indented block. */
export type PassageKind = 'item' | 'paragraph' | 'row' | 'code';

/** One statement of a note set, as it stands in the author's file. */
export interface Passage {
  readonly set: SetId;
  readonly at: SourceSpan;
  readonly kind: PassageKind;
  /** Markdown of the statement: no bullet, no block id. For `code` the code itself; for a `row` its cells joined by ` · `. */
  readonly text: string;
  /** Language of a code block, as written after the fence. */
  readonly language: string | undefined;
  /** Headings above it, outermost first, as plain text. */
  readonly headings: readonly string[];
  /** Texts of the list items that it is nested in, outermost first, and for a `row` the table's header cells. */
  readonly parents: readonly string[];
  /** Block id without the caret, where the author wrote one. */
  readonly id: FactId | undefined;
  /** Where an editors' passage was checked, taken off the end of its text. */
  readonly source?: CheckedSource;
}

/** A documentation page and the day on which it was read. */
export interface CheckedSource {
  readonly title: string;
  readonly url: string;
  /** ISO date. */
  readonly checked: string;
}

/** A passage with the page and section where it belongs. */
export interface PlacedPassage extends Passage {
  /** `undefined` where no heading, id or word names a service: the passage goes to “Not placed yet”. */
  readonly service: ServiceSlug | undefined;
  readonly topic: TopicId;
}

/** A passage that says nothing by itself, and why it is on no page. */
export interface LeftOut {
  readonly passage: Passage;
  /** In the reader's words: “introduces the lines below it”. */
  readonly reason: string;
}
