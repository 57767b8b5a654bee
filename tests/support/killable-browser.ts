import { spawn } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { findBrowser } from '../../scripts/publish/find-browser.ts';

/** A browser with a profile of its own that can be killed as a power cut would. */
export interface KillableBrowser {
  readonly browser: Browser;
  /** SIGKILL to the browser and all its children, at once; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a browser on a profile folder, which outlives it; the browser does not outlive the test. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(await findBrowser(), args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const end = () => {
    // Its own process group, so that no child stays behind and nothing else is touched.
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
  };
  onTestFinished(end);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The browser did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const kill = async () => {
    end();
    await gone;
    await browser.close().catch(() => undefined);
  };
  return { browser, kill };
}
