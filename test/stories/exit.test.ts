import * as stories from '../../stories/exit.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
