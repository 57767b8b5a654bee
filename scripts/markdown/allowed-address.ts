/** Characters that browsers drop or read as `/` in addresses, by which a forbidden scheme could hide. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDING = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/;

/**
 * Whether a link in a note may go to this address: `https`, `http`, `mailto`, a fragment or a relative path.
 *
 * Everything else (`javascript:`, `data:`, `blob:`, `//host`, `\\host`, a scheme hidden by control characters) stays
 * text.
 *
 * @param address As written in the note, after entity and percent decoding by the Markdown reader.
 */
export function isAllowedAddress(address: string): boolean {
  const trimmed = address.trim();
  if (HIDING.test(trimmed) || trimmed.startsWith('//')) return false;
  const scheme = /^([^/?#]*?):/.exec(trimmed)?.[1];
  if (scheme === undefined) return true;
  return ['https', 'http', 'mailto'].includes(scheme.toLowerCase());
}
