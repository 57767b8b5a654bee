/**
 * Looks at a value that is not trusted.
 *
 * @param at Keys that lead to it, joined by full stops.
 * @returns The first mistake as a clause with its place, “paper.minutes” is not a number; `undefined` for none.
 */
export type Shape = (value: unknown, at?: string) => string | undefined;

/** A string, a boolean or a number, but no number that JSON does not have. */
export function plain(type: 'string', holds?: (value: string) => boolean): Shape;
export function plain(type: 'number', holds?: (value: number) => boolean): Shape;
export function plain(type: 'boolean'): Shape;
export function plain(type: string, holds: (value: never) => boolean = () => true): Shape {
  return (value, at) => {
    if (typeof value !== type || Number.isNaN(value)) return wrong(at, `is not a ${type}`);
    return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY || !holds(value as never) ? wrong(at, 'cannot be so') : undefined;
  };
}

/** One of these. */
export function oneOf(...values: readonly unknown[]): Shape {
  return (value, at) => (values.includes(value) ? undefined : wrong(at, 'cannot be so'));
}

/** `null`, or what the shape says. */
export function nullable(shape: Shape): Shape {
  return (value, at) => (value === null ? undefined : shape(value, at));
}

/** An array with so many items. */
export function list(item: Shape, { most, least = 0 }: { readonly most: number; readonly least?: number }): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return wrong(at, 'is not an array');
    if (value.length < least || value.length > most) return wrong(at, 'cannot be so');
    return first(value, (one, index) => item(one, inside(at, index)));
  };
}

/** An object with exactly these keys; the optional ones may be missing. */
export function object(keys: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return (value, at) => {
    if (!isObject(value)) return wrong(at, 'is not an object');
    const stray = Object.keys(value).find((key) => !Object.hasOwn(keys, key) && !Object.hasOwn(optional, key));
    if (stray !== undefined) return wrong(at, `has the unknown key “${stray}”`);
    const present = Object.entries(optional).filter(([key]) => Object.hasOwn(value, key));
    return first([...Object.entries(keys), ...present], ([key, shape]) => shape(value[key], inside(at, key)));
  };
}

/** An object with any keys of one shape, and values of another. */
export function keyed(key: Shape, item: Shape): Shape {
  return (value, at) => (isObject(value) ? first(Object.entries(value), ([name, one]) => key(name, inside(at, name)) ?? item(one, inside(at, name))) : wrong(at, 'is not an object'));
}

/** An object whose other keys depend on what one of them says. */
export function tagged(tag: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (!isObject(value)) return wrong(at, 'is not an object');
    const { [tag]: name } = value;
    return typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name]!(value, at) : wrong(inside(at, tag), 'cannot be so');
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first<T>(items: readonly T[], look: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of items.entries()) {
    const mistake = look(item, index);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

function inside(at: string | undefined, key: string | number): string {
  return at === undefined ? String(key) : `${at}.${key}`;
}

function wrong(at: string | undefined, what: string): string {
  return `“${at ?? 'the whole'}” ${what}`;
}
