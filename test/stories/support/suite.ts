import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { afterTest, settled } from '../../support/page.js';
import { axeFaults } from '../../support/queries.js';

interface Annotations {
  readonly title?: string;
  readonly args?: object;
  readonly render?: (args: object, context: never) => unknown;
  readonly play?: (context: never) => unknown;
}

/** What a stories file exports. */
type Stories = Readonly<Record<string, Annotations>>;

interface Surroundings {
  readonly lang?: string;
  readonly dir?: string;
}

/** Tests every story of a file: it is shown, its play runs, axe finds nothing, and the console stays silent. */
export function storySuite(
  { default: meta, ...stories }: Stories,
  { lang = 'en', dir = 'ltr' }: Surroundings = {},
): void {
  describe(`${meta!.title}, ${lang} ${dir}`, () => {
    for (const [name, story] of Object.entries(stories))
      it(name, async () => {
        const complaints = listenToConsole();
        const canvas = page(lang, dir);
        const args = { ...meta!.args, ...story.args };
        render((story.render ?? meta!.render)!(args, {} as never), canvas);
        await settled(canvas);
        await story.play?.({ canvasElement: canvas, args } as never);
        await settled(canvas);
        expect([...canvas.children].some(isSeen), 'something to see').to.be.true;
        expect(await axeFaults(canvas)).to.deep.equal([]);
        expect(complaints).to.deep.equal([]);
      });
  });
}

const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;

function page(lang: string, dir: string): HTMLElement {
  const canvas = document.createElement('main');
  Object.assign(canvas, { lang, dir });
  document.body.append(canvas);
  afterTest(() => canvas.remove());
  return canvas;
}

function listenToConsole(): string[] {
  const heard: string[] = [];
  for (const level of ['error', 'warn'] as const) {
    const { [level]: own } = console;
    console[level] = (...words: unknown[]) => void heard.push(words.join(' '));
    afterTest(() => (console[level] = own));
  }
  return heard;
}
