import type { Fault } from './fault.js';
import { shared } from './generated/shapes.js';

/** The part of JSON Schema that definitions and overlays need. References are numbers, not pointers. */
export interface Shape {
  /** A shape that several share, by its number. */
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  /** Ways to write the same, told apart by their type: a text, or a text for each language. */
  readonly anyOf?: readonly Shape[];
  /** Kinds, told apart by their key `kind`. */
  readonly oneOf?: readonly Shape[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly contains?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
  readonly minProperties?: number;
}

/** Everything about a value that is not as a shape says, with the path to it. */
export function faultsOf(root: Shape, value: unknown): Fault[] {
  return check(root, value, []);

  function check(given: Shape, value: unknown, path: PropertyKey[]): Fault[] {
    const shape = resolve(given);
    const fault = (words: string): Fault[] => [[path, words]];
    const type = typeOf(value);
    if (shape.oneOf && type === 'object') {
      const { kind } = value as { kind?: unknown };
      const meant = shape.oneOf.map(resolve).find((each) => resolve(each.properties!['kind']!).const === kind);
      return meant ? check(meant, value, path) : [[[...path, 'kind'], 'is not a kind that is known']];
    }
    if (shape.anyOf && type !== 'undefined') {
      const meant = shape.anyOf.map(resolve).find((each) => each.type === type);
      return meant ? check(meant, value, path) : fault('should be a text, or a text for each language');
    }
    const allowed = 'const' in shape ? [shape.const] : shape.enum;
    if (allowed) {
      return allowed.includes(value)
        ? []
        : fault(`should be ${allowed.map((each) => JSON.stringify(each)).join(' or ')}`);
    }
    if (type === 'undefined') return fault('is missing');
    const expected = shape.oneOf ? 'object' : shape.type === 'integer' ? 'number' : shape.type;
    if (expected && type !== expected) return fault(`should be ${/^[ao]/.test(expected) ? 'an' : 'a'} ${expected}`);
    if (type === 'string') return checkString(shape, value as string).flatMap(fault);
    if (type === 'number') return checkNumber(shape, value as number).flatMap(fault);
    if (type === 'array') return checkArray(shape, value as unknown[], path);
    return checkObject(shape, value as Record<string, unknown>, path);
  }

  function checkArray(shape: Shape, value: unknown[], path: PropertyKey[]): Fault[] {
    const { minItems = 0, maxItems = Infinity, contains, items, description = '' } = shape;
    if (value.length < minItems) return [[path, `should have at least ${minItems}`]];
    if (value.length > maxItems) return [[path, `should have at most ${maxItems}`]];
    // A copy, since what goes through a list passes over its gaps.
    const faults = items ? [...value].flatMap((each, index) => check(items, each, [...path, index])) : [];
    if (faults.length > 0 || !contains || value.some((each) => check(contains, each, []).length === 0)) return faults;
    return [[path, description]];
  }

  function checkObject(shape: Shape, value: Record<string, unknown>, path: PropertyKey[]): Fault[] {
    const { properties = {}, required = [], additionalProperties, propertyNames, minProperties = 0 } = shape;
    const keys = Object.keys(value);
    const unknown = keys.filter((key) => !Object.hasOwn(properties, key));
    const faults = Object.keys(properties)
      .filter((key) => required.includes(key) || (Object.hasOwn(value, key) && value[key] !== undefined))
      .flatMap((key) => check(properties[key]!, Object.hasOwn(value, key) ? value[key] : undefined, [...path, key]));
    if (keys.length < minProperties) faults.push([path, 'should not be empty']);
    if (additionalProperties === false && unknown.length > 0)
      faults.push([path, `has a key that is not known: ${unknown.join(', ')}`]);
    if (typeof additionalProperties !== 'object') return faults;
    for (const key of unknown) {
      const isNamed = !propertyNames || check(propertyNames, key, []).length === 0;
      if (isNamed) faults.push(...check(additionalProperties, value[key], [...path, key]));
      else faults.push([[...path, key], 'is not a language tag']);
    }
    return faults;
  }

  function resolve({ $ref, ...shape }: Shape): Shape {
    return $ref ? { ...resolve(shared[$ref]!), ...shape } : shape;
  }
}

function checkString({ minLength = 0, pattern, description = '' }: Shape, value: string): string[] {
  if (value.length < minLength) return ['should not be empty'];
  return pattern && !new RegExp(pattern, 'u').test(value) ? [description] : [];
}

function checkNumber({ type, minimum = -Infinity, maximum = Infinity }: Shape, value: number): string[] {
  if (type === 'integer' && !Number.isInteger(value)) return ['should be an int'];
  if (value < minimum) return [`should be at least ${minimum}`];
  return value > maximum ? [`should be at most ${maximum}`] : [];
}

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
