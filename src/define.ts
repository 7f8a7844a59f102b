/** Registers every tag that families meet. */
import './define/survey.js';
import './define/term.js';
