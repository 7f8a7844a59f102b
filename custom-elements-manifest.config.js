/** Leaves what a council or a designer may build on: our classes, and of them what is described. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const modules = customElementsManifest.modules.map((module) => ({
      ...module,
      declarations: module.declarations.filter(({ name }) => name.startsWith('Heard')).map(described),
    }));
    const kept = modules.filter(({ declarations }) => declarations.length > 0);
    customElementsManifest.modules = JSON.parse(JSON.stringify(kept), shipped);
  },
});

const described = ({ members, events, ...declaration }) => ({
  ...declaration,
  members: members?.filter(({ description, privacy = 'public' }) => description && privacy === 'public'),
  // What is dispatched in code is found as well, without a name.
  events: events?.filter(({ name }) => name),
});

/** Names the modules as the package holds them. */
const shipped = (key, value) =>
  ['path', 'module'].includes(key) ? value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js') : value;

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly()],
};
