// What other scripts of a page do to it before Heard is there. Each runs in the page, and knows nothing from here.

type Loose = Record<string, unknown>;

/** As Prototype.js 1.6 has it: lists, texts and numbers with methods that loops come upon, and with JSON of their own. */
export function prototypeJs(): void {
  const list = Array.prototype as unknown as Loose;
  const own: Loose = {
    each(this: unknown[], act: (each: unknown, at: number) => void) {
      for (let at = 0; at < this.length; at++) act(this[at], at);
      return this;
    },
    clear(this: unknown[]) {
      this.length = 0;
      return this;
    },
    first(this: unknown[]) {
      return this[0];
    },
    last(this: unknown[]) {
      return this[this.length - 1];
    },
    clone(this: unknown[]) {
      return [...this];
    },
    size(this: unknown[]) {
      return this.length;
    },
    entries(this: unknown[]) {
      return [...this];
    },
    toJSON(this: unknown[]) {
      return `[${this.join(', ')}]`;
    },
  };
  // By assignment: loops with `in` come upon them.
  for (const key in own) list[key] = own[key];
  for (const { prototype } of [String, Number, Boolean, Date] as unknown as { prototype: Loose }[])
    prototype['toJSON'] = function (this: unknown) {
      return `"${String(this)}"`;
    };
  const text = String.prototype as unknown as Loose;
  text['strip'] = text['blank'] = text['toArray'] = () => 'of Prototype.js';
  // It takes no function along.
  Array.from = ((from: ArrayLike<unknown>) => Array.prototype.slice.call(from) as unknown[]) as typeof Array.from;
  const element = HTMLElement.prototype as unknown as Loose;
  for (const key of [
    'show',
    'visible',
    'update',
    'select',
    'identify',
    'fire',
    'observe',
    'up',
    'down',
    'next',
    'empty',
  ])
    element[key] = () => 'of Prototype.js';
}

/** A `trim` that is not one. */
export function brokenTrim(): void {
  String.prototype.trim = () => 'of another script';
}

/** Objects with more than their own. */
export function furtherKeys(): void {
  const all = Object.prototype as unknown as Loose;
  all['extend'] = function () {};
  all['each'] = function () {};
  all['clone'] = 'of another script';
  all['toJSON'] = () => 'of another script';
}

/** Elements are registered by way of a class in between, as scripts that watch components do. */
export function wrappedClasses(): void {
  const define = customElements.define.bind(customElements);
  customElements.define = (name, element, options) => define(name, class extends element {}, options);
}

/** Elements are registered late, and all at once, as polyfills do it that wait for the page. */
export function lateRegistry(): void {
  const define = customElements.define.bind(customElements);
  const get = customElements.get.bind(customElements);
  const waiting = new Map<string, CustomElementConstructor>();
  customElements.define = (name, element) => {
    if (get(name) ?? waiting.has(name)) throw new DOMException(`${name} is there already`, 'NotSupportedError');
    waiting.set(name, element);
  };
  customElements.get = (name) => get(name) ?? waiting.get(name);
  addEventListener('load', () => {
    for (const [name, element] of waiting) define(name, element);
    waiting.clear();
  });
}
