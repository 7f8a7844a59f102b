import type { BrowserContext } from 'playwright-core';

/** Serves a page of the site with something else in it, as a council might write it; its headers stay as they are. */
export const serveWith = (context: BrowserContext, path: string, change: (html: string) => string): Promise<unknown> =>
  context.route(path, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
