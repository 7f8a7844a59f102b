import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import * as puppeteer from 'puppeteer-core';
import { eventually } from './support/person.js';
import { reportingSite } from './support/reporting-site.js';
import { lasting, openSite, type Site } from './support/site.js';
import { english } from './support/words.js';

// Playwright drives a Firefox of its own only; Puppeteer speaks WebDriver BiDi with the one that is installed.
const executablePath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const skip = existsSync(executablePath) ? false : 'Firefox is not installed';

let site: Site;
let browser: puppeteer.Browser;
before(async () => {
  if (skip) return;
  site = await openSite(lasting[0]!);
  browser = await puppeteer.launch({ browser: 'firefox', executablePath });
});
after(async () => {
  if (skip) return;
  await browser.close();
  await site.close();
});

const script = '<script type="module" src="/dist/heard.js"></script>';

for (const [name, change] of [
  ['a survey is completed under a strict policy without a report', (html: string) => html],
  [
    'and with a second copy on the page',
    (html: string) => html.replace(script, script + script.replace('.js', '.js?again')),
  ],
] as const)
  test(name, { skip }, async () => {
    const { address, reports, close } = await reportingSite(site, change);
    const page = await browser.newPage();
    try {
      const logged: string[] = [];
      page.on('console', (message) => logged.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => logged.push(`thrown: ${String(error)}`));
      await page.evaluateOnNewDocument(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`stopped by policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      await page.goto(address);
      const person = new Somebody(page);
      await person.press(english.start);
      await person.sees(english.choice);
      await person.press(english.goOn);
      await person.sees(english.problem);
      await person.press(english.choices.worker);
      await person.press(english.goOn);
      await person.sees(english.names);
      await person.writes('Alex Morgan');
      await person.press(english.goOn);
      await person.sees(english.question(1));
      await person.press('social work involvement');
      await person.press('Close');
      await person.writes('Many words\nover lines\n'.repeat(10));
      await person.press(english.goOn);
      await person.sees(english.question(2));
      await person.press(english.points[3]!);
      await person.press('Cymraeg');
      await person.sees('Cwestiwn 2 o 7');
      await person.press('English');
      for (let question = 2; question <= 7; question++) {
        await person.sees(english.question(question));
        await person.press(english.goOn);
      }
      await person.sees(english.check);
      await person.press(english.send);
      await person.sees(english.sent);
      const [row, ...others] = await site.newRows();
      assert.deepEqual(others, []);
      assert.equal(row!.worker_name, 'Alex Morgan');
      assert.deepEqual(row!.answers, {
        situation: { kind: 'text', text: 'Many words\nover lines\n'.repeat(10) },
        characteristics: { kind: 'likert', ratings: { understands: 4 } },
      });
      assert.deepEqual(
        logged.filter((line) => !line.includes('Multiple versions of Lit')),
        [],
      );

      // Reports come one after the other: this one, of an image from elsewhere, would be the last.
      await page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('img'), { src: 'data:image/gif;base64,' }));
      });
      await eventually(
        async () => reports.length > 0,
        () => 'No report came',
      );
      assert.equal(reports.length, 1, reports.join('\n'));
      assert.match(reports[0]!, /img-src/);
    } finally {
      await page.close();
      await close();
    }
  });

/** Somebody who finds what to press by its words; Puppeteer finds no roles inside open roots of Firefox. */
class Somebody {
  constructor(readonly page: puppeteer.Page) {}

  async sees(heading: string): Promise<void> {
    await this.#find('h1, h2, h3', heading);
  }

  async press(name: string): Promise<void> {
    const found = await this.#find('button, label', name);
    // As people do, who see what stands at the edge, or over it.
    const isCovered = await found.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const room = element.getRootNode() as ShadowRoot;
      return !element.contains(room.elementFromPoint(left + width / 2, top + height / 2));
    });
    assert.equal(isCovered, false, `Something stands over “${name}”`);
    await found.click();
  }

  async writes(text: string): Promise<void> {
    const box = await this.#find('textarea, input[type=text]', '');
    await box.click();
    // Line by line: a key for each letter would take as long as it takes people.
    await box.evaluate((element, text) => {
      (element as HTMLTextAreaElement).value = text;
      element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, text);
  }

  async #find(selector: string, words: string): Promise<puppeteer.ElementHandle<HTMLElement>> {
    let found: puppeteer.ElementHandle<HTMLElement> | undefined;
    await eventually(
      async () => {
        const handle = await this.page.evaluateHandle(seen, selector, words);
        found = (handle.asElement() ?? undefined) as typeof found;
        return found !== undefined;
      },
      () => `“${words}” is not to be seen`,
    );
    return found!;
  }
}

/** The first element, through open roots, that is seen and says just that. Runs in the page. */
function seen(selector: string, words: string): Element | null {
  const rooms: (Document | ShadowRoot)[] = [document];
  for (const room of rooms)
    for (const element of room.querySelectorAll('*')) {
      if (element.shadowRoot) rooms.push(element.shadowRoot);
      const text = element.textContent.trim().replace(/\s+/g, ' ').replace(' : ', ': ');
      if (element.closest('heard-survey, heard-exit') === null && room === document) continue;
      if (element.matches(selector) && text === words && element.checkVisibility()) return element;
    }
  return null;
}
