import { shared, type JsonSchema } from './json-schemas.js';

// Where a definition or an overlay holds strings: as its shape says, and as a value has them.

export type Path = readonly (string | number)[];

/** A string that stands somewhere in a value. */
export interface StringPlace {
  /** The same for all that stand in one list, such as `pages[].questions[].likert.label`; `.*` is any language. */
  readonly place: string;
  readonly path: Path;
  readonly value: string;
  /** Whether it is a text for families, and may be given in several languages. */
  readonly isText: boolean;
}

/** Every place where a shape takes a string. */
export function placesOf(given: JsonSchema, place = ''): string[] {
  const shape = resolve(given);
  if (shape.oneOf)
    return shape.oneOf.flatMap((kind) =>
      placesOf(kind, `${place}.${String(resolve(kind).properties!['kind']!.const)}`),
    );
  if (shape.anyOf) return shape.anyOf.flatMap((way) => placesOf(way, place));
  if (shape.type === 'string') return [place];
  if (shape.items) return placesOf(shape.items, `${place}[]`);
  if (typeof shape.additionalProperties === 'object') return placesOf(shape.additionalProperties, `${place}.*`);
  return Object.entries(shape.properties ?? {}).flatMap(([key, each]) => placesOf(each, join(place, key)));
}

/** Every string of a value, with its place in the value's shape. */
export function stringsIn(
  given: JsonSchema,
  value: unknown,
  place = '',
  path: Path = [],
  isText = false,
): StringPlace[] {
  const shape = resolve(given);
  if (typeof value === 'string') return [{ place, path, value, isText: isText || shape.anyOf !== undefined }];
  if (typeof value !== 'object' || value === null) return [];
  if (shape.items) {
    const { items } = shape;
    return (value as unknown[]).flatMap((each, at) => stringsIn(items, each, `${place}[]`, [...path, at]));
  }
  if (shape.oneOf) {
    const { kind } = value as { kind?: unknown };
    const meant = shape.oneOf.map(resolve).find((each) => each.properties!['kind']!.const === kind);
    return meant ? stringsIn(meant, value, `${place}.${String(kind)}`, path) : [];
  }
  return Object.entries(value).flatMap(([key, each]) =>
    shape.anyOf
      ? stringsIn({ type: 'string' }, each, `${place}.*`, [...path, key], true)
      : stringsIn(shape.properties![key]!, each, join(place, key), [...path, key]),
  );
}

/** A copy of a value with another string at each of some paths. */
export function withStrings<T>(value: T, changes: readonly (readonly [path: Path, text: unknown])[]): T {
  const changed = structuredClone(value);
  for (const [path, text] of changes) {
    const parent = path.slice(0, -1).reduce<unknown>((each, key) => (each as Keyed)[key], changed);
    (parent as Keyed)[path.at(-1)!] = text;
  }
  return changed;
}

type Keyed = Record<string | number, unknown>;

const join = (place: string, key: string) => (place ? `${place}.${key}` : key);

function resolve({ $ref, ...shape }: JsonSchema): JsonSchema {
  return $ref ? { ...resolve(shared[$ref]!), ...shape } : shape;
}
