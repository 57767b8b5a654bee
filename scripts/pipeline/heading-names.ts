import { editDistance } from '../domain/nearest-name.ts';
import type { Service } from '../domain/service.ts';

/** Shortest name, in letters, in which one wrong letter is mended: shorter ones are too near to each other. */
const MENDED_FROM = 7;

/** The words of a heading in their plainest form: lower case, no vendor, no plural of abbreviations. */
export function headingWords(heading: string): string[] {
  return (heading.toLowerCase().replace(/[’']s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'aws' && word !== 'amazon');
}

/** A name without spaces and plural, so that “Code Build” and “CodeBuild” are one. */
export function squeezed(words: readonly string[]): string {
  const name = words.join('');
  return name.length > 4 && name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name;
}

/** Finds the service that a heading names. Made once for all headings. */
export class ServiceNames {
  private readonly byName = new Map<string, Service>();
  /** Services that are no proper name: only the whole heading names them. */
  private readonly whole = new Map<string, Service>();
  private readonly found = new Map<string, Service | undefined>();

  constructor(services: readonly Service[]) {
    for (const service of services) {
      for (const name of [service.short, service.name, service.slug, ...service.aliases]) {
        const key = squeezed(headingWords(name));
        const map = service.category === 'General' ? this.whole : this.byName;
        if (key !== '' && !map.has(key)) map.set(key, service);
      }
    }
  }

  /** The service named first in a heading, the longest name where several begin with one word. */
  find(heading: string): Service | undefined {
    if (!this.found.has(heading)) this.found.set(heading, this.search(headingWords(heading)));
    return this.found.get(heading);
  }

  private search(words: readonly string[]): Service | undefined {
    const whole = this.whole.get(squeezed(words));
    if (whole) return whole;
    return this.run(words, (key) => this.byName.get(key)) ?? this.run(words, (key) => this.mended(key));
  }

  private run(words: readonly string[], look: (key: string) => Service | undefined): Service | undefined {
    for (let from = 0; from < words.length; from++) {
      for (let to = Math.min(words.length, from + 6); to > from; to--) {
        const service = look(squeezed(words.slice(from, to)));
        if (service) return service;
      }
    }
    return undefined;
  }

  private mended(key: string): Service | undefined {
    if (key.length < MENDED_FROM) return undefined;
    for (const [name, service] of this.byName)
      if (name.length >= MENDED_FROM && Math.abs(name.length - key.length) <= 1 && editDistance(name, key) === 1) return service;
    return undefined;
  }
}
