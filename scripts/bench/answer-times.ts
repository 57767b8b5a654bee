import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../publish/find-browser.ts';

/**
 * What an answer by a single key costs until the frame that shows it, in milliseconds on a processor of a quarter of
 * this one; the middle of many. It is processor time of the page's own thread, so that a busy machine changes nothing.
 */
export interface AnswerTimes {
  readonly script: number;
  /** Style and layout. */
  readonly layout: number;
  /** All of it, with painting, handing the frame on, and what the measuring itself costs. */
  readonly whole: number;
}

/** How many times slower than this machine the reader's is. */
const SLOWER = 4;
/** How many answers are measured, after a few that warm the script up. */
const ANSWERS = 40;
const WARM_UP = 8;

const KINDS: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

/**
 * Measures the question screen of a full exam.
 *
 * @param site Folder of a built site.
 */
export async function answerTimes(site: string): Promise<AnswerTimes> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      return route.fulfill({ body: readFileSync(join(site, path)), contentType: KINDS[extname(path)] ?? 'application/octet-stream' });
    });
    await page.goto('http://localhost/exam/dva-c03/?seed=maple');
    await page.getByRole('button', { name: 'Start the exam' }).click();
    await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const times: AnswerTimes[] = [];
    for (let answer = 0; answer < WARM_UP + ANSWERS; answer++) times.push(await timeAnswer(page, session, 'abcd'[answer % 4]!));
    const middle = (part: keyof AnswerTimes) => SLOWER * times.slice(WARM_UP).map((one) => one[part]).toSorted((a, b) => a - b)[ANSWERS >> 1]!;
    return { script: middle('script'), layout: middle('layout'), whole: middle('whole') };
  } finally {
    await browser.close();
  }
}

async function timeAnswer(page: Page, session: CDPSession, key: string): Promise<AnswerTimes> {
  const before = await spent(session);
  await page.keyboard.press(key);
  // Until the frame after the one that shows the choice begins.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const after = await spent(session);
  return { script: after.script - before.script, layout: after.layout - before.layout, whole: after.whole - before.whole };
}

/** Milliseconds that the page's thread has worked so far. */
async function spent(session: CDPSession): Promise<AnswerTimes> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration'), whole: of('TaskDuration') };
}
