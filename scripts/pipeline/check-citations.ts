import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Fact } from '../domain/fact.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { SourceSpan } from '../domain/source.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/**
 * Checks what questions cite: that the fact is there, that its wordings do not contradict each other, and that nothing
 * was ruled on it after the question was checked.
 *
 * Rules: `cites-unknown-fact`, `cites-disputed-fact`, `cites-changed-fact`.
 */
export function checkCitations(questions: readonly ParsedQuestion[], facts: readonly Fact[]): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.id as string, fact]));
  return questions.flatMap((question) =>
    question.cites.flatMap((id, index) => {
      const at = { file: question.at.file, line: question.lines.cites[index] ?? question.at.line };
      const fact = byId.get(id);
      return fact ? doubtful(question, fact, at) : [unknown(id, question, byId, at)];
    }),
  );
}

/** The nearest name is looked for among the facts of the same service first: the others are many and rarely meant. */
function unknown(id: string, { service }: ParsedQuestion, facts: ReadonlyMap<string, Fact>, at: SourceSpan): Diagnostic {
  const all = [...facts.keys()];
  const near = nearestName(id, all.filter((name) => name.startsWith(`${service}-`))) ?? nearestName(id, all);
  return { rule: 'cites-unknown-fact', severity: 'error', at, what: `No passage has the id “${id}”.${near ? ` Did you mean “${near}”?` : ''}`, fix: near ? `write “${near}”, or the id of the fact that answers the question.` : 'write the id of the fact that answers the question.' };
}

function doubtful({ id, checked }: ParsedQuestion, { id: fact, ruling, dispute }: Fact, at: SourceSpan): Diagnostic[] {
  if (dispute && !ruling)
    return [{ rule: 'cites-disputed-fact', severity: 'warning', at, what: `“${id}” cites “${fact}”, whose wordings cannot all be right: ${dispute.subject}.`, fix: 'write a ruling on the fact, or cite another one.' }];
  if (ruling && ruling.checked > checked)
    return [{ rule: 'cites-changed-fact', severity: 'warning', at, what: `“${id}” was checked on ${checked}, and “${fact}” was ruled on after that, on ${ruling.checked}: “${ruling.text}”`, fix: 'look again whether the key and the reasons still hold, then write today’s day as “checked”.' }];
  return [];
}
