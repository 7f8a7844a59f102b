import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import { everythingOn, listenToEverything } from './support/everything.js';
import { journeys, type Journey } from './support/journey.js';
import type { Choice } from './support/person.js';
import { english, welsh } from './support/words.js';

// Words that stand nowhere else are said on every path through the survey, and looked for afterwards wherever somebody
// could look: requests, storage, the page, its address, title and history, events, the console, measurements, globals.

const OWN = 'Quetzalcoatlina Featherstonehaugh';
const WORKER = 'Zebedee Postlethwaite';
const TEXT = 'Wombatopolis is where it began';
const CANARIES = { own: /quetzal|feather/i, worker: /zebedee|postle/i, text: /wombatopolis/i };

/** What each choice lets leave the page, in the body of the one request. */
const ALLOWED: Readonly<Record<Choice, readonly (keyof typeof CANARIES)[]>> = {
  named: ['own', 'worker', 'text'],
  worker: ['worker', 'text'],
  anonymous: ['text'],
};

const CHOICES: readonly Choice[] = ['named', 'worker', 'anonymous'];
const SUBMISSIONS = '**/api/submissions';

let looked = 0;

const journey = journeys();

/** What happens once everything is said, and whether it was sent in the end. */
const PATHS: Readonly<Record<string, (walk: Journey) => Promise<boolean>>> = {
  'is sent': async ({ person }) => {
    await person.send();
    return true;
  },
  'fails, and is sent after': async ({ person, context }) => {
    await context.route(SUBMISSIONS, (route) => route.fulfill({ status: 500 }), { times: 1 });
    await person.press(english.send);
    await person.sees('Your feedback may not have been sent');
    await person.press(english.tryAgain);
    await person.arrives(english.sent);
    return true;
  },
  'fails, and is left in a hurry': async ({ person, context, page }) => {
    await context.route(SUBMISSIONS, (route) => route.fulfill({ status: 500 }), { times: 1 });
    await person.press(english.send);
    await person.sees('Your feedback may not have been sent');
    await leavesInAHurry({ person, page });
    return false;
  },
  'is left in a hurry': async (walk) => {
    await leavesInAHurry(walk);
    return false;
  },
  'is read in another language, and sent': async ({ person, page }) => {
    await person.button('Cymraeg').click();
    person.words = welsh;
    await person.sees(welsh.check);
    await person.send();
    await page.getByRole('button', { name: 'English' }).click();
    return true;
  },
  'is taken off the page': async ({ page }) => {
    await page.evaluate(() => document.querySelector('heard-survey')!.remove());
    return false;
  },
  'is printed, and sent': async ({ person, page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    await page.emulateMedia({ media: 'screen' });
    await person.send();
    return true;
  },
  'is sent, and comes back from the browser’s cache': async ({ person, page }) => {
    await person.send();
    await page.goto('/elsewhere');
    await page.goBack();
    return true;
  },
};

async function leavesInAHurry({ person, page }: Pick<Journey, 'person' | 'page'>) {
  await person.press(english.exit);
  await page.waitForURL('https://www.bbc.co.uk/weather');
  await page.goto('/');
}

async function says({ person }: Journey, choice: Choice) {
  await person.answerAll({
    choice,
    ...(choice === 'named' && { respondentName: OWN }),
    ...(choice !== 'anonymous' && { workerName: WORKER }),
    texts: { 1: TEXT },
    scores: [2],
  });
}

/** Looks everywhere, once a path has come to its end. */
async function leaksNothing({ page, context, watch, newRows }: Journey, choice: Choice, isSent: boolean) {
  const posts = watch.requests.filter(({ method }) => method === 'POST');
  const others = watch.requests.filter((request) => !posts.includes(request));
  const places: Record<string, string> = {
    'the page': await everythingOn(page),
    'other requests': JSON.stringify(others),
    'where the answers went': JSON.stringify(posts.map(({ url, headers }) => [url, headers])),
    'the console': watch.logged.join('\n'),
    'the device': JSON.stringify(await context.storageState({ indexedDB: true })),
    // What a browser says of the keys that are pressed is its own.
    'events of ours': (await page.evaluate(() => window.heardEvents))
      .filter((event) => event.includes('"type":"heard-'))
      .join('\n'),
  };
  for (const [place, words] of Object.entries(places))
    for (const [canary, found] of Object.entries(CANARIES)) {
      assert.doesNotMatch(words, found, `${canary} is in ${place}`);
      looked++;
    }
  const bodies = posts.map(({ body }) => body ?? '').join('\n');
  const rows = await newRows();
  assert.equal(rows.length, isSent ? 1 : 0);
  for (const [canary, found] of Object.entries(CANARIES)) {
    const isAllowed = ALLOWED[choice].includes(canary as keyof typeof CANARIES);
    if (!isAllowed) assert.doesNotMatch(bodies, found, `${canary} was sent`);
    if (isSent) assert.equal(found.test(JSON.stringify(rows)), isAllowed, `${canary} in the database`);
    looked++;
  }
}

const options = {
  prepare: listenToEverything,
  leadsTo: ['https://www.bbc.co.uk'],
  mayLog: /^error: Failed to load resource/,
};

describe('what is said leaks nowhere', () => {
  after(() => console.log(`${looked} places were looked in, and nothing was found where it should not be`));

  for (const choice of CHOICES)
    for (const [path, walk] of Object.entries(PATHS))
      journey(`"${english.choices[choice]}", and it ${path}`, options, async (given) => {
        await says(given, choice);
        assert.match(await everythingOn(given.page), CANARIES.text, 'the search finds what is there');
        const isSent = await walk(given);
        await leaksNothing(given, choice, isSent);
      });

  for (const [before, choice] of [
    ['named', 'worker'],
    ['named', 'anonymous'],
    ['worker', 'anonymous'],
    ['worker', 'named'],
    ['anonymous', 'named'],
    ['anonymous', 'worker'],
  ] as const)
    journey(
      `"${english.choices[before]}", changed to "${english.choices[choice]}", and sent`,
      options,
      async (walk) => {
        const { person } = walk;
        await says(walk, before);
        await person.press(`${english.change}: How do you want to give your feedback?`);
        await person.arrives(english.choice);
        await person.choose(choice);
        await person.goOn();
        if (choice === 'named' || before === 'anonymous') {
          await person.arrives(english.names);
          await person.tellNames({ ...(choice === 'named' && { respondentName: OWN }), workerName: WORKER });
          await person.goOn();
        }
        await person.arrives(english.check);
        await person.send();
        await leaksNothing(walk, choice, true);
      },
    );
});
