import type { SourceFile } from './source.ts';

/** The content folder as it was read: which files play which part. Nothing is parsed yet. */
export interface Content {
  /** Folder as it is named in messages: `content`. */
  readonly root: string;
  /**
   * `edited`: a content folder with `notes/`, `services/` and so on, whose every mistake is an error.
   * `raw`: somebody's notes as they are, which build whatever is in them.
   */
  readonly kind: 'edited' | 'raw';
  readonly sets: readonly NoteFolder[];
  readonly services: readonly SourceFile[];
  readonly rulings: readonly SourceFile[];
  readonly exams: readonly SourceFile[];
  readonly questions: readonly SourceFile[];
  readonly diagrams: readonly SourceFile[];
  /** `site.md`, `topics.md`, `vocabulary.md`; the shipped ones where a folder has none of its own. */
  readonly site: SourceFile | undefined;
  readonly topics: SourceFile | undefined;
  readonly vocabulary: SourceFile | undefined;
  /** `unverified.md`, `dead-links.md`, `comparisons.md`; only an edited folder has them. */
  readonly unverified: SourceFile | undefined;
  readonly deadLinks: SourceFile | undefined;
  readonly comparisons: SourceFile | undefined;
  /** Paths of every file in the folder, for links between files. */
  readonly paths: ReadonlySet<string>;
}

/** The files of one note set. */
export interface NoteFolder {
  /** Folder name, or the file's name without ending where a set is one file. */
  readonly id: string;
  /** `set.md`, where there is one. */
  readonly about: SourceFile | undefined;
  /** Notes, sorted by path. */
  readonly notes: readonly SourceFile[];
}
