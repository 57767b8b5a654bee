/**
 * Numbers with their units, so that “900 s” and “15 min” are one value and “256 KB” and “1 MiB” are two.
 */

/** A value of a statement in the base unit of its dimension. */
export interface Quantity {
  /** In seconds, bytes, per cent, dollars, or as a plain count. */
  readonly value: number;
  /**
   * What is measured: `time`, `size`, `percent`, `money`, the singular of the noun counted (`message`), a rate of these
   * (`message/s`), or `number` where nothing is said.
   */
  readonly dimension: string;
  /** As it stands in the text: `256 KB`. */
  readonly text: string;
}

const TIME: Readonly<Record<string, number>> = {
  ns: 1e-9, µs: 1e-6, us: 1e-6, microsecond: 1e-6, ms: 1e-3, msec: 1e-3, millisecond: 1e-3,
  s: 1, sec: 1, second: 1, m: 60, min: 60, minute: 60, h: 3600, hr: 3600, hour: 3600,
  d: 86_400, day: 86_400, week: 604_800, wk: 604_800, month: 2_592_000, year: 31_536_000, yr: 31_536_000,
};

const SIZE: Readonly<Record<string, number>> = {
  byte: 1, b: 1, kb: 1e3, kbyte: 1e3, kilobyte: 1e3, kib: 1024, mb: 1e6, mbyte: 1e6, megabyte: 1e6, mib: 1024 ** 2,
  gb: 1e9, gbyte: 1e9, gigabyte: 1e9, gig: 1e9, gib: 1024 ** 3, tb: 1e12, terabyte: 1e12, tib: 1024 ** 4, pb: 1e15,
};

const MAGNITUDE: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, million: 1e6, mio: 1e6, mn: 1e6, billion: 1e9, bn: 1e9,
};

/** Nouns in another spelling, and abbreviations that hold a rate. */
const NOUN: Readonly<Record<string, string>> = {
  tx: 'transaction', txn: 'transaction', msg: 'message', req: 'request', az: 'az', tps: 'transaction/s', rps: 'request/s',
  mps: 'message/s', wps: 'write/s', iops: 'iops', rcus: 'rcu', wcus: 'wcu',
};

const WORDS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
};

/** Words after a number that are no nouns counted by it. */
const NO_NOUN = new Set(
  'a an and are as at be but by can default else for from has have if in into is it max maximum min minimum more not of off on only or other per so than that the then they this to up was when where which while will with you your e g i x vs via must should may each every times time'.split(' '),
);

/** Words between a number and its noun: “5,000 concurrent requests”. */
const ADJECTIVE = new Set('concurrent different distinct separate new additional parallel simultaneous individual in total global local secondary metadata'.split(' '));

/** Words before a number that make it a name, not a quantity: `layer 4`, `port 443`, `version 2`. */
const NAMING = /(?:\b(?:layer|port|ports|version|versions|python|java|node|node\.js|nodejs|php|ruby|tls|ssl|http|oauth|step|phase|level|chapter|section|part|type|tier|route|ec|ipv|sha|md|aes|rsa|api|utf|iso|error|code|status|openapi|swagger|since|until|reinvent)|[#@/_]|\b(?!(?:s|m|h|d|sec|min|kb|mb|gb|days?|hours?|minutes?|seconds?)-)[a-z]{2,}-)[ -]?$/i;

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])([$€£]\s?)?(${NUMBER}|(?:${Object.keys(WORDS).join('|')})(?=[ -]))(?!\.\d)` +
    String.raw`(?:\s?(k|thousand|million|mio|mn|billion|bn)(?![\p{L}]))?` +
    String.raw`(?:\s?(%|per ?cent\b)|[ -]?([\p{L}µ]+)(?:\(s\))?)?` +
    String.raw`(?:\s?(?:/|\bper\b|\ba(?=\ssecond)|\beach(?=\ssecond))\s?([\p{L}µ]+))?`,
  'giu',
);

/** A range whose first number borrows the unit of the second: `0–15 minutes`, `1 to 20 s`. */
const RANGE = new RegExp(String.raw`(?<![\p{L}\p{N}.])(${NUMBER})(\s?(?:-|–|—|to|up to|and|or)\s?)(?=${NUMBER}\s?[\p{L}%µ])`, 'giu');

/**
 * Finds the quantities of a statement. Versions, ports, years, and whatever stands in code spans and addresses are
 * names, not quantities.
 *
 * @example
 * quantitiesIn('retention is 4 days') // [{ value: 345600, dimension: 'time', text: '4 days' }]
 */
export function quantitiesIn(text: string): Quantity[] {
  if (!/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]/i.test(text)) return [];
  const plain = withoutNames(text);
  const found: Quantity[] = [];
  const borrowed = new Set([...plain.matchAll(RANGE)].map((match) => match.index));
  let waiting: { value: number; text: string }[] = [];
  for (const match of plain.matchAll(QUANTITY)) {
    const quantity = readQuantity(match, plain);
    if (!quantity) continue;
    if (borrowed.has(match.index) && quantity.dimension === 'number') {
      waiting.push({ value: quantity.value, text: quantity.text });
      continue;
    }
    const scale = scaleOf(quantity, match);
    for (const { value, text: first } of waiting) found.push({ ...quantity, value: rounded(value * scale), text: first });
    waiting = [];
    found.push(quantity);
  }
  for (const { value, text: first } of waiting) found.push({ value, dimension: 'number', text: first });
  return found;
}

/** Whether two quantities measure the same thing, so that it can be said which is more. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return a.dimension === b.dimension;
}

/** Whether two quantities are the same amount of the same thing. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return comparable(a, b) && a.value === b.value;
}

/** Blanks code spans, addresses, dates and dotted versions. */
function withoutNames(text: string): string {
  return text.replaceAll('*', '').replace(/`[^`]*`|\bhttps?:\S+|\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d+\.\d+\.[\d.x]+|\b\d+(?:\.\d+)?\.x\b/gi, (name) => ' '.repeat(name.length));
}

function readQuantity(match: RegExpMatchArray, text: string): Quantity | undefined {
  const [whole, money, digits = '', magnitude = '', percent, unit = '', per = ''] = match;
  const before = text.slice(Math.max(0, match.index! - 12), match.index);
  const word = WORDS[digits.toLowerCase()];
  const number = word ?? Number(digits.replaceAll(',', ''));
  const [plainUnit, perUnit] = [singular(unit), singular(per)];
  if (!money && !percent && NAMING.test(before)) return undefined;
  if (word !== undefined && !TIME[plainUnit] && !SIZE[plainUnit] && (word === 1 || NO_NOUN.has(plainUnit) || unit === '')) return undefined;
  if (/^(19|20)\d\d$/.test(digits) && !unit && !percent && !magnitude && !money) return undefined;
  let value = number * (MAGNITUDE[magnitude.toLowerCase()] ?? 1);
  if (money) return { value: rounded(value), dimension: 'money', text: whole.trim() };
  if (percent) return { value: rounded(value), dimension: 'percent', text: whole.trim() };
  let dimension = 'number';
  let shown = whole;
  if (/^m$/i.test(unit) && /^\s?[a-z]{4,}/i.test(text.slice(match.index! + whole.length)) && !per) value *= 1e6;
  else if (SIZE[plainUnit] !== undefined && !/^b$/.test(unit)) [value, dimension] = [value * SIZE[plainUnit]!, 'size'];
  else if (TIME[plainUnit] !== undefined && !/^[SDHM]$/.test(unit)) [value, dimension] = [value * TIME[plainUnit]!, 'time'];
  else if (ADJECTIVE.has(plainUnit)) dimension = nounAfter(text.slice(match.index! + whole.length));
  else if (unit && !NO_NOUN.has(plainUnit)) dimension = NOUN[plainUnit] ?? plainUnit;
  else if (unit) shown = whole.slice(0, whole.toLowerCase().lastIndexOf(unit.toLowerCase()));
  if (perUnit && TIME[perUnit] !== undefined && dimension !== 'time') {
    value /= TIME[perUnit]!;
    dimension = `${dimension}/s`;
  }
  return { value: rounded(value), dimension, text: shown.trim().replace(/[-–]$/, '') };
}

/** The noun behind one or two adjectives: `requests` in “concurrent API requests” is too far, `requests` alone is not. */
function nounAfter(rest: string): string {
  const noun = singular(/^[\s-]*(?:flight\s)?([\p{L}]+)/u.exec(rest)?.[1] ?? '');
  return noun && !NO_NOUN.has(noun) ? (NOUN[noun] ?? noun) : 'number';
}

/** By how much a borrowed number is multiplied: the unit's factor and the magnitude. */
function scaleOf({ value }: Quantity, match: RegExpMatchArray): number {
  const digits = match[2] ?? '';
  const number = WORDS[digits.toLowerCase()] ?? Number(digits.replaceAll(',', ''));
  return number === 0 ? 1 : value / number;
}

function singular(noun: string): string {
  const lower = noun.toLowerCase();
  if (NOUN[lower] || TIME[lower] || SIZE[lower]) return lower;
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.length > 4 && /(?:ches|shes|sses|xes)$/.test(lower)) return lower.slice(0, -2);
  return lower.length > 2 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** Twelve digits are enough to tell values apart and too few to show binary dust. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
