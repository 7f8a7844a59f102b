import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type Plugin } from 'vite';
import { readThemes, themeCss } from '../scripts/build-themes.js';
import { page } from './page.js';

// Themes come from their tokens, so that nothing has to be built before `storybook dev`.
const styles = [page, ...readThemes().map(themeCss)].join('\n');

const registrationKept: Plugin = {
  name: 'registration-kept',
  transform: { filter: { id: /\/src\/define/ }, handler: () => ({ moduleSideEffects: true }) },
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/docs/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  // package.json tells of side effects in `dist` only: without this the build drops what registers the elements.
  viteFinal: (config) => mergeConfig(config, { plugins: [registrationKept] }),
  previewHead: (head = '') => `${head}<style>${styles}</style>`,
};

export default config;
