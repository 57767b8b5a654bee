import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>> | undefined>>;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Packages that would run a script while they are installed, and why none has to. */
const NEEDS_NO_SCRIPT: Readonly<Record<string, string>> = {
  'node_modules/esbuild': 'its program comes as a package of its own; the script only makes it start sooner',
  'node_modules/fsevents': 'for another system, and not needed there to build',
  'node_modules/vitest/node_modules/fsevents': 'for another system, and not needed there to build',
};

describe('the packages that we stand on', () => {
  test('P-01: have each a digest in the lock file and name no server', () => {
    expect(packages.filter(([, { integrity, link }]) => !link && !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('P-01: are named by exact versions', () => {
    const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  test('P-02: run nothing while they are installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
    expect(packages.filter(([path, { hasInstallScript }]) => hasInstallScript && !(path in NEEDS_NO_SCRIPT)).map(([path]) => path)).toEqual([]);
  });

  test('P-04: are at least a week old where npm knows how to tell', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^min-release-age=7$/m);
  });

  test('P-06: are no more than can be looked after: 350 to build, none of them sent to readers but Lit', () => {
    expect(own.dependencies ?? {}).toEqual({});
  });
});
