/** The Content-Security-Policy of every page, directive by directive. */
const DIRECTIVES = {
  'default-src': "'none'",
  // Pagefind's index is searched by WebAssembly.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // Lit makes its templates through a policy of its own; `app` is ours, for addresses of scripts.
  'trusted-types': 'lit-html app',
} as const;

/** Directives that have no effect in a `<meta>`: the browser would only warn of them. */
const HEADER_ONLY = ['frame-ancestors'];

const join = (directives: [string, string][]) => directives.map(([name, value]) => `${name} ${value}`).join('; ');

/** The policy as a `<meta http-equiv>` can give it, for hosts that send no headers. */
export const POLICY = join(Object.entries(DIRECTIVES).filter(([name]) => !HEADER_ONLY.includes(name)));

/** The whole policy, as a header. */
export const POLICY_HEADER = join(Object.entries(DIRECTIVES));

/** Every header that a host should send, by the kind of file; the README's hosting notes and `_headers` are made of it. */
export const HEADERS = {
  everything: {
    'Content-Security-Policy': POLICY_HEADER,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  },
  /** Files whose name holds a digest of their content. */
  hashed: { 'Cache-Control': 'public, max-age=31536000, immutable' },
} as const;
