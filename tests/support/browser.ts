import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The system's browsers, the one without windows first: it does the same in half the time. */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Starts the browser of the machine: the one that `CHROMIUM` names, the system's, or the one that comes with npm. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
}

async function browserPath(): Promise<string> {
  const installed = [process.env.CHROMIUM, ...INSTALLED].find((path) => path !== undefined && existsSync(path));
  if (installed !== undefined) return installed;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
