import type { ServiceSlug, TopicId } from './note.ts';
import type { SourceSpan } from './source.ts';

/** A mermaid diagram as its author wrote it. */
export interface Diagram {
  /** File name without ending: `sqs-message-life`. */
  readonly name: string;
  readonly title: string;
  /** Tells somebody who cannot see the picture what it shows. */
  readonly description: string;
  readonly service: ServiceSlug;
  readonly topic: TopicId | undefined;
  /** Mermaid source without the front matter. */
  readonly source: string;
  /** Line of the file on which `source` begins, counted from 1. */
  readonly sourceLine: number;
  readonly at: SourceSpan;
}

/** A diagram as it was drawn. */
export interface DrawnDiagram {
  readonly name: string;
  /** One `<svg>` element, safe to stand in a page. */
  readonly svg: string;
  /** Size of the view box in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A diagram's picture, safe to put in a page as it stands. */
export interface DrawnDiagram {
  readonly name: string;
  /** The `<svg>` element: no style, no script, no address; ids begin with the name. */
  readonly svg: string;
  /** Size at which its labels have the size of a caption, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Longest source, in characters; a picture of more cannot be read in a column of text. */
export const LONGEST_DIAGRAM = 4_000;

/** Most arrows in one diagram. The mermaid page is given the same limit. */
export const MOST_ARROWS = 60;
