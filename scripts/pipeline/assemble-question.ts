import type { Html } from '../domain/html.ts';
import type { QuestionView } from '../domain/site.ts';
import { titleOfAddress } from './assemble-fact.ts';
import { type Assembly, dateInWords, rendered, renderedBlocks } from './assembly.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** Makes what a page shows of one question: stem, options, reasons, and where the facts that answer it stand. */
export function assembleQuestion({ id, stem, options, cites, service, source, checked, at }: ParsedQuestion, assembly: Assembly): QuestionView {
  const shown = (text: string): Html => (/\n\s*\n|^\s*(```|~~~)/m.test(text) ? renderedBlocks(text, at.file, assembly) : rendered(text, at.file, assembly));
  return {
    id,
    stem: renderedBlocks(stem, at.file, assembly),
    options: options.map((option) => ({ id: option.id, text: shown(option.text), right: option.right, reason: shown(option.reason) })),
    facts: cites.flatMap((fact) => {
      const page = assembly.links.facts.get(fact);
      return page === undefined ? [] : [{ title: titleOfFact(fact, service), href: assembly.prefix + page }];
    }),
    source: { url: source, title: titleOfAddress(source), checked: { iso: checked, words: dateInWords(checked) } },
  };
}

/** A fact's id as words, without the service where the page says it: “visibility default” for `sqs-visibility-default`. */
export function titleOfFact(fact: string, service: string): string {
  return (fact.startsWith(`${service}-`) ? fact.slice(service.length + 1) : fact).replaceAll('-', ' ');
}
