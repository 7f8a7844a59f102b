import * as stories from '../../stories/likert.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
