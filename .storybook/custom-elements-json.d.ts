// `npm run manifest` writes it, so on a fresh clone it is not there for the type checker.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
