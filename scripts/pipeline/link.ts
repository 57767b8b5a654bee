/**
 * Stage 6: settle → **link** → assemble.
 *
 * Every link of a note is followed: to a fact (`#sqs-visibility-default`), to another file of the content, or out of
 * the site. What leads nowhere is an error at the author's line in edited content, a warning in somebody's raw notes.
 */
import { posix } from 'node:path';
import type { Content } from '../domain/content.ts';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Fact } from '../domain/fact.ts';
import type { SourceSpan } from '../domain/source.ts';
import { markdown } from '../markdown/markdown.ts';

/** Where a link of a note leads on the site. */
export interface LinkMap {
  /** Page path below the site's root by fact: `reference/sqs/#sqs-visibility-default`. */
  readonly facts: ReadonlyMap<string, string>;
  /** Page path by content file: where its first fact stands. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Makes the map of internal addresses and checks every link and picture in the passages and rulings.
 *
 * @param more Further texts whose links are checked, such as those of questions.
 * Rules: `broken-link`, `missing-picture`.
 */
export function link(facts: readonly Fact[], content: Content, more: readonly { readonly text: string; readonly at: SourceSpan }[] = []): Staged<LinkMap> {
  const map = addresses(facts);
  const severity = content.kind === 'edited' ? 'error' : 'warning';
  const diagnostics: Diagnostic[] = [];
  const follow = (text: string, at: SourceSpan) => {
    if (!/[\]<]/.test(text)) return;
    for (const target of targetsIn(text)) {
      const problem = target.picture ? missingPicture(target.address) : broken(target.address, at, map, content);
      if (problem) diagnostics.push({ severity, at, ...problem });
    }
  };
  for (const fact of facts) {
    for (const passage of fact.passages) if (passage.kind !== 'code') follow(passage.text, passage.at);
    if (fact.ruling) follow(fact.ruling.text, fact.ruling.at);
  }
  for (const { text, at } of more) follow(text, at);
  return { value: map, diagnostics };
}

/**
 * Resolves one address as it is written in a content file.
 *
 * @returns The path below the site's root, the address itself where it leaves the site, or `undefined` where it leads nowhere.
 */
export function resolveAddress(address: string, file: string, map: LinkMap): string | undefined {
  if (/^(https?|mailto):/i.test(address)) return address;
  if (address.startsWith('#')) return map.facts.get(address.slice(1));
  const fragment = address.split('#')[1];
  if (fragment && map.facts.has(fragment)) return map.facts.get(fragment);
  return map.files.get(fileOf(address, file));
}

/** The content file that a relative address means, whether or not there is one. */
function fileOf(address: string, from: string): string {
  const [path = ''] = address.split('#');
  return posix.normalize(posix.join(posix.dirname(from), decoded(path)));
}

/** Takes percent signs for letters, as the Markdown reader writes them; leaves what is no UTF-8 as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function addresses(facts: readonly Fact[]): LinkMap {
  const byFact = new Map<string, string>();
  const byFile = new Map<string, string>();
  for (const { id, service, passages } of facts) {
    const page = `reference/${service ?? 'not-placed'}/#${id}`;
    byFact.set(id, page);
    for (const { at } of passages) if (!byFile.has(at.file)) byFile.set(at.file, page);
  }
  return { facts: byFact, files: byFile };
}

/** Addresses of the links in a statement, as they are written. */
export function addressesIn(text: string): string[] {
  return targetsIn(text).filter(({ picture }) => !picture).map(({ address }) => address);
}

function targetsIn(text: string): { address: string; picture: boolean }[] {
  const tokens = markdown.parseInline(text, {}).flatMap((token) => token.children ?? []);
  return tokens.flatMap((token) => {
    const address = token.attrGet(token.type === 'image' ? 'src' : 'href');
    return address === null || address === undefined ? [] : [{ address: String(address), picture: token.type === 'image' }];
  });
}

function broken(address: string, at: SourceSpan, map: LinkMap, content: Content): Pick<Diagnostic, 'rule' | 'what' | 'fix'> | undefined {
  const target = resolveAddress(address, at.file, map);
  const fragment = /^(https?|mailto):/i.test(address) ? undefined : address.split('#')[1];
  if (target !== undefined && (fragment === undefined || map.facts.has(fragment))) return undefined;
  const lacks = content.paths.has(fileOf(address, at.file)) && target === undefined;
  return {
    rule: 'broken-link',
    what: lacks ? `The link goes to “${address}”, whose file has no fact to show.` : `The link goes to “${address}”, and there is no such ${fragment === undefined ? 'file' : 'fact'}.`,
    fix: 'link to a fact as “#its-id”, to a file by its path from here, or take the link away.',
  };
}

function missingPicture(address: string): Pick<Diagnostic, 'rule' | 'what' | 'fix'> {
  return {
    rule: 'missing-picture',
    what: `The picture “${address}” is not shown: notes carry no pictures of their own.`,
    fix: 'draw it as a diagram in content/diagrams, or take the picture away.',
  };
}
