import * as stories from '../../stories/survey-steps.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
storySuite(stories, { lang: 'cy' });
storySuite(stories, { dir: 'rtl' });
