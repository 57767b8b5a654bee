import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePlainSite } from '../../scripts/bench/plain-site.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('has the words of every page, each once, and a layout that leads to the services', () => {
  const page = (main: string) => `<!doctype html><html lang="en"><title>t</title><body><nav>left out</nav><main>${main}</main></body></html>`;
  const site = tempFolder({ 'site/index.html': page('<h1>Home</h1>'), 'site/reference/sqs/index.html': page('<h1>Amazon SQS</h1><ul><li>A <b>queue</b><ul><li>keeps messages</li></ul></li></ul><p>Once</p>') });
  writePlainSite(join(site, 'plain'), join(site, 'site'));
  const written = readdirSync(join(site, 'plain'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).toSorted();
  expect(written).toEqual(['index.md', join('reference', 'sqs', 'index.md')]);
  expect(readFileSync(join(site, 'plain', 'reference', 'sqs', 'index.md'), 'utf8')).toContain('# Amazon SQS\n\n- A queue\n\n- keeps messages\n\nOnce\n');
  expect(readFileSync(join(site, 'plain', '_includes', 'page.njk'), 'utf8')).toContain('<a href="/reference/sqs/">');
});
