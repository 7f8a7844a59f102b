import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page, or with a part of it, in words. */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  // Given to the page by the browser's own tools, which no policy of the page holds back.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    ({ tags, part }) =>
      (window as unknown as { axe: typeof axe }).axe.run(part ?? document, {
        runOnly: tags,
        resultTypes: ['violations'],
      }),
    { tags: TAGS, part },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)} ${failureSummary}`,
    ),
  );
}
