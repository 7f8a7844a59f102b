import type { ReactiveControllerHost } from 'lit';
import { parseDefinition, parseOverlay, read } from '../../definition/read.js';
import type { Definition, Overlay } from '../../definition/schema.js';
import { ADDRESS } from '../../definition/limits.js';
import { surveys } from '../../definition/surveys/index.js';
import { endpointFrom } from '../../submission/send.js';
import { WAVE } from '../../submission/wave.js';

/** What a survey element was told: what to ask, and where the answers go. */
export interface Told {
  readonly survey: string;
  readonly src: string;
  readonly definition: unknown;
  /** An address, or the overlay itself. */
  readonly overlay: unknown;
  /** What the questions inside the tag amount to, if there are any. */
  readonly composed: Definition | undefined;
  readonly endpoint: string;
  readonly wave: string;
  readonly privacyUrl: string;
}

export interface Found {
  readonly definition: Definition;
  readonly overlay: Overlay | undefined;
}

/**
 * Finds what a survey asks. What Heard brings and what is handed over as an object is there at once, so that the page
 * does not jump; only what has an address is waited for.
 */
export class SurveySource {
  found: Found | undefined;
  /** What is wrong, for developers. */
  fault = '';

  #finding = new AbortController();

  constructor(private readonly host: ReactiveControllerHost & { readonly baseURI: string }) {}

  /** Looks again. `told` may throw what is wrong with what the element was told. */
  find(told: () => Told): void {
    this.#finding.abort();
    const { signal } = (this.#finding = new AbortController());
    this.found = undefined;
    this.fault = '';
    try {
      const found = find(told(), this.host.baseURI, signal);
      if (found instanceof Promise) void this.#await(found, signal);
      else this.found = found;
    } catch (error) {
      this.#fail(error);
    }
  }

  async #await(finding: Promise<Found>, signal: AbortSignal): Promise<void> {
    try {
      const found = await finding;
      if (!signal.aborted) this.found = found;
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
    this.host.requestUpdate();
  }

  /** Runs something with what was found; what it throws is a fault too. */
  use(run: (found: Found) => void): void {
    if (!this.found) return;
    try {
      run(this.found);
    } catch (error) {
      this.found = undefined;
      this.#fail(error);
    }
  }

  // An object that a page hands over may throw anything when it is read.
  #fail(error: unknown): void {
    this.fault = (error as Partial<Error> | null)?.message || 'what it was told cannot be read';
  }
}

function find(told: Told, base: string, signal: AbortSignal): Found | Promise<Found> {
  if (!isSecureContext) throw new Error('the page should be at https://');
  endpointFrom(told.endpoint, base);
  if (told.wave && !WAVE.test(told.wave))
    throw new Error(`wave "${told.wave}" should be a short label such as 2026-autumn`);
  if (told.privacyUrl && !ADDRESS.test(told.privacyUrl))
    throw new Error(`privacy-url "${told.privacyUrl}" should start with https:// or /`);
  const definition = findDefinition(told, base, signal);
  const overlay = findOverlay(told, base, signal);
  if (definition instanceof Promise || overlay instanceof Promise)
    return Promise.all([definition, overlay]).then(([definition, overlay]) => ({ definition, overlay }));
  return { definition, overlay };
}

function findDefinition({ survey, src, definition, composed }: Told, base: string, signal: AbortSignal) {
  const bundled = Object.hasOwn(surveys, survey) ? surveys[survey] : undefined;
  if (composed && (src || definition || bundled))
    throw new Error(`it holds questions and is told to show ${src || survey || 'a definition'}`);
  if (composed) return composed;
  if (definition) return parseDefinition(definition);
  if (src) return read(new URL(src, base).href, parseDefinition, { signal });
  if (bundled) return bundled;
  throw new Error(
    survey ? `survey="${survey}" should be one of ${Object.keys(surveys).join(', ')}` : 'survey or src is missing',
  );
}

function findOverlay({ overlay }: Told, base: string, signal: AbortSignal) {
  if (!overlay) return undefined;
  return typeof overlay === 'string'
    ? read(new URL(overlay, base).href, parseOverlay, { signal })
    : parseOverlay(overlay);
}
