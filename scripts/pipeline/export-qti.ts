import { strToU8, zipSync } from 'fflate';
import { type Question, type QuestionOption, rightOptions } from '../domain/question.ts';
import { escapeMarkup, lineMarkup, proseMarkup } from './prose-markup.ts';

/**
 * Writes questions as a QTI 2.1 package for learning systems: a manifest and one item a question, all or nothing as in
 * the exam, with the reason of each option as its feedback.
 *
 * @param questions With clean texts.
 * @returns A ZIP file; the same bytes for the same questions.
 * @see https://www.imsglobal.org/question/
 */
export function exportQti(questions: readonly Question[]): Uint8Array {
  const sorted = questions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const files = [['imsmanifest.xml', manifest(sorted)], ...sorted.map((question) => [pathOf(question), qtiItem(question)])];
  // A ZIP file holds times as the clock on the wall shows them: this one is the same in every zone.
  // The items are stored as they are: to pack hundreds of small files takes more memory than a page of the site.
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path!, strToU8(text!)])), { mtime: new Date(1980, 0, 1, 12), level: 0 });
}

/** One question as an assessment item. */
export function qtiItem(question: Question): string {
  const { id, stem, options, source, checked } = question;
  const right = rightOptions(question);
  const cardinality = right.length === 1 ? 'single' : 'multiple';
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${escapeMarkup(id)}" title="${escapeMarkup(id)}" adaptive="false" timeDependent="false">
<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier"><correctResponse>${right.map((letter) => `<value>${letter}</value>`).join('')}</correctResponse></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration identifier="FEEDBACK" cardinality="${cardinality}" baseType="identifier"/>
<itemBody>
<rubricBlock view="author tutor">${proseMarkup(`${source}, checked on ${checked}`)}</rubricBlock>
${proseMarkup(stem)}
<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${right.length}">
${options.map(choice).join('')}</choiceInteraction>
</itemBody>
<responseProcessing>
<responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>
<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>
</responseProcessing>
${options.map(feedback).join('')}</assessmentItem>
`;
}

function choice({ id, text }: QuestionOption): string {
  return `<simpleChoice identifier="${id}">${lineMarkup(text)}</simpleChoice>\n`;
}

function feedback({ id, reason }: QuestionOption): string {
  return `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${id}" showHide="show">${lineMarkup(reason)}</modalFeedback>\n`;
}

function manifest(questions: readonly Question[]): string {
  const resources = questions.map((question) => `<resource identifier="item-${escapeMarkup(question.id)}" type="imsqti_item_xmlv2p1" href="${escapeMarkup(pathOf(question))}"><file href="${escapeMarkup(pathOf(question))}"/></resource>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="questions">
<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
<organizations/>
<resources>
${resources.join('')}</resources>
</manifest>
`;
}

function pathOf({ id }: Question): string {
  return `items/${id}.xml`;
}
