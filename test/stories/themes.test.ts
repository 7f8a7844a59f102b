import * as stories from '../../stories/themes.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
