import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { PAYLOADS } from '../support/payloads.ts';
import { build, pages, type Ran, runConcord, tree } from '../support/run-concord.ts';
import { copiedText } from '../support/read-markup.ts';
import { attribute, dangersIn, elementsOf } from '../support/scan-html.ts';
import { keptFolder, tempFolder, writeFilesTo } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';

/** Payloads that edited content may hold: a link that leads nowhere and a picture are errors there, whatever is in them. */
const SHOWN = PAYLOADS.filter((payload) => !/\]\((?:\/?\\|b\)|https:\/\/x\.example\/y\.png)/.test(payload));

/** A line of code that leaves a mark on the disk, should anything run it. */
const canary = (folder: string) => `require("fs").writeFileSync(${JSON.stringify(join(folder, 'CANARY'))}, "ran")`;

/** Elements that the page's own frame brings: its head, its search box, buttons and icons, and nothing with text of a note. */
function isOurs(element: DefaultTreeAdapterTypes.Element): boolean {
  const { tagName } = element;
  if (tagName === 'script') return /^\/assets\/[\w-]+\.js$/.test(attribute(element, 'src') ?? '');
  if (tagName === 'link') return /^\/(assets\/[\w-]+\.css|icon\.svg)$/.test(attribute(element, 'href') ?? '');
  if (tagName === 'meta') return ['utf-8', undefined].includes(attribute(element, 'charset')) && ['Content-Security-Policy', undefined].includes(attribute(element, 'http-equiv'));
  return ['input', 'button', 'svg', 'noscript'].includes(tagName) && element.attrs.every(({ name }) => !name.startsWith('on'));
}

describe('notes that would run code in the build', () => {
  let folder = '';
  let ran: Ran;
  beforeAll(async () => {
    folder = keptFolder();
    const code = (language: string) => `---${language}\n{ permalink: (() => { ${canary(folder)} })() }\n---\n# SQS\n- one\n`;
    const steering = ['permalink: /../../x', 'permalink: /etc/x', 'permalink: "C:\\\\x"', 'permalink: "a\\0b"', 'permalink: /%2e%2e/x', 'layout: ../../secret', `eleventyComputed: {permalink: "{{ x }}"}`, 'templateEngineOverride: njk', 'eleventyImport: {collections: [all]}'];
    const deep = '['.repeat(60_000);
    const bomb = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*l${level}`)).join(', ')}]`).join('\n');
    writeFilesTo(folder, {
      ...TINY,
      ...Object.fromEntries(['js', 'javascript', 'node', 'coffee', 'json'].map((language) => [`content/notes/ada/h01-${language}.md`, code(language)])),
      ...Object.fromEntries(steering.map((line, index) => [`content/notes/ada/h06-${index}.md`, `---\n${line}\n---\n# SQS\n- one\n`])),
      'content/notes/ada/h03a.md': '---\ntitle: x\n__proto__: {polluted: yes}\n---\n# SQS\n- one\n',
      'content/notes/ada/h03b.md': '---\ntags: {a: {constructor: {prototype: {polluted: yes}}}}\n---\n# SQS\n- one\n',
      'content/services/h03c.md': '---\nname: x\n<<: {__proto__: {polluted: yes}}\n---\nLead.\n',
      'content/notes/ada/h04a.md': `---\n${bomb}\n---\n# SQS\n- one\n`,
      'content/notes/ada/h04b.md': `---\ntags: ${deep}\n---\n# SQS\n- one\n`,
      'content/notes/ada/h05a.md': `---\ntitle: !!js/function "function () { ${canary(folder).replaceAll('"', '\\"')} }"\n---\n# SQS\n- one\n`,
      'content/notes/ada/h05b.md': '---\ntitle: !!python/object:os.system x\n---\n# SQS\n- one\n',
      'content/notes/ada/h06-id.md': '# SQS\n\n- one ^../../x\n- two ^sqs-Two\n- three ^sqs-\u0430\n',
      'content/notes/ada/h18a.md': 'x\n'.repeat(2_600_000),
      'content/notes/ada/h18b.md': `# SQS\n\n- ${'x'.repeat(1_000_001)}\n`,
    });
    ran = await build(folder, { node: ['--import', `data:text/javascript,process.on('exit', () => { if (({}).polluted !== undefined) console.error('POLLUTED'); })`] });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rulesOf = (file: string) => [...ran.stderr.matchAll(/^(\S+):(\d+):\d+ error (\S+)$/gm)].filter(([, path]) => path?.endsWith(`/${file}`)).map(([, , line, rule]) => `${line} ${rule}`);

  test('end it with 1, and no page is written anywhere', () => {
    expect(ran.code).toBe(1);
    expect([...tree(folder).keys()].filter((name) => !name.startsWith('content/'))).toEqual([]);
  });

  test.each(['js', 'javascript', 'node', 'coffee', 'json'])('H-01: “---%s” is refused and nothing is run', (language) => {
    expect(rulesOf(`h01-${language}.md`)).toEqual(['1 front-matter-language']);
    expect(existsSync(join(folder, 'CANARY'))).toBe(false);
  });

  test('H-03: keys that reach into the program are refused by name and line, and the program is as before', () => {
    expect([rulesOf('h03a.md'), rulesOf('h03b.md'), rulesOf('h03c.md')]).toEqual([['3 forbidden-key'], ['2 forbidden-key', '2 forbidden-key'], ['3 forbidden-key', '3 forbidden-key']]);
    expect(ran.stderr).toContain('“__proto__”');
    expect(ran.stderr).not.toContain('POLLUTED');
  });

  test('H-04, H-05: bombs and tags are refused at once', () => {
    for (const file of ['h04a.md', 'h04b.md', 'h05a.md', 'h05b.md']) expect(rulesOf(file)[0]).toMatch(/ bad-yaml$/);
    expect(ran.seconds).toBeLessThan(10);
  });

  test('H-06, H-07: no note chooses its own address, layout or engine', () => {
    for (let index = 0; index < 9; index++) expect(rulesOf(`h06-${index}.md`)).toEqual(['2 unknown-key']);
    expect(rulesOf('h06-id.md')).toContain('4 bad-block-id');
  });

  test('H-19: an id with a letter that only looks like one of ours is refused', () => {
    expect(rulesOf('h06-id.md')).toContain('5 bad-block-id');
  });

  test('H-18: a file and a line above the limit are refused with the limit', () => {
    expect([rulesOf('h18a.md'), rulesOf('h18b.md')]).toEqual([['1 too-large'], ['3 too-large']]);
    expect(ran.stderr).toContain('split it into files of at most 5,000,000 bytes');
  });
});

describe('notes that would run code in the reader’s browser', () => {
  let folder = '';
  let ran: Ran;
  const code = '{{resolve:secretsmanager:MySecret}}\n{% raw %}{# no #}\n${x} <%= y %> {{ "a" | upcase }}\n\t<b>&amp;\n';
  beforeAll(async () => {
    const items = SHOWN.map((payload, index) => `- Payload ${index}: ${payload}`).join('\n');
    const blocks = SHOWN.map((payload, index) => `## Part ${index} ${payload}\n\n${payload}\n\n> ${payload}\n\n| ${payload.replaceAll('|', '\\|')} | b |\n| --- | --- |\n| c | ${payload.replaceAll('|', '\\|')} |\n`).join('\n');
    folder = keptFolder({
      ...TINY,
      'content/site.md': '---\nname: "Tiny </title><script>PWN()</script>"\ntagline: "\\"><img src=x onerror=PWN()>"\nlanguage: en\nfooter: "<script>PWN()</script>"\n---\n\n<img src=x onerror=PWN()>\n',
      'content/services/html.md': '---\nname: "</script><svg onload=PWN()>"\nshort: "<b onclick=PWN()>"\ncategory: "\\"><script>PWN()</script>"\naliases: [HTML]\ntopics:\n  - {id: odd, title: "<iframe srcdoc=x>", words: [payload]}\nlimits:\n  - {name: "<i onclick=x>", value: "9", unit: "<u style=x>", fact: html-nine}\n---\n\n<script>PWN()</script>\n',
      'content/notes/<b onclick=PWN()>/set.md': '---\ntitle: "\\"><img src=x onerror=PWN()>"\nkind: "<svg onload=PWN()>"\nlicence: "<base href=//x>"\nleftOut: ["<form>"]\n---\n\n<math>\n',
      'content/notes/<b onclick=PWN()>/"><img src=x onerror=PWN()>.md': `# HTML\n\n${items}\n`,
      'content/notes/ben/blocks.md': `# HTML\n\n- There are 9 of them. ^html-nine\n\n${blocks}`,
      'content/notes/ben/second.md': `---\ntitle: x\n---\n---js\n{ permalink: (() => { throw 1 })() }\n---\n\n# SQS\n\n- Text with {{resolve:ssm:x}}, {% raw %}, {# no #}, \${x} and <%= y %>. ^sqs-templates\n\n\`\`\`yaml\n${code}\`\`\`\n^sqs-template-code\n`,
      'content/notes/ben/ragged.md': '# KMS\n\n| a | b |\n| --- | --- |\n| one | two | three |\n| four |\n\n- l1\n  - l2\n    - l3\n      - l4\n        - l5\n          - l6 deepest\n',
      'content/notes/ben/hidden.md': '# KMS\n\n- safe \u202Eevil\u202C text\u200B here ^kms-hidden\n',
    });
    ran = await build(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('H-13: are text like any other, so the site is built', () => {
    expect(ran.stderr).not.toContain(' error ');
    expect(ran.code).toBe(0);
  });

  test('H-08, H-09, H-10, H-13: bring nothing into any page that could run, load or lead astray', () => {
    const dangers = pages(folder).flatMap(([name, html]) => dangersIn(html, isOurs).map((danger) => `${name}: ${danger}`));
    expect(dangers).toEqual([]);
    expect(pages(folder).length).toBeGreaterThan(10);
  });

  test('H-08: are all there for the reader, as text', () => {
    const text = pages(folder).filter(([name]) => name.startsWith('reference/html/')).map(([, html]) => elementsOf(html).flatMap((element) => element.childNodes.map((node) => ('value' in node ? node.value : ''))).join('\n')).join('\n');
    for (let index = 0; index < SHOWN.length; index++) expect(text).toContain(`Payload ${index}:`);
    expect(text.match(/<script>PWN\(\)/g)?.length).toBeGreaterThan(3);
  });

  test('H-10: give no element a name or id by which scripts could be misled', () => {
    const names = new Set(pages(folder).flatMap(([, html]) => elementsOf(html).flatMap((element) => [attribute(element, 'id'), attribute(element, 'name')])));
    for (const name of ['location', 'forms', 'document', 'defaultView', 'getElementById', '__proto__', 'constructor', 'attributes']) expect(names).not.toContain(name);
    for (const name of names) expect(name ?? 'none').toMatch(/^[a-z0-9.-]+$/i);
  });

  test('H-02, C-26: template signs stand in the page as they were written, the code byte for byte', () => {
    const html = pages(folder).find(([name]) => name === 'reference/sqs/index.html')![1];
    expect(html).toContain('{{resolve:ssm:x}}, {% raw %}, {# no #}, ${x} and &lt;%= y %&gt;.');
    const blocks = [...html.matchAll(/<pre tabindex="0"><code>([\s\S]*?)<\/code><\/pre>/g)].map(([block]) => copiedText(block));
    expect(blocks).toContain(code.trimEnd());
  });

  test('C-27: a ragged table and a deep list lose no word', () => {
    const html = pages(folder).filter(([name]) => name.startsWith('reference/kms/')).map(([, text]) => text).join('');
    for (const word of ['one', 'two', 'three', 'four', 'l6 deepest']) expect(html).toContain(word);
  });

  test('H-19: characters that nobody sees are named by their numbers', () => {
    expect(ran.stderr).toMatch(/hidden\.md:3:8 warning hidden-character\n.*U\+202E, U\+202C, U\+200B/);
  });
});

describe('H-20: things in the folder that are no files', () => {
  test('are refused or passed over with a message, and never waited for', async () => {
    const folder = tempFolder({ ...TINY, 'outside.md': 'secret', 'content/notes/ada/x.md/inside.md': '# KMS\n\n- Found inside. ^kms-inside\n' });
    const at = (name: string) => join(folder, 'content/notes/ada', name);
    symlinkSync('/etc/hostname', at('host.md'));
    symlinkSync('..', at('loop'));
    symlinkSync('nowhere.md', at('dangling.md'));
    symlinkSync('sqs.md', at('alias.md'));
    execFileSync('mkfifo', [at('pipe.md')]);
    const server = createServer().listen(at('socket.md'));
    onTestFinished(() => void server.close());
    const refused = await build(folder);
    expect(refused.code).toBe(1);
    expect([...refused.stderr.matchAll(/ada\/(\S+?):1:1 (\w+ [\w-]+)$/gm)].map(([, name, rule]) => `${name} ${rule}`)).toEqual([
      'host.md error link-leaves-folder', 'dangling.md warning broken-symlink', 'pipe.md warning not-a-file', 'socket.md warning not-a-file', 'x.md warning not-a-file',
    ]);
    expect(refused.seconds).toBeLessThan(10);

    rmSync(at('host.md'));
    expect((await build(folder)).code).toBe(0);
    const html = pages(folder).map(([, text]) => text).join('');
    expect(html).toContain('Found inside.');
    expect(html).not.toContain('secret');
  });
});

// On a quiet machine it takes seven seconds of the processor; a busy one counts up to twice as many for the same work.
test('H-18: 50,000 list items are read and compared in half a minute of the processor and a gigabyte', async () => {
  const items = Array.from({ length: 50_000 }, (_, index) => `- Statement ${index} says that value ${(index * 7) % 9973} holds for part ${index % 311}`);
  const folder = tempFolder({ 'content/big.md': `# Lambda\n\n${items.join('\n')}\n` });
  const usage = `data:text/javascript,process.on('exit', () => console.error(JSON.stringify(process.resourceUsage())))`;
  const { code, stderr } = await runConcord('check', { args: ['--content', join(folder, 'content')], node: ['--import', usage] });
  const { userCPUTime, maxRSS } = JSON.parse(stderr.trim().split('\n').at(-1)!) as { userCPUTime: number; maxRSS: number };
  expect(code).toBe(0);
  expect(userCPUTime / 1e6).toBeLessThan(30);
  expect(maxRSS / 1e6).toBeLessThan(1);
});
