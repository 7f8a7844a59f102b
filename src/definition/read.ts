import * as z from 'zod/mini';
import { checkDefinition, checkOverlay, type Fault } from './check.js';
import { definitionSchema, overlaySchema, type Definition, type Overlay } from './schema.js';

/** A definition or overlay that cannot be used. The message is for developers and says what is wrong, and where. */
export class DefinitionError extends Error {
  override name = 'DefinitionError';
}

/**
 * Checks that a value is a survey definition.
 * @throws {DefinitionError} naming every path that is wrong
 */
export function parseDefinition(value: unknown, source = 'definition'): Definition {
  return parse(definitionSchema, checkDefinition, value, source);
}

/**
 * Checks that a value is an authority's overlay.
 * @throws {DefinitionError} naming every path that is wrong
 */
export function parseOverlay(value: unknown, source = 'overlay'): Overlay {
  return parse(overlaySchema, checkOverlay, value, source);
}

/**
 * Gets JSON from an address and parses it as `parse` does.
 * @throws {DefinitionError} if it cannot be reached, is not JSON, or is not what it should be
 */
export async function read<T>(
  address: string,
  parse: (value: unknown, source: string) => T,
  { fetch = globalThis.fetch.bind(globalThis), signal }: { fetch?: typeof globalThis.fetch; signal?: AbortSignal } = {},
): Promise<T> {
  let value: unknown;
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json' },
      ...(signal && { signal }),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    value = await response.json();
  } catch (error) {
    throw new DefinitionError(`${address} could not be read as JSON: ${(error as Error).message}`);
  }
  return parse(value, address);
}

function parse<T>(schema: z.ZodMiniType<T>, check: (value: T) => Fault[], value: unknown, source: string): T {
  const result = z.safeParse(schema, value, { reportInput: true });
  refuse(result.success ? check(result.data) : result.error.issues.flatMap((issue) => describe(issue)), source);
  return (result as { data: T }).data;
}

/**
 * Lets nothing pass that has a fault.
 * @throws {DefinitionError} naming every path that is wrong
 */
export function refuse(faults: readonly Fault[], source: string): void {
  if (faults.length === 0) return;
  const shown = faults.slice(0, MOST_FAULTS).map(([path, words]) => `${pathText(path)} ${words}`);
  if (faults.length > MOST_FAULTS) shown.push(`and ${faults.length - MOST_FAULTS} more`);
  throw new DefinitionError(`${source}: ${shown.join('; ')}`);
}

const MOST_FAULTS = 10;

// zod/mini carries no messages of its own, which keeps it small; these are for developers, so English is enough.
function describe(issue: z.core.$ZodIssue, above: PropertyKey[] = []): Fault[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'invalid_type':
      return [[path, issue.input === undefined ? 'is missing' : `should be ${article(issue.expected)}`]];
    case 'unrecognized_keys':
      return [[path, `has a key that is not known: ${issue.keys.join(', ')}`]];
    case 'invalid_value':
      return [[path, `should be ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}`]];
    case 'too_small':
      if (issue.origin === 'string') return [[path, issue.message]];
      return [[path, `should ${verb(issue.origin)} at least ${issue.minimum}`]];
    case 'too_big':
      return [[path, `should ${verb(issue.origin)} at most ${issue.maximum}`]];
    case 'invalid_union':
      if (issue.errors.length === 0) return [[path, 'is not a kind that is known']];
      if (issue.input === undefined) return [[path, 'is missing']];
      // An object can only be meant as a text for each language.
      return isObject(issue.input)
        ? issue.errors.at(-1)!.flatMap((each) => describe(each, path))
        : [[path, 'should be a text, or a text for each language']];
    case 'invalid_key':
      return [[path, 'is not a language tag']];
    default:
      return [[path, issue.message]];
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const article = (noun: string) => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);

const verb = (origin: string) => (origin === 'array' ? 'have' : 'be');

/** `pages[2].questions[0].label`, as a developer would write it; `it` for the whole. */
const pathText = (path: PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'it';
