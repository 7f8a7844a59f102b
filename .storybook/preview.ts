import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import { action } from 'storybook/actions';
import { addons } from 'storybook/preview-api';
import { manifest } from './manifest.js';

setCustomElementsManifest(manifest);

const EVENTS = ['start', 'page', 'submit', 'sent', 'failed', 'exit', 'term', 'answer', 'clear'];
for (const name of EVENTS) document.addEventListener(`heard-${name}`, action(`heard-${name}`));

// Everything is wiped as it would be, but nobody is sent away from Storybook.
window.addEventListener('heard-exit', (event) => event.preventDefault());

let spoken: unknown;

/** A page around the story, in the language, direction, theme and colours of the toolbar. */
const onPage: Decorator = (story, { globals, id, viewMode }) => {
  const { language, direction, theme, scheme } = globals as Record<string, string>;
  // A story that a person plays is played again in the new language.
  if (viewMode === 'story' && spoken && spoken !== language) addons.getChannel().emit('forceRemount', { storyId: id });
  spoken = language;
  return html`<div class="page ${theme} ${scheme}" lang=${language!} dir=${direction!}>
    ${keyed(language, story())}
  </div>`;
};

const toolbar = (title: string, items: readonly (readonly [value: string, title: string])[]) => ({
  toolbar: { title, dynamicTitle: true, items: items.map(([value, title]) => ({ value, title })) },
});

/** Leaves a control to what a story or an author sets: attributes, and the properties among the story's args. */
const onlyWhatIsSet: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => {
      const isSet = type.table?.category === 'attributes' || name in initialArgs;
      return [name, isSet ? type : { ...type, control: false }];
    }),
  );

const preview: Preview = {
  decorators: [onPage],
  argTypesEnhancers: [onlyWhatIsSet],
  globalTypes: {
    language: toolbar('Language', [
      ['en', 'English'],
      ['cy', 'Cymraeg'],
    ]),
    direction: toolbar('Direction', [
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ]),
    theme: toolbar('Theme', [
      ['', 'Page default'],
      ['heard-theme-default', 'Default'],
      ['heard-theme-govuk', 'GOV.UK'],
      ['heard-theme-high-contrast', 'High contrast'],
    ]),
    scheme: toolbar('Colours', [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ]),
  },
  initialGlobals: { language: 'en', direction: 'ltr', theme: '', scheme: 'light' },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    docs: { source: { excludeDecorators: true } },
    a11y: {
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      test: 'error',
    },
    viewport: {
      options: {
        narrow: { name: 'Narrow phone, 320', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: 'Phone, 390', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    options: {
      storySort: {
        order: [
          'Guide',
          ['Introduction', 'Composing by hand', 'Theming', 'Writing for families', 'Accessibility'],
          'Survey',
          ['heard-survey', 'Steps', 'Sending', 'Languages', 'Themes'],
          'Elements',
        ],
      },
    },
  },
};

export default preview;
