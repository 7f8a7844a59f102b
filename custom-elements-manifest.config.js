/** Only what is documented is public: a member without words is ours. */
const documentedOnly = () => ({
  name: 'documented-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = shipped(module.path);
      for (const { declaration } of module.exports ?? [])
        if (declaration?.module) declaration.module = shipped(declaration.module);
      for (const declaration of module.declarations ?? [])
        declaration.members = declaration.members?.filter(
          ({ privacy, description }) => description && privacy !== 'private' && privacy !== 'protected',
        );
    }
  },
});

const shipped = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [documentedOnly()],
};
