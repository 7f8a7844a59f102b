import written from '../dist/custom-elements.json';

interface Named {
  readonly name: string;
}

interface Declaration {
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

const renamed = (items: readonly Named[] | undefined, name: (name: string) => string) =>
  items?.map((item) => ({ ...item, name: name(item.name) }));

/** Storybook keeps one entry a name: a part called `hint` would take the place of the attribute. */
const apart = (declaration: Declaration) => ({
  ...declaration,
  slots: renamed(declaration.slots, (name) => (name ? `slot="${name}"` : 'without slot')),
  cssParts: renamed(declaration.cssParts, (name) => `::part(${name})`),
});

const { modules } = written as Manifest;

/** The custom elements manifest, as Storybook can show all of it. */
export const manifest = {
  schemaVersion: '1.0.0',
  modules: modules.map((module) => ({ ...module, declarations: module.declarations.map(apart) })),
};
