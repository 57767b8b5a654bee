import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { EnvironmentError } from '../domain/problem.ts';

/** Where Chromium stands on common systems. */
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * Finds a browser to draw with: the one asked for, one that is installed, or the one that came with `npm ci`.
 *
 * @param asked Path of a browser; that one or none. By default the environment variable `CHROMIUM`.
 * @throws EnvironmentError with the command that installs one.
 */
export async function findBrowser(asked = process.env.CHROMIUM): Promise<string> {
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked)) return asked;
    throw new EnvironmentError(`There is no browser at ${asked}. Mend: correct CHROMIUM, or unset it and run “npx playwright install chromium”.`);
  }
  const installed = [...USUAL, playwright.executablePath()].find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  // It is built for this one kind of machine only.
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath();
  throw new EnvironmentError('Diagrams have changed and there is no browser to draw them with. Mend: run “npx playwright install chromium”, or build with --no-diagrams.');
}
