interface Versioned {
  readonly version: string;
}

/** Whether browsers know what our fields and stylesheets are built on. Older ones show what stands inside the tag. */
let isAble: boolean | undefined;

/**
 * Registers a tag, unless it is there already: a script may be loaded twice. The first one stays; another version
 * beside it is worth a word to the developer.
 */
export function register(tag: string, element: CustomElementConstructor & Versioned): void {
  const first: (CustomElementConstructor & Partial<Versioned>) | undefined = customElements.get(tag);
  isAble ??= CSS.supports('selector(:state(a)) and (color: light-dark(#000, #fff))');
  if (!isAble) return;
  if (!first) customElements.define(tag, element);
  else if (first.version !== element.version)
    console.warn(`<${tag}> stays at ${first.version}: ${element.version} came later`);
}
