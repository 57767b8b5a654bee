import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which rooms each room may import from. Everything else is a test failure. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'scripts/domain': ['scripts/domain'],
  'scripts/markdown': ['scripts/domain', 'scripts/markdown'],
  'scripts/pipeline': ['scripts/domain', 'scripts/markdown', 'scripts/pipeline'],
  'scripts/publish': ['scripts/domain', 'scripts/publish'],
  'components/elements': ['scripts/domain', 'components/elements'],
  'components/templates': ['scripts/domain', 'components/templates'],
};

/** Modules of the machine that a rule may not know: only reading and publishing touch the world. */
const WORLD = /^node:(fs|child_process|net|http|https|os|process|worker_threads)|^(playwright|pagefind|esbuild|@11ty)/;
const MAY_TOUCH_THE_WORLD = ['scripts/pipeline/read-content.ts', 'scripts/pipeline/walk-folder.ts'];

/** The top level: design.md, section 1. Dot files, the lock file and the licence are every project's. */
const TOP = ['package.json', 'tsconfig.json', '.eleventy.ts', 'content', 'components', 'scripts', 'tests', 'README.md'];
const EVERY_PROJECTS = /^(\..+|package-lock\.json|LICEN[CS]E(\.md)?|biome\.json|vitest\.config\.ts)$/;

/** Most lines a file may have, so that it can be read in one sitting. */
const CEILING = 200;

describe('imports run one way', () => {
  test.each(Object.entries(MAY_IMPORT))('%s imports only from the rooms it may', (room, allowed) => {
    const strays = filesIn(room).flatMap((file) =>
      relativeImports(file).filter((target) => !allowed.some((other) => target.startsWith(`${other}/`))).map((target) => `${file} → ${target}`),
    );
    expect(strays).toEqual([]);
  });

  test('nothing imports a command but the door to the commands', () => {
    const strays = filesIn('scripts').filter((file) => !/^scripts\/(commands|bench)\/|^scripts\/cli\.ts$/.test(file)).flatMap((file) => relativeImports(file).filter((target) => target.startsWith('scripts/commands/')).map((target) => `${file} → ${target}`));
    expect(strays).toEqual([]);
  });

  test('a rule touches neither the disk nor the network', () => {
    const rooms = ['scripts/domain', 'scripts/markdown', 'scripts/pipeline', 'components'].flatMap((room) => filesIn(room));
    const strays = rooms.filter((file) => !MAY_TOUCH_THE_WORLD.includes(file)).flatMap((file) => importsOf(file).filter((target) => WORLD.test(target)).map((target) => `${file} → ${target}`));
    expect(strays).toEqual([]);
  });

  test('a rule reads no clock, no chance and no environment', () => {
    const rooms = ['scripts/domain', 'scripts/markdown', 'scripts/pipeline', 'components/templates'].flatMap((room) => filesIn(room));
    const read = /(?<!`)\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|(?<!`)\bperformance\.now\(|\.toLocale\w+\(\)|\.localeCompare\(\w+\)/;
    expect(rooms.filter((file) => read.test(readFileSync(file, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')))).toEqual([]);
  });
});

describe('files', () => {
  test(`none in scripts or components has more than ${CEILING} lines`, () => {
    const long = ['scripts', 'components'].flatMap((room) => filesIn(room, /\.(ts|mjs|css)$/)).map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > CEILING).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  test('the top level has what the design says and no more', () => {
    const top = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n').map((path) => path.split('/')[0] ?? '');
    expect([...new Set(top)].filter((name) => name !== '' && !TOP.includes(name) && !EVERY_PROJECTS.test(name))).toEqual([]);
    expect(TOP.filter((name) => !existsSync(name))).toEqual([]);
  });

  test('no folder is more than three below the root', () => {
    const deep = ['scripts', 'components', 'tests'].flatMap((room) => filesIn(room, /./)).filter((file) => !file.startsWith('tests/fixtures/') && file.split('/').length > 4);
    expect(deep).toEqual([]);
  });

  test('each test stands in the folder of what it proves', () => {
    const astray = filesIn('tests', /\.test\.ts$/).filter((file) => {
      const [, room = '', name = ''] = file.split('/');
      if (['domain', 'markdown', 'pipeline', 'publish'].includes(room)) return !existsSync(join('scripts', room, `${name.split('.')[0]}.ts`));
      return false;
    });
    expect(astray).toEqual([]);
  });

  test('nothing is put off to later', () => {
    // The brackets keep the pattern from finding itself.
    const marks = ['scripts', 'components', 'tests'].flatMap((room) => filesIn(room, /\.(ts|mjs|css)$/)).filter((file) => /\b(TO[D]O|FIX[M]E|X[X]X)\b/.test(readFileSync(file, 'utf8')));
    expect(marks).toEqual([]);
  });
});

describe('every rule is explained', () => {
  const known = rulesInSources();
  const explained = headingsOfGuide();

  test('each rule that a message names has a heading in content/README.md', () => {
    expect(known.filter((rule) => !explained.includes(rule))).toEqual([]);
  });

  test('each rule that content/README.md explains is named by a message', () => {
    expect(explained.filter((rule) => !known.includes(rule))).toEqual([]);
  });
});

/** Names of rules as the sources write them: in a diagnostic, or handed to a function that makes one. */
function rulesInSources(): string[] {
  const files = ['scripts/domain', 'scripts/markdown', 'scripts/pipeline', 'scripts/publish', 'scripts/commands'].flatMap((room) => filesIn(room)).concat(['scripts/build-site.ts', 'scripts/collate-content.ts']);
  const named = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
    return [...text.matchAll(/rule: [^,\n]*?'([a-z0-9]+(?:-[a-z0-9]+)+)'(?: : '([a-z0-9-]+)')?|\b(?:error|warning|wrong|failed|report|problem)\((?:\w+, )?'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].flatMap(([, ...rules]) => rules.filter((rule) => rule !== undefined));
  });
  return [...new Set(named)].toSorted();
}

function headingsOfGuide(): string[] {
  if (!existsSync('content/README.md')) return [];
  return [...readFileSync('content/README.md', 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#{2,4} `?([a-z0-9]+(?:-[a-z0-9]+)+)`?$/gm)].map(([, rule]) => rule!).toSorted();
}

function filesIn(room: string, ending = /\.ts$/): string[] {
  if (!existsSync(room)) return [];
  return readdirSync(room, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile() && ending.test(entry.name)).map(({ parentPath, name }) => join(parentPath, name)).toSorted();
}

function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'|\bimport\('([^']+)'\)/g);
  return [...specifiers].map(([, a, b, c]) => (a ?? b ?? c)!);
}

function relativeImports(file: string): string[] {
  return importsOf(file).filter((target) => target.startsWith('.')).map((target) => normalize(join(dirname(file), target)));
}
