import { SaxesParser } from 'saxes';

/** What may stand in an element: a pattern over the names of its children, each followed by a space. */
interface Model {
  readonly children: RegExp;
  /** The attributes that it has, with the form of their values. */
  readonly must?: Readonly<Record<string, RegExp>>;
  readonly text?: boolean;
}

const ID = /^[A-Za-z_][\w.-]*$/;
const INLINE = '(?:a|code|em|strong) ';
const BLOCK = '(?:p|pre|ul|ol) ';
const flow = (content: string): RegExp => new RegExp(`^(?:${content})*$`);
const NOTHING = /^$/;

/**
 * The elements of the schema of QTI 2.1 that the export may use: their order, their attributes, the form of the values.
 *
 * @see https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
 */
const MODELS: Readonly<Record<string, Model>> = {
  assessmentItem: { children: /^(responseDeclaration )*(outcomeDeclaration )*itemBody responseProcessing (modalFeedback )*$/, must: { xmlns: /^http:\/\/www\.imsglobal\.org\/xsd\/imsqti_v2p1$/, identifier: /./, title: /./, adaptive: /^(true|false)$/, timeDependent: /^(true|false)$/ } },
  responseDeclaration: { children: /^(correctResponse )?$/, must: { identifier: ID, cardinality: /^(single|multiple)$/, baseType: /^identifier$/ } },
  outcomeDeclaration: { children: /^(defaultValue )?$/, must: { identifier: ID, cardinality: /^(single|multiple)$/, baseType: /^(identifier|float)$/ } },
  correctResponse: { children: /^(value )+$/ },
  defaultValue: { children: /^(value )+$/ },
  value: { children: NOTHING, text: true },
  itemBody: { children: new RegExp(`^rubricBlock (?:${BLOCK})*choiceInteraction $`) },
  rubricBlock: { children: flow(BLOCK), must: { view: /^(author|candidate|proctor|scorer|testConstructor|tutor)( (author|candidate|proctor|scorer|testConstructor|tutor))*$/ } },
  choiceInteraction: { children: /^(simpleChoice )+$/, must: { responseIdentifier: ID, shuffle: /^(true|false)$/, maxChoices: /^\d+$/ } },
  simpleChoice: { children: flow(`${INLINE}|${BLOCK}`), must: { identifier: ID }, text: true },
  modalFeedback: { children: flow(`${INLINE}|${BLOCK}`), must: { outcomeIdentifier: ID, identifier: ID, showHide: /^(show|hide)$/ }, text: true },
  responseProcessing: { children: /^(responseCondition |setOutcomeValue )*$/ },
  responseCondition: { children: /^responseIf (responseElseIf )*(responseElse )?$/ },
  responseIf: { children: /^match (setOutcomeValue )*$/ },
  match: { children: /^(variable |correct ){2}$/ },
  variable: { children: NOTHING, must: { identifier: ID } },
  correct: { children: NOTHING, must: { identifier: ID } },
  setOutcomeValue: { children: /^(baseValue |variable )$/, must: { identifier: ID } },
  baseValue: { children: NOTHING, must: { baseType: /^float$/ }, text: true },
  p: { children: flow(INLINE), text: true },
  pre: { children: flow(INLINE), text: true },
  ul: { children: /^(li )+$/ },
  ol: { children: /^(li )+$/ },
  li: { children: flow(`${INLINE}|${BLOCK}`), text: true },
  a: { children: flow('(?:code|em|strong) '), must: { href: /^https?:\/\/\S+$/ }, text: true },
  code: { children: flow(INLINE), text: true },
  em: { children: flow(INLINE), text: true },
  strong: { children: flow(INLINE), text: true },
};

/** What in an item is not as the schema of QTI 2.1 has it. @throws where it is not well-formed. */
export function qtiFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: { name: string; children: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > 0) open.at(-1)!.children += `${name} `;
    open.push({ name, children: '', text: '' });
    const { must = {} } = MODELS[name] ?? {};
    for (const [key, form] of Object.entries(must)) if (!form.test(attributes[key] ?? '')) faults.push(`${name}: ${key}="${attributes[key]}"`);
    for (const key of Object.keys(attributes)) if (!Object.hasOwn(must, key)) faults.push(`${name} has ${key}`);
  });
  parser.on('text', (text) => { if (open.length > 0) open.at(-1)!.text += text; });
  parser.on('closetag', () => {
    const { name, children, text } = open.pop()!;
    const model = MODELS[name];
    if (!model) faults.push(`${name} is no element`);
    else if (!model.children.test(children)) faults.push(`${name} holds ${children}`);
    if (!model?.text && text.trim() !== '') faults.push(`${name} holds text`);
  });
  parser.write(xml).close();
  return faults;
}
