import type { Definition } from '../schema.js';
import { parentsAndCarers } from './parents-and-carers.js';

/** The surveys that Heard brings, by id. */
export const surveys: Readonly<Record<string, Definition>> = {
  [parentsAndCarers.id]: parentsAndCarers,
};
