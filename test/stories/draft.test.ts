import * as stories from '../../stories/draft.stories.js';
import { emptyAfterwards } from '../support/device.js';
import { storySuite } from './support/suite.js';

beforeEach(emptyAfterwards);

storySuite(stories);
storySuite(stories, { dir: 'rtl' });
