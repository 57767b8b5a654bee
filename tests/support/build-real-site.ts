import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runConcord } from './run-concord.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site of the content that ships, built once a run: its folder, and where it is served with its own headers. */
    readonly site: { readonly folder: string; readonly origin: string };
  }
}

/** Builds the site of `content/` once for all tests of a run and serves it; vitest calls this before the first of them. */
export default async function buildRealSite(project: TestProject): Promise<() => Promise<void>> {
  const parent = mkdtempSync(join(tmpdir(), 'concord-real-'));
  const folder = join(parent, '_site');
  const { code, stderr } = await runConcord('build', { args: ['--output', folder] });
  if (code !== 0) throw new Error(`The content that ships does not build (${code}):\n${stderr}`);
  const served = await serveFolder(folder);
  project.provide('site', { folder, origin: served.origin });
  return async () => {
    await served.close();
    rmSync(parent, { recursive: true, force: true });
  };
}
