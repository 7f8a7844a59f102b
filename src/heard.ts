/** The embed: one script that a page loads. */
import './define.js';
