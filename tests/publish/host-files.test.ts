import { expect, test } from 'vitest';
import { POLICY_HEADER } from '../../scripts/domain/policy.ts';
import { hostFiles } from '../../scripts/publish/host-files.ts';
import { headersFor, readHeaders } from '../support/read-headers.ts';

test('W-05: tells hosts the headers of every file, with the site’s own path before them', () => {
  const [headers] = hostFiles('/docs/');
  expect(headers?.text.replace(POLICY_HEADER, 'POLICY')).toMatchInlineSnapshot(`
    "/docs/*
      Content-Security-Policy: POLICY
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Cross-Origin-Opener-Policy: same-origin
      Cache-Control: no-cache

    /docs/assets/*
      ! Cache-Control
      Cache-Control: public, max-age=31536000, immutable
    "
  `);
});

test('W-05: the worker’s script is asked for anew each time', () => {
  const [headers] = hostFiles('/docs/');
  expect(headersFor('/docs/sw.js', readHeaders(headers!.text))['Cache-Control']).toBe('no-cache');
});

test('keeps GitHub Pages from passing over files that begin with an underscore', () => {
  expect(hostFiles('/').map(({ path }) => path)).toContain('.nojekyll');
});
