/**
 * The colours of diagrams.
 *
 * Mermaid computes with its colours and understands neither variables nor `light-dark()`. So each role is drawn in a
 * colour that stands for it and for nothing else, and `tidyDrawing` writes what the role means in its place.
 */

/**
 * What a colour is for. `ink` follows the page's text. The others name both their colours, so that the picture is whole
 * by itself, and carry a class (`fill-tint`, `stroke-quiet`) by which the page's tokens take over: in print, with more
 * contrast, and in forced colours.
 */
export type Role = 'ink' | 'quiet' | 'faint' | 'tint' | 'paper' | 'accent';

interface Paint {
  /** The colour that stands for the role while mermaid draws. */
  readonly stand: string;
  /** The colour on light and on dark paper, as in the page's tokens. */
  readonly light: string;
  readonly dark: string;
}

/** Light and dark are the page's tokens as sRGB. */
export const PALETTE: Record<Role, Paint> = {
  ink: { stand: '#0a0102', light: '#1c1713', dark: '#e5e1d7' },
  quiet: { stand: '#0b0304', light: '#524c45', dark: '#b4b1a7' },
  faint: { stand: '#0e0507', light: '#8b857c', dark: '#727c86' },
  tint: { stand: '#f1f2f0', light: '#f3f1eb', dark: '#171f27' },
  paper: { stand: '#f3f5f1', light: '#fcfbf7', dark: '#0f161d' },
  accent: { stand: '#0c5557', light: '#00525e', dark: '#7dd5da' },
};

const ROLES: ReadonlyMap<string, Role> = new Map((Object.keys(PALETTE) as Role[]).map((role) => [rgb(PALETTE[role].stand), role]));

/**
 * Which role a computed colour stands for.
 *
 * @param colour As a browser computes it: `rgb(10, 1, 2)`.
 * @returns The role; for a colour of mermaid's own or of an author, the nearest in lightness of ink and tint.
 */
export function roleOf(colour: string): Role {
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return ROLES.get(`${red}, ${green}, ${blue}`) ?? (red + green + blue < 384 ? 'ink' : 'tint');
}

/** The colour that stands for a role, as a browser computes it. */
export function standOf(role: Role): string {
  return `rgb(${rgb(PALETTE[role].stand)})`;
}

/** Both colours of a role as an attribute: `light-dark(#f3f1eb,#171f27)`. */
export function coloursOf(role: Role): string {
  return `light-dark(${PALETTE[role].light},${PALETTE[role].dark})`;
}

function rgb(hex: string): string {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ');
}
