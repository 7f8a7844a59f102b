import type { Plugin } from 'rollup';

/** Gives the private custom properties of our stylesheets, `--_name`, names of one character after the mark. */
export const shortProperties = (): Plugin => ({
  name: 'short-properties',
  renderChunk(code) {
    const short = new Map<string, string>();
    return code.replace(/--_[\w-]+/g, (name) => {
      if (!short.has(name)) short.set(name, `--_${short.size.toString(36)}`);
      return short.get(name)!;
    });
  },
});
