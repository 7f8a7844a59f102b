interface Versioned {
  readonly version: string;
}

/**
 * Registers a tag, unless it is there already: a script may be loaded twice. The first one stays; another version
 * beside it is worth a word to the developer.
 */
export function register(tag: string, element: CustomElementConstructor & Versioned): void {
  const first: (CustomElementConstructor & Partial<Versioned>) | undefined = customElements.get(tag);
  if (!first) customElements.define(tag, element);
  else if (first.version !== element.version)
    console.warn(`<${tag}> stays at ${first.version}: ${element.version} came later`);
}
