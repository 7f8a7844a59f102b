import * as stories from '../../stories/support.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
