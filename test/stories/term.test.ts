import * as stories from '../../stories/term.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
