import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { HeardExit } from '../../src/elements/exit/exit.js';
import { HeardAnswerEvent, HeardExitEvent } from '../../src/elements/shared/events.js';
import { afterTest, show, write } from '../support/page.js';
import { get } from '../support/queries.js';

describe('events are of the classes that a page may import', () => {
  /** The first event of a type; it is cancelled, so that nothing leaves the page. */
  function first(type: string): { event?: Event } {
    const heard: { event?: Event } = {};
    const keep = (event: Event) => {
      event.preventDefault();
      heard.event ??= event;
    };
    document.addEventListener(type, keep);
    afterTest(() => document.removeEventListener(type, keep));
    return heard;
  }

  it('an answer', async () => {
    const heard = first('heard-answer');
    await show('<heard-free-text name="q" label="What happened?"></heard-free-text>');
    write(get('textbox'), 'Words');
    expect(heard.event).to.be.instanceOf(HeardAnswerEvent);
  });

  it('leaving', async () => {
    const heard = first('heard-exit');
    (await show<HeardExit>('<heard-exit></heard-exit>')).exit();
    expect(heard.event).to.be.instanceOf(HeardExitEvent);
  });
});
