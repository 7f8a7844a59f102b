import type { Fault } from './fault.js';
import { shared, tagShape } from './generated/shapes.js';

/** What definitions and overlays need of JSON Schema, as briefly as it can be said. A text, unless it says otherwise. */
export type Shape = number | Plain;

/** A shape that is not the number of one that several share. */
interface Plain {
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  /** A text, or a text for each language. */
  readonly isText?: true;
  /** Kinds, told apart by their key `kind`. */
  readonly oneOf?: readonly Shape[];
  readonly pattern?: string;
  readonly minLength?: number;
  /** Of a whole number. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** A kind that one of the items must be of. */
  readonly contains?: string;
  /** The keys of an object, which has no other: `name?` is one that may be missing. */
  readonly keys?: Readonly<Record<string, Shape>>;
}

/** Everything about a value that is not as a shape says, with the path to it. */
export function faultsOf(root: Shape, value: unknown): Fault[] {
  return check(root, value, []);
}

function check(given: Shape, value: unknown, path: PropertyKey[]): Fault[] {
  const shape = resolve(given);
  const fault = (words: string): Fault[] => [[path, words]];
  const type = typeOf(value);
  if (shape.oneOf && type === 'object') {
    const { kind } = value as { kind?: unknown };
    const meant = shape.oneOf.find((each) => resolve(resolve(each).keys!['kind']!).const === kind);
    return meant !== undefined ? check(meant, value, path) : [[[...path, 'kind'], 'is not a kind that is known']];
  }
  if (shape.isText && type === 'object') return checkTexts(value as Record<string, unknown>, path);
  const allowed = 'const' in shape ? [shape.const] : shape.enum;
  if (allowed) {
    return allowed.includes(value)
      ? []
      : fault(`should be ${allowed.map((each) => JSON.stringify(each)).join(' or ')}`);
  }
  if (type === 'undefined') return fault('is missing');
  const expected = expectedType(shape);
  if (type !== expected && shape.isText) return fault('should be a text, or a text for each language');
  if (type !== expected) return fault(`should be ${/^[ao]/.test(expected) ? 'an' : 'a'} ${expected}`);
  if (type === 'string') return checkString(shape, value as string).flatMap(fault);
  if (type === 'number') return checkNumber(shape, value as number).flatMap(fault);
  if (type === 'array') return checkArray(shape, value as unknown[], path);
  return checkObject(shape, value as Record<string, unknown>, path);
}

function checkArray(shape: Plain, value: unknown[], path: PropertyKey[]): Fault[] {
  const { minItems = 0, maxItems = Infinity, contains, items, description = '' } = shape;
  if (value.length < minItems) return [[path, `should have at least ${minItems}`]];
  if (value.length > maxItems) return [[path, `should have at most ${maxItems}`]];
  // A copy, since what goes through a list passes over its gaps.
  const faults = [...value].flatMap((each, index) => check(items!, each, [...path, index]));
  const isComplete = !contains || value.some((each) => (each as { kind?: unknown } | null)?.kind === contains);
  return faults.length > 0 || isComplete ? faults : [[path, description]];
}

function checkObject(shape: Plain, value: Record<string, unknown>, path: PropertyKey[]): Fault[] {
  const unknown = new Set(Object.keys(value));
  const faults: Fault[] = [];
  for (const [name, each] of Object.entries(shape.keys!)) {
    const key = name.replace('?', '');
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    unknown.delete(key);
    if (given !== undefined || key === name) faults.push(...check(each, given, [...path, key]));
  }
  return unknown.size > 0 ? [...faults, [path, `has a key that is not known: ${[...unknown].join(', ')}`]] : faults;
}

function checkTexts(texts: Record<string, unknown>, path: PropertyKey[]): Fault[] {
  const languages = Object.keys(texts);
  if (languages.length === 0) return [[path, 'should not be empty']];
  return languages.flatMap((language) => {
    const at = [...path, language];
    return [...check(tagShape, language, at), ...check({ minLength: 1 }, texts[language], at)];
  });
}

const resolve = (shape: Shape): Plain => (typeof shape === 'number' ? resolve(shared[shape]!) : shape);

const expectedType = ({ items, keys, oneOf, minimum }: Plain) =>
  items !== undefined ? 'array' : keys || oneOf ? 'object' : minimum !== undefined ? 'number' : 'string';

function checkString({ minLength = 0, pattern, description = '' }: Plain, value: string): string[] {
  if (value.length < minLength) return ['should not be empty'];
  return pattern && !new RegExp(pattern, 'u').test(value) ? [description] : [];
}

function checkNumber({ minimum = -Infinity, maximum = Infinity }: Plain, value: number): string[] {
  if (!Number.isInteger(value)) return ['should be an int'];
  if (value < minimum) return [`should be at least ${minimum}`];
  return value > maximum ? [`should be at most ${maximum}`] : [];
}

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
