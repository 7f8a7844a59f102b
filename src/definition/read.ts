import { checkDefinition, checkOverlay } from './check.js';
import type { Fault } from './fault.js';
import { definitionShape, overlayShape } from './generated/shapes.js';
import type { Definition, Overlay } from './schema.js';
import { faultsOf, type Shape } from './shape.js';

/** A definition or overlay that cannot be used. The message is for developers and says what is wrong, and where. */
export class DefinitionError extends Error {
  override name = 'DefinitionError';
}

/**
 * Checks that a value is a survey definition.
 * @param source where it comes from, such as its address: the error's message begins with it
 * @throws {DefinitionError} naming every path that is wrong
 */
export function parseDefinition(value: unknown, source = 'definition'): Definition {
  return parse(definitionShape, checkDefinition, value, source);
}

/**
 * Checks that a value is an authority's overlay.
 * @param source where it comes from, such as its address: the error's message begins with it
 * @throws {DefinitionError} naming every path that is wrong
 */
export function parseOverlay(value: unknown, source = 'overlay'): Overlay {
  return parse(overlayShape, checkOverlay, value, source);
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
    throw new DefinitionError(`${address} could not be read: ${(error as Error).message}`);
  }
  return parse(value, address);
}

function parse<T>(shape: Shape, check: (value: T) => Fault[], value: unknown, source: string): T {
  refuse(faultsOf(shape, value), source);
  refuse(check(value as T), source);
  return value as T;
}

/**
 * Lets nothing pass that has a fault.
 * @throws {DefinitionError} naming every path that is wrong
 */
export function refuse(faults: readonly Fault[], source: string): void {
  if (faults.length === 0) return;
  const shown = faults.slice(0, MOST_FAULTS).map(([path, words]) => `${pathText(path)} ${words}`);
  throw new DefinitionError(`${source}: ${shown.join('; ')}${faults.length > MOST_FAULTS ? '; …' : ''}`);
}

const MOST_FAULTS = 10;

/** `pages[2].questions[0].label`, as a developer would write it; `it` for the whole. */
const pathText = (path: PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'it';
