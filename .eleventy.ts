import type { UserConfig } from '@11ty/eleventy';

/** Any engine but YAML would run code found in a file's front matter. */
function refuse(): never {
  throw new Error('Only YAML front matter is read.');
}

/**
 * Wiring only: typed templates in, pages out. The data is one object, `site`, which the build hands over
 * (scripts/publish/write-pages.ts).
 */
export default function configure(cfg: UserConfig) {
  cfg.setTemplateFormats('11ty.ts');
  cfg.addExtension('11ty.ts', { key: '11ty.js' });
  cfg.setFrontMatterParsingOptions({ engines: { js: refuse, javascript: refuse, node: refuse, json: refuse, coffee: refuse, toml: refuse } });
  // Templates are ours; nothing in them is a date of a file, so that a copy of the project builds the same bytes.
  cfg.setUseGitIgnore(false);
  return { markdownTemplateEngine: false, htmlTemplateEngine: false };
}
