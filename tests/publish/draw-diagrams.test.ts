import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../scripts/domain/diagnostic.ts';
import { EnvironmentError } from '../../scripts/domain/problem.ts';
import { parseDiagram } from '../../scripts/pipeline/parse-diagram.ts';
import { drawDiagrams } from '../../scripts/publish/draw-diagrams.ts';
import { openPen, type Pen } from '../../scripts/publish/open-pen.ts';
import { sanitiseSvg } from '../../scripts/publish/svg-tree.ts';
import { diagram } from '../support/diagram.ts';
import { PAYLOADS } from '../support/diagram-payloads.ts';

const FLOW = diagram('flowchart LR\n  sent([sent]) -->|stored| visible[visible in the queue]\n  subgraph end1[the end]\n    deleted[(deleted)]\n  end\n  visible ==> deleted');
const SEQUENCE = diagram('sequenceDiagram\n  autonumber\n  actor U as User\n  U->>API: GET\n  API-xU: 500\n  Note over U,API: at most 29 s\n  loop each minute\n  U->>U: wait\n  end', { name: 'api-call' });

let shared: Pen;
let folder: string;

/** One browser for all tests: closing is left to the end. */
const open = () => Promise.resolve({ draw: shared.draw, requests: shared.requests, close: () => Promise.resolve() });
const noBrowser = () => Promise.reject(new EnvironmentError('no browser'));

beforeAll(async () => {
  shared = await openPen();
});
afterAll(() => shared.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drawn-'));
  return () => rmSync(folder, { recursive: true });
});

describe('a drawing', () => {
  test('carries its name and description, and nothing that a strict policy refuses', async () => {
    const { value, diagnostics } = await drawDiagrams([FLOW, SEQUENCE], { folder, open });

    expect(diagnostics).toEqual([]);
    for (const { name, svg, width, height } of value.values()) {
      expect(svg).toContain(`role="img" aria-labelledby="${name}-title ${name}-description"`);
      expect(svg).toContain(`<title id="${name}-title">Life of a message</title><desc id="${name}-description">A message is sent and then deleted.</desc>`);
      expect(svg).not.toMatch(/style|<script|foreignObject|href|data-|\bNaN\b|undefined/i);
      expect(sanitiseSvg(svg)).toBe(svg);
      expect(width).toBeLessThanOrEqual(640);
      expect(height).toBeGreaterThan(40);
    }
  });

  test('shows every label', async () => {
    const { value } = await drawDiagrams([FLOW, SEQUENCE], { folder, open });
    const words = [...value.values()].map(({ svg }) => svg.replace(/<title.*<\/desc>/, '').replace(/<[^>]+>/g, ' ')).join(' ');

    for (const label of ['sent', 'stored', 'visible in the', 'queue', 'deleted', 'the end', 'User', 'API', 'GET', '500', 'at most 29 s', 'each', 'minute', 'wait']) expect(words).toContain(label);
  });

  test('follows the page: text in its ink, each other colour for light and for dark', async () => {
    const { value } = await drawDiagrams([FLOW, SEQUENCE], { folder, open });

    for (const { svg } of value.values()) {
      const colours = svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g).map(([, colour]) => colour);
      for (const colour of colours) expect(colour).toMatch(/^(none|currentColor|light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\))$/);
    }
  });

  test('has ids that no other drawing has, each of them pointed to', async () => {
    const { value } = await drawDiagrams([FLOW, SEQUENCE], { folder, open });
    const all = [...value.values()].map(({ svg }) => svg).join('');
    const ids = [...all.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(all).toMatch(new RegExp(`url\\(#${id}\\)|aria-labelledby="[^"]*\\b${id}\\b`));
  });

  test('is the same to the byte in a fresh browser and after other diagrams', async () => {
    const first = await drawDiagrams([FLOW, SEQUENCE], { folder, open });
    const second = await drawDiagrams([SEQUENCE, FLOW], { folder: join(folder, 'again') });

    expect([...second.value.values()].toReversed()).toEqual([...first.value.values()]);
  });
});

describe('an attack', () => {
  test.each(PAYLOADS)('comes to nothing even if it reaches the browser: $because', async ({ source }) => {
    const before = shared.requests.length;
    const { value } = await drawDiagrams([diagram(source)], { folder, open });
    const svg = value.get('sqs-life')?.svg ?? '';

    expect(shared.requests.slice(before)).toEqual([]);
    expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/<(script|img|image|a|foreignObject|style|use)\b|\son\w+=|href|javascript:|evil/i);
    expect(sanitiseSvg(svg)).toBe(svg);
  });
});

describe('a committed drawing', () => {
  test('is taken without a browser', async () => {
    const drawn = await drawDiagrams([FLOW], { folder, open });

    expect(await drawDiagrams([FLOW], { folder, open: noBrowser })).toEqual(drawn);
  });

  test('of every diagram of this project is current, so that a clean checkout needs no browser', async () => {
    const root = 'content/diagrams';
    const files = readdirSync(root).filter((file) => file.endsWith('.mmd'));
    const diagrams = files.map((file) => parseDiagram({ path: `${root}/${file}`, text: readFileSync(join(root, file), 'utf8') }).value!);
    const { value } = await drawDiagrams(diagrams, { folder: `${root}/drawn`, draw: 'never' });

    const undrawn = diagrams.map(({ name }) => name).filter((name) => !value.has(name));
    expect(undrawn, 'run “npm run draw” and commit what it draws').toEqual([]);
  });

  test('has the shape that the drawing code gives today', async () => {
    const path = 'content/diagrams/sqs-message-life.mmd';
    const today = parseDiagram({ path, text: readFileSync(path, 'utf8') }).value!;
    const { value } = await drawDiagrams([today], { folder, open });
    // Numbers depend on the machine's fonts.
    const shape = (svg = '') => svg.replace(/-?\d+(\.\d+)?/g, '0');
    const committed = readFileSync('content/diagrams/drawn/sqs-message-life.svg', 'utf8').split('\n<!--')[0];

    expect(shape(committed), 'raise DRAWING_VERSION and run “npm run draw”').toBe(shape(value.get(today.name)?.svg));
  });

  test.each([
    { because: 'its file was cut to nothing', damage: (file: string) => truncateSync(file, 0) },
    { because: 'one bit of it is wrong', damage: (file: string) => flipBit(file, 400) },
    { because: 'a script was put into it', damage: (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('</svg>', '<script>alert(1)</script></svg>')) },
  ])('is drawn anew when $because', async ({ damage }) => {
    const drawn = await drawDiagrams([FLOW], { folder, open });
    const file = join(folder, 'sqs-life.svg');
    const whole = readFileSync(file, 'utf8');
    damage(file);

    expect(await drawDiagrams([FLOW], { folder, open })).toEqual(drawn);
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  test('is drawn anew when its description changes, for the picture holds it', async () => {
    await drawDiagrams([FLOW], { folder, open });
    const { value } = await drawDiagrams([{ ...FLOW, description: 'Something else.' }], { folder, open });

    expect(value.get('sqs-life')?.svg).toContain('Something else.');
  });

  test('that cannot be kept is shown all the same, with a warning', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { value, diagnostics } = await drawDiagrams([FLOW], { folder: join(folder, 'file'), open });

    expect(value.size).toBe(1);
    expect(diagnostics).toMatchObject([{ rule: 'drawing-not-kept', severity: 'warning' }]);
  });
});

describe('a mistake in a diagram', () => {
  test('is told at the author’s own line, comments counted', async () => {
    const broken = diagram('%% a comment\nflowchart LR\n  a --> b\n  %% another\n  b --> [\n  c --> d');
    const { value, diagnostics } = await drawDiagrams([broken, SEQUENCE], { folder, open });

    expect([...value.keys()]).toEqual(['api-call']);
    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "content/diagrams/sqs-life.mmd:10:1 error diagram-syntax
        “b --> [” cannot be read as part of a diagram.
        Mend: look on this line, and on the one before, for a missing bracket, quote, arrow or “end”.",
      ]
    `);
  });

  test.each([
    { source: `flowchart LR\n${'  a & b & c & d --> e & f & g & h\n'.repeat(5)}`, rule: 'diagram-too-large', because: 'it has more arrows than it seems' },
    { source: `flowchart LR\n  a["${'long '.repeat(1_200)}"]`, rule: 'diagram-too-large', because: 'mermaid would draw a picture of an error' },
    { source: 'sequenceDiagram\n  A->>B: x\n  loop never ends', rule: 'diagram-syntax', because: 'an “end” is missing' },
    { source: 'no diagram at all', rule: 'diagram-syntax', because: 'mermaid knows no such kind' },
  ])('is $rule when $because', async ({ source, rule }) => {
    const { value, diagnostics } = await drawDiagrams([diagram(source)], { folder, open });

    expect(value.size).toBe(0);
    expect(diagnostics).toMatchObject([{ rule, severity: 'error', at: { file: 'content/diagrams/sqs-life.mmd' } }]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a browser', () => {
  test('that hangs is ended, the diagram named, and the next one drawn', async () => {
    let opened = 0;
    const hangsFirst = async (): Promise<Pen> => (opened++ === 0 ? { requests: [], draw: () => new Promise(() => undefined), close: () => Promise.resolve() } : open());
    const { value, diagnostics } = await drawDiagrams([FLOW, SEQUENCE], { folder, open: hangsFirst, limit: 300 });

    expect(diagnostics).toMatchObject([{ rule: 'diagram-too-slow', at: { file: 'content/diagrams/sqs-life.mmd', line: 6 } }]);
    expect([...value.keys()]).toEqual(['api-call']);
  });

  test('that dies is started once more', async () => {
    let opened = 0;
    const diesFirst = async (): Promise<Pen> => (opened++ === 0 ? killed() : open());
    const { value, diagnostics } = await drawDiagrams([FLOW], { folder, open: diesFirst });

    expect(diagnostics).toEqual([]);
    expect(value.size).toBe(1);
  });

  test('that dies twice is the machine’s fault, and what was drawn before is kept', async () => {
    let opened = 0;
    const dead: Pen = { requests: [], draw: () => Promise.reject(new Error('Target closed')), close: () => Promise.resolve() };
    const diesLater = async (): Promise<Pen> => {
      const pen = await open();
      const isFirst = opened++ === 0;
      return { ...dead, draw: (source, labels) => (isFirst && source.startsWith('flowchart') ? pen.draw(source, labels) : dead.draw(source, labels)) };
    };

    await expect(drawDiagrams([FLOW, SEQUENCE], { folder, open: diesLater })).rejects.toThrow(EnvironmentError);
    expect(readdirSync(folder)).toEqual(['sqs-life.svg']);
  });

  test('that is missing is named with the command that installs one', async () => {
    const missing = () => openPen('/nowhere/chromium');

    await expect(drawDiagrams([FLOW], { folder, open: missing })).rejects.toThrow(/no browser at \/nowhere\/chromium.*npx playwright install chromium/);
  });

  test('is not asked for when the build draws nothing', async () => {
    await drawDiagrams([FLOW], { folder, open });
    const { value, diagnostics } = await drawDiagrams([FLOW, SEQUENCE], { folder, open: noBrowser, draw: 'never' });

    expect(diagnostics).toEqual([]);
    expect([...value.keys()]).toEqual(['sqs-life']);
    expect(existsSync(join(folder, 'api-call.svg'))).toBe(false);
  });
});

function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(file, bytes);
}

/** A pen whose browser was killed from outside. */
async function killed(): Promise<Pen> {
  const before = new Set(childProcesses());
  const pen = await openPen();
  for (const child of childProcesses()) if (!before.has(child)) process.kill(child, 'SIGKILL');
  return pen;
}

function childProcesses(): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' }).split('\n')
    .map((line) => line.trim().split(/\s+/)).filter(([, parent, command]) => Number(parent) === process.pid && command !== 'ps').map(([pid]) => Number(pid));
}
