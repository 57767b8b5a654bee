import type { Diagram } from '../../scripts/domain/diagram.ts';
import type { SourceFile } from '../../scripts/domain/source.ts';

/** A diagram with everything but its source filled in; its source begins on line 6, below the front matter. */
export function diagram(source: string, { name = 'sqs-life', title = 'Life of a message', description = 'A message is sent and then deleted.', sourceLine = 6 } = {}): Diagram {
  return { name, title, description, service: 'sqs', topic: undefined, source, sourceLine, at: { file: `content/diagrams/${name}.mmd`, line: 1 } };
}

/** A diagram file with complete front matter, of which a test may leave out or change keys. */
export function diagramFile(source: string, front: Record<string, string | undefined> = {}, path = 'content/diagrams/sqs-life.mmd'): SourceFile {
  const keys = { title: 'Life of a message', description: 'A message is sent and then deleted.', service: 'sqs', ...front };
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return { path, text: ['---', ...lines, '---', source].join('\n') };
}
