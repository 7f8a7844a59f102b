import * as stories from '../../stories/consent.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
