import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offlineWorker } from '../../scripts/publish/offline-worker.ts';
import { writeFiles } from '../../scripts/publish/write-files.ts';
import { type Hosting, type Served, serveFolder } from './serve-folder.ts';
import { keptFolder } from './temp-folder.ts';

/** A host on which one build of the site takes the place of another. */
export interface Deploys {
  /** Puts a build on the host; the second has “B” in the titles of its pages, `build` in its scripts and in its lists. */
  deploy(build: 'A' | 'B'): void;
  /** Folder of a build, to spoil it. */
  folder(build: 'A' | 'B'): string;
  /** Serves what is deployed, also below another set of rules. */
  serve(hosting?: Hosting): Promise<Served>;
  clean(): void;
}

/** Makes two builds of a site: the one that is there, and one whose every page, script and list has changed. */
export async function twoBuilds(site: string): Promise<Deploys> {
  const parent = keptFolder();
  const folder = (build: string) => join(parent, build);
  cpSync(site, folder('A'), { recursive: true });
  cpSync(site, folder('B'), { recursive: true });
  await changeEverything(folder('B'));
  const deploy = (build: string) => {
    rmSync(folder('now'), { force: true });
    symlinkSync(folder(build), folder('now'));
  };
  deploy('A');
  return { deploy, folder, serve: (hosting) => serveFolder(folder('now'), hosting), clean: () => rmSync(parent, { recursive: true, force: true }) };
}

async function changeEverything(folder: string): Promise<void> {
  const names = readdirSync(join(folder, 'assets')).filter((name) => /^(main|exam|search)-\w+\.js$/.test(name));
  const renamed = new Map(names.map((name) => [name, name.replace(/-\w+\.js$/, '-BBBBBBBB.js')]));
  for (const [old, name] of renamed) {
    renameSync(join(folder, 'assets', old), join(folder, 'assets', name));
    writeFileSync(join(folder, 'assets', name), `globalThis.build="B";${readFileSync(join(folder, 'assets', name), 'utf8')}`);
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    const text = readFileSync(join(folder, path), 'utf8').replace('</title>', ' B</title>');
    writeFileSync(join(folder, path), [...renamed].reduce((page, [old, name]) => page.replaceAll(old, name), text));
  }
  writeFileSync(join(folder, 'api/services.json'), '[{"name":"B","url":"/"}]\n');
  await writeWorker(folder);
}

/** Writes the worker anew, as a build does at its end. */
export async function writeWorker(folder: string, keeps = true): Promise<void> {
  rmSync(join(folder, 'sw.js'), { force: true });
  writeFiles(folder, [await offlineWorker(folder, keeps)]);
}
