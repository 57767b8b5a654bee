/**
 * The colours of diagrams.
 *
 * Mermaid computes with its colours and understands neither variables nor `light-dark()`. So each role is drawn in a
 * colour that stands for it and for nothing else, and `tidyDrawing` writes what the role means in its place.
 */

/** What a colour is for. `ink` follows the page's text; the others name both their colours and carry a class. */
export type Role = 'ink' | 'quiet' | 'tint' | 'paper' | 'accent';

interface Paint {
  /** The colour that stands for the role while mermaid draws. */
  readonly stand: string;
  /** The colour on light and on dark paper, as in the page's tokens. */
  readonly light: string;
  readonly dark: string;
}

/** In the order in which an unknown colour is never looked up: see {@link roleOf}. */
export const PALETTE: Record<Role, Paint> = {
  ink: { stand: '#0a0102', light: '#1c1815', dark: '#e6e2d9' },
  quiet: { stand: '#0b0304', light: '#53504a', dark: '#b7b3aa' },
  tint: { stand: '#f1f2f0', light: '#f4f1eb', dark: '#18202a' },
  paper: { stand: '#f3f5f1', light: '#fdfbf8', dark: '#0f161e' },
  accent: { stand: '#0c5557', light: '#115460', dark: '#83d2d9' },
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
  return ROLES.get(`${red},${green},${blue}`) ?? (red + green + blue < 384 ? 'ink' : 'tint');
}

/** The colour of a role as an attribute: `light-dark(#f4f1eb,#18202a)`. */
export function paintOf(role: Role): string {
  return role === 'ink' ? 'currentColor' : `light-dark(${PALETTE[role].light},${PALETTE[role].dark})`;
}

function rgb(hex: string): string {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(',');
}
