import { noChange, type ReactiveElement } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Args = Readonly<Record<string, unknown>>;

/**
 * Gives an element a story's args: what an attribute can hold as an attribute, so that the source that Storybook shows
 * is what a council would write, and the rest as properties.
 */
class Spread extends Directive {
  override render(_args: Args): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [Args]): typeof noChange {
    for (const [name, value] of Object.entries(args)) {
      const attribute = attributeOf(element, name);
      // Storybook adds a function for each event of the manifest.
      if (value === undefined || typeof value === 'function') continue;
      if (attribute && typeof value === 'boolean') element.toggleAttribute(attribute, value);
      else if (attribute && (typeof value === 'string' || typeof value === 'number'))
        element.setAttribute(attribute, String(value));
      else Reflect.set(element, name, value);
    }
    return noChange;
  }
}

function attributeOf({ constructor }: Element, name: string): string | undefined {
  const { attribute } = (constructor as typeof ReactiveElement).elementProperties.get(name) ?? {};
  if (attribute === false) return undefined;
  return typeof attribute === 'string' ? attribute : name;
}

export const spread = directive(Spread);
