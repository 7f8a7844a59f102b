/** The schemas of what is asked and what leaves, usable on a server: no element and no DOM. */
export * from './definition/limits.js';
export * from './definition/schema.js';
export { DefinitionError, parseDefinition, parseOverlay } from './definition/read.js';
export * from './submission/schema.js';
