import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../scripts/domain/problem.ts';
import { Workshop } from '../../scripts/publish/put-in-place.ts';
import { type Files, tempFolder } from '../support/temp-folder.ts';

/** What a built site always has. */
const SITE = { '_site/_headers': '', '_site/index.html': 'old' };

/** A process that was there and is gone. */
const DEAD = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

/** A workshop beside what stood there before, with one new page in it unless told otherwise. */
function workshop(before: Files, { empty = false } = {}) {
  const parent = tempFolder(before);
  const work = new Workshop(join(parent, '_site'));
  if (!empty) {
    mkdirSync(work.folder);
    writeFileSync(join(work.folder, 'index.html'), 'new');
  }
  return { work, parent, pageNow: () => readFileSync(join(parent, '_site/index.html'), 'utf8') };
}

describe('Workshop', () => {
  test('keeps the old site until the new one is put in its place', () => {
    const { work, parent, pageNow } = workshop({ ...SITE, '_site/gone.html': 'x' });
    expect(pageNow()).toBe('old');
    work.putInPlace();
    expect(pageNow()).toBe('new');
    expect(readdirSync(join(parent, '_site'))).toEqual(['index.html']);
    expect(readdirSync(parent)).toEqual(['_site']);
  });

  test('leaves the old site as it was when the build is given up', () => {
    const { work, parent, pageNow } = workshop(SITE);
    work.abandon();
    expect(pageNow()).toBe('old');
    expect(readdirSync(parent)).toEqual(['_site']);
  });

  test('puts the first site in place where there was none', () => {
    const { work, pageNow } = workshop({});
    work.putInPlace();
    expect(pageNow()).toBe('new');
  });

  test('B-02: clears what a killed build left, and leaves alone what is not its own', () => {
    const { parent } = workshop({ ...SITE, [`_site.tmp-${DEAD}/half.html`]: 'x', [`_site.old-${DEAD}/x`]: 'x', [`_site.tmp-${process.ppid}/busy`]: 'x', '_site.tmp-notes/x': 'x', '_sitextmp-1/x': 'x' }, { empty: true });
    expect(readdirSync(parent)).toEqual(['_site', '_site.tmp-notes', `_site.tmp-${process.ppid}`, '_sitextmp-1'].toSorted());
  });

  test('B-02: brings back the old site where a build was killed between its two renames', () => {
    const { parent, pageNow } = workshop({ [`_site.old-${DEAD}/index.html`]: 'old', [`_site.old-${DEAD}/_headers`]: '', [`_site.tmp-${DEAD}/index.html`]: 'half' }, { empty: true });
    expect(pageNow()).toBe('old');
    expect(readdirSync(parent)).toEqual(['_site']);
  });

  test('never takes the place of a folder that is no site', () => {
    expect(() => workshop({ '_site/thesis.doc': 'precious' })).toThrow(UsageError);
    expect(() => workshop({ '_site/thesis.doc': 'precious' })).toThrow('is there and is no site of ours');
    const { work, parent } = workshop({ '_site/.keep': '' }, { empty: true });
    expect(existsSync(join(parent, '_site'))).toBe(true);
    work.abandon();
  });
});
