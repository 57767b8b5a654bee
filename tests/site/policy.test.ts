import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readHeaders } from '../support/read-headers.ts';
import { attribute, elementsOf } from '../support/scan-html.ts';
import { visits } from '../support/visits.ts';

const { folder, origin } = inject('site');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).toSorted();
const elements = new Map(pages.map((name) => [name, elementsOf(readFileSync(join(folder, name), 'utf8'))]));

/** Every finding on every page, as `page: finding`. */
function findings(find: (element: ReturnType<typeof elementsOf>[number]) => readonly string[]): string[] {
  return pages.flatMap((page) => elements.get(page)!.flatMap(find).map((finding) => `${page}: ${finding}`));
}

test('there are pages to be looked at', () => expect(pages.length).toBeGreaterThan(100));

describe('W-02: built pages', () => {
  test('have no script and no style in the line', () => {
    expect(findings((element) => (element.tagName === 'style' || (element.tagName === 'script' && !attribute(element, 'src')) ? [`<${element.tagName}>`] : []))).toEqual([]);
  });

  test('have no style and no handler in an attribute', () => {
    expect(findings(({ tagName, attrs }) => attrs.filter(({ name }) => name === 'style' || /^on/i.test(name)).map(({ name }) => `<${tagName} ${name}>`))).toEqual([]);
  });

  test('lead nowhere but to pages of the site, to https and to mail', () => {
    const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href'];
    const good = /^(https:\/\/|mailto:|#|\/(?!\/))/;
    expect(findings(({ tagName, attrs }) => attrs.filter(({ name, value }) => addresses.includes(name) && !good.test(value)).map(({ name, value }) => `<${tagName} ${name}=${value}>`))).toEqual([]);
  });

  test('load nothing from another origin', () => {
    expect(findings((element) => (/^(script|link|img|iframe|object|embed|use|image|source|video|audio)$/.test(element.tagName) ? element.attrs.filter(({ value }) => /^(https?:)?\/\//.test(value)).map(({ value }) => value) : []))).toEqual([]);
  });
});

describe('W-05: the headers file', () => {
  const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'));

  test('says what every file is sent with', () => {
    expect(rules[0]).toMatchInlineSnapshot(`
      {
        "off": [],
        "path": "/*",
        "set": {
          "Cache-Control": "no-cache",
          "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html app",
          "Cross-Origin-Opener-Policy": "same-origin",
          "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Referrer-Policy": "no-referrer",
          "X-Content-Type-Options": "nosniff",
        },
      }
    `);
  });

  test('lets only files named by their digest be kept', () => {
    expect(rules.slice(1)).toEqual([{ path: '/assets/*', set: { 'Cache-Control': 'public, max-age=31536000, immutable' }, off: ['Cache-Control'] }]);
    expect(readdirSync(join(folder, 'assets')).filter((name) => !/-[A-Z0-9]{8}\.(js|css)$/.test(name))).toEqual([]);
  });

  test('is obeyed by the server of these tests', async () => {
    const { headers } = await fetch(`${origin}/`);
    expect(headers.get('content-security-policy')).toBe(rules[0]!.set['Content-Security-Policy']);
  });
});

test('W-06: every page carries the same policy, but for what a page cannot say, before anything that it holds for', () => {
  const header = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'))[0]!.set['Content-Security-Policy']!;
  const expected = header.split('; ').filter((directive) => !directive.startsWith('frame-ancestors')).join('; ');
  const heads = pages.map((page) => {
    const text = readFileSync(join(folder, page), 'utf8');
    const [meta] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(text) ?? [''];
    return { page, policy: attribute(elementsOf(meta)[0]!, 'content'), first: text.indexOf(meta) < Math.min(text.indexOf('<link'), text.indexOf('<script')) };
  });
  expect(heads.filter(({ policy, first }) => policy !== expected || !first)).toEqual([]);
});

test('W-07: links to other places open nothing that could reach back', () => {
  const outward = findings((element) => (element.tagName === 'a' && /^https?:/.test(attribute(element, 'href') ?? '') ? [attribute(element, 'rel') ?? ''] : []));
  expect(outward.length).toBeGreaterThan(100);
  expect(outward.filter((finding) => !finding.split(/[ :]/).includes('noopener'))).toEqual([]);
});

describe('in a browser', () => {
  const { open, tolerate } = visits();

  test('W-01, W-04: no page breaks the policy, writes an error or asks another origin', async () => {
    const page = await open('/');
    // Ledgers and sheets are one template each, without diagrams: every tenth stands for them.
    const visited = pages.filter((name, index) => !/^(sources|cheat-sheet)\/./.test(name) || index % 10 === 0);
    for (const name of visited) await page.goto(`${origin}/${name.replace(/index\.html$/, '')}`);
    expect(visited.length).toBeGreaterThan(60);
  });

  test('W-03: nothing can be made a script or markup without a known policy', async () => {
    tolerate(/^http:\S+: (This document requires|Creating a TrustedTypePolicy named 'other'|broke the policy: (require-trusted-types-for|trusted-types) )/);
    const page = await open('/404.html');
    const refused = await page.evaluate(() => {
      const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
      const attempts = [
        () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }),
        () => trustedTypes.createPolicy('other', {}),
        () => new Worker('/x.js'),
        () => Object.assign(document.createElement('script'), { src: '/x.js' }),
      ];
      return attempts.map((attempt) => {
        try {
          return String(attempt());
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
  });
});
