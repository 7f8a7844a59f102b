import { removeAll } from '../../drafts/store.js';
import { hasExited, onExit } from '../shared/wipe.js';

/** Has all that is kept on the device removed when somebody leaves in a hurry, whether or not a survey runs by then. */
export function removeDraftsOnExit(): void {
  onExit(removeAll);
  // Its button may be pressed before this script is there.
  if (hasExited()) removeAll();
}
