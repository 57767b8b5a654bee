import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A question as another program reads it; texts are markup in GIFT and Anki, plain in QTI. */
export interface ReadQuestion {
  readonly id: string;
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly reason: string; readonly right: boolean }[];
}

/** Signs that GIFT escapes, and what Moodle puts in their place while it takes a question apart. */
const GIFT_SIGNS: readonly (readonly [sign: string, place: string])[] = [['\\:', '&&058;'], ['\\#', '&&035;'], ['\\=', '&&061;'], ['\\{', '&&123;'], ['\\}', '&&125;'], ['\\~', '&&126;'], ['\\n', '&&010;']];

/** Reads GIFT in the steps in which Moodle does: escaped signs aside, name, braces, answers, feedback, signs back. */
export function readGift(text: string): ReadQuestion[] {
  const entries = text.split(/\n\s*\n/).filter((entry) => entry.trim() !== '' && !entry.startsWith('$CATEGORY:'));
  return entries.map((entry) => {
    const aside = GIFT_SIGNS.reduce((all, [sign, place]) => all.replaceAll(sign, place), entry.replaceAll('\\\\', '&&092;')).replaceAll('&&092;', '\\');
    const back = (part: string) => GIFT_SIGNS.reduce((all, [sign, place]) => all.replaceAll(place, sign === '\\n' ? '\n' : sign.slice(1)), part).trim();
    const [, name = '', stem = '', inner = ''] = /^::(.*?)::\[html\](.*?)\{(.*)\}\s*$/s.exec(aside) ?? [];
    const answers = inner.slice(0, inner.lastIndexOf('####')).replaceAll('=', '~=').split('~').slice(1).map((answer) => answer.trim());
    const options = answers.map((answer) => {
      const [, sign = '', rest = ''] = /^(=|%-?\d{1,2}\.?\d*%)?(.*)$/s.exec(answer) ?? [];
      const end = rest.indexOf('#');
      return { text: back(rest.slice(0, end)), reason: back(rest.slice(end + 1)), right: sign === '=' || /^%\d/.test(sign) };
    });
    return { id: back(name), stem: back(stem), options };
  });
}

/** Notes of an Anki file, field by field. */
export function readAnki(text: string): { readonly header: string[]; readonly notes: string[][] } {
  const lines = text.split('\n').slice(0, -1);
  return { header: lines.filter((line) => line.startsWith('#')), notes: lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t').map((field) => field.replaceAll('&#10;', '\n').replaceAll('&#9;', '\t'))) };
}

/** The files of a ZIP by path, as text. */
export function readZip(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Reads a QTI item. @throws where it is not well-formed, or uses a namespace that it does not declare. */
export function readQti(xml: string): ReadQuestion {
  const texts = new Map<string, string>();
  const right: string[] = [];
  const open: string[] = [];
  let id = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const own = attributes.identifier?.value ?? '';
    if (name === 'assessmentItem') id = own;
    open.push(['simpleChoice', 'modalFeedback'].includes(name) ? `${name} ${own}` : name);
  });
  parser.on('text', (text) => {
    const place = open.findLast((name) => /^(simpleChoice|modalFeedback) |^(rubricBlock|choiceInteraction|itemBody|value)$/.test(name)) ?? '';
    if (place === 'value' && open.includes('correctResponse')) right.push(text);
    texts.set(place, (texts.get(place) ?? '') + text);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const letters = [...xml.matchAll(/<simpleChoice identifier="(\w)"/g)].map(([, letter]) => letter!);
  return { id, stem: texts.get('itemBody') ?? '', options: letters.map((letter) => ({ text: texts.get(`simpleChoice ${letter}`) ?? '', reason: texts.get(`modalFeedback ${letter}`) ?? '', right: right.includes(letter) })) };
}
