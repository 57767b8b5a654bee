/** What `_headers` says of one path. */
export interface HeaderRule {
  /** `/assets/*`; the star stands for anything. */
  readonly path: string;
  readonly set: Readonly<Record<string, string>>;
  /** Names of headers that an earlier rule set and this one takes off. */
  readonly off: readonly string[];
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do. */
export function readHeaders(text: string): HeaderRule[] {
  return text.split(/\n(?=\S)/).filter((block) => block.trim() !== '').map((block) => {
    const [path = '', ...lines] = block.trim().split('\n').map((line) => line.trim());
    const off = lines.filter((line) => line.startsWith('! ')).map((line) => line.slice(2));
    const set = Object.fromEntries(lines.filter((line) => !line.startsWith('! ')).map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
    return { path, set, off };
  });
}

/** The headers with which a path is sent: later rules are added to earlier ones, joined by a comma. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const rule of rules) {
    const [start = '', end] = rule.path.split('*');
    if (end === undefined ? path !== start : !path.startsWith(start)) continue;
    for (const name of rule.off) delete sent[name];
    for (const [name, value] of Object.entries(rule.set)) sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}
