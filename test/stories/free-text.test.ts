import * as stories from '../../stories/free-text.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
