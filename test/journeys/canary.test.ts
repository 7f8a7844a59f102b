import assert from 'node:assert/strict';
import { everythingOn, listenToEverything } from './support/everything.js';
import { journeys } from './support/journey.js';
import { english } from './support/words.js';

const RESPONDENT = 'Quetzalcoatlina Featherstonehaugh';
const WORKER = 'Zebedee Postlethwaite';
const NAMES = /quetzal|feather|zebedee|postle/i;

const journey = journeys();

journey('a name that was typed and then not given is nowhere', { prepare: listenToEverything }, async (walk) => {
  const { person, page, context, watch, newRows } = walk;
  const isNowhere = async (when: string) => {
    assert.doesNotMatch(await everythingOn(page), NAMES, `on the page ${when}`);
    const tree = await (await context.newCDPSession(page)).send('Accessibility.getFullAXTree');
    assert.doesNotMatch(JSON.stringify(tree), NAMES, `in the accessibility tree ${when}`);
  };
  const types = async (name: string, words: string) => {
    await person.box(name).click();
    await page.keyboard.type(words);
  };

  await person.press(english.start);
  await person.arrives(english.choice);
  await person.choose('named');
  await person.goOn();
  await person.arrives(english.names);
  await types(english.respondentName, RESPONDENT);
  await types(english.workerName, WORKER);
  assert.match(await everythingOn(page), NAMES, 'the search finds what is there');
  for (const step of [1, 2]) {
    await person.goOn();
    await person.arrives(english.question(step));
  }
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await person.arrives(english.choice);
  await person.choose('anonymous');
  await isNowhere('at once');
  await person.goOn();
  await person.arrives(english.question(1));
  for (let question = 1; question <= 7; question++) {
    await person.answer(question, { texts: { 1: 'Something else' }, scores: [4] });
    await isNowhere(`after question ${question}`);
  }
  await page.goBack();
  await page.goForward();
  await person.arrives(english.check);
  await person.send();
  await isNowhere('after sending');

  for (let entry = 0; entry < 8; entry++) {
    await page.goBack();
    await person.arrives(english.alreadySent);
    await isNowhere('in the history');
  }
  const events = await page.evaluate(() => window.heardEvents);
  assert.ok(events.length > 50, 'events were heard');
  assert.doesNotMatch(events.join('\n'), NAMES);
  assert.doesNotMatch(JSON.stringify(watch.requests), NAMES);
  assert.doesNotMatch(watch.logged.join('\n'), NAMES);
  assert.doesNotMatch(JSON.stringify(await context.storageState({ indexedDB: true })), NAMES);
  const rows = await newRows();
  assert.equal(rows.length, 1);
  assert.doesNotMatch(JSON.stringify(rows), NAMES);
});
