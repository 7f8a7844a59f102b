import * as stories from '../../stories/languages.stories.js';
import { storySuite } from './support/suite.js';

storySuite(stories);
storySuite(stories, { lang: 'cy' });
storySuite(stories, { dir: 'rtl' });
