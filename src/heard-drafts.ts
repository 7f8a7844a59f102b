/** Keep on this device: a script of its own, which a page loads beside the embed only if it wants that. */
import './define/draft.js';
