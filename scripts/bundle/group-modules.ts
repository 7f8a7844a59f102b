import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'rollup';

/** What is alike: texts and data, stylesheets, our own words, events and errors. All other code follows. */
const KINDS = [/(surveys|generated)\/[\w-]+\.js$/, /styles(\/\w+)?\.js$/, /words\.js$/, /(events|errors)\.js$/];

/**
 * Puts texts beside texts and stylesheets beside stylesheets: what is alike compresses better side by side. The entry
 * imports them before everything else, which changes nothing but their place.
 */
export const groupModules = (): Plugin => ({
  name: 'group-modules',
  transform(code, file) {
    if (!this.getModuleInfo(file)?.isEntry) return null;
    const files = readdirSync(dirname(file), { recursive: true, encoding: 'utf8' });
    const imports = KINDS.flatMap((kind) => files.filter((each) => kind.test(each)).sort());
    return { code: imports.map((each) => `import './${each}';`).join('') + code, map: null };
  },
});
