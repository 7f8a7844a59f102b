import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { surveyFrom } from '../../src/definition/survey.js';
import { surveys } from '../../src/definition/surveys/index.js';
import { Council } from '../support/council.js';
import {
  CHECK,
  checked,
  CHOICES,
  choose,
  fill,
  goTo,
  heading,
  NOT_SENT,
  press,
  send,
  SENT,
  start,
  surveyOf,
  written,
} from '../support/family.js';
import { afterTest, listen, pageStyle, said, settled, show, stays, until, write } from '../support/page.js';
import { press as pressKey, touchPage, type } from '../support/person.js';
import { descriptionOf, expectFocus, find, get, getAll, namesOf, textOf } from '../support/queries.js';

const survey = surveyFrom(surveys['parents-and-carers']!, undefined, 'en');
const UNDERSTANDS = 'My social worker... Understands my family and our unique circumstances';
const TRUST = 'My social worker... Acts in ways that allows me to put my trust in them';
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const OWN = 'Your full name';
const WORKERS = "Your social worker's full name";
const LAST = 'Is there anything else you would like to tell us?';

/** Everything that a survey tells the page, in order, with what it holds. */
function events(): { type: string; props: Record<string, unknown> }[] {
  const heard: { type: string; props: Record<string, unknown> }[] = [];
  const note = (event: Event) => {
    const props = Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted'));
    heard.push({ type: event.type, props });
  };
  for (const type of ['start', 'page', 'submit', 'sent', 'failed', 'waiting', 'answer', 'clear'].map(
    (name) => `heard-${name}`,
  )) {
    document.body.addEventListener(type, note);
    afterTest(() => document.body.removeEventListener(type, note));
  }
  return heard;
}

/** Does something when a survey asks to send. */
function onSubmit(act: (event: HTMLElementEventMap['heard-submit']) => void): void {
  document.body.addEventListener('heard-submit', act);
  afterTest(() => document.body.removeEventListener('heard-submit', act));
}

describe('heard-survey', () => {
  let council: Council;

  beforeEach(() => {
    council = new Council();
  });

  const make = (attributes = 'no-history', inside = '') => surveyOf(council.address, { attributes, inside });

  /** From the start to the check, with everything skipped that can be. */
  async function toCheck(choice: keyof typeof CHOICES = 'anonymous', attributes?: string) {
    const element = await make(attributes);
    await start(choice);
    await goTo(CHECK);
    return element;
  }

  describe('from start to sent', () => {
    it('begins with what is asked, what happens to the answers, and no question yet', async () => {
      await make();
      expect(namesOf('heading')).to.deep.equal([
        'Tell us about your social worker',
        'What happens to your answers',
        'If somebody might see your screen',
        'If you need help',
      ]);
      expect(textOf(document.querySelector('main')!)).to.include(survey.introduction[0]);
      expect(textOf(document.querySelector('main')!)).to.include(
        'After that, you can skip any question, and stop at any time.',
      );
      expect(getAll('radio')).to.have.length(0);
      expect(namesOf('button')).to.include.members(['Start', 'Exit this page', 'Cymraeg']);
      expect(find('button', 'Back')).to.equal(undefined);
    });

    it('asks one thing at a time, in order, with its number [73]', async () => {
      await make();
      await press('Start');
      expect(heading()).to.equal('Your choice');
      expect(getAll('radio')).to.have.length(3);
      await choose(CHOICES.anonymous);
      await press('Continue');
      for (const [index, { questions }] of survey.pages.entries()) {
        expect(heading()).to.equal(`Question ${index + 1} of 7`);
        const [question] = questions;
        if (question!.kind === 'text') expect(getAll('textbox')).to.have.length(1);
        else expect(getAll('radio')).to.have.length(25);
        expect(document.querySelector('heard-likert, heard-free-text')!.getAttribute('name')).to.equal(question!.id);
        await press('Continue');
      }
      expect(heading()).to.equal(CHECK);
    });

    it('sends exactly what "Giving your name" allows, once', async () => {
      await make('no-history wave="2026-autumn"');
      await start('named');
      expect(heading()).to.equal('Names');
      await fill(OWN, ' Petra Wombat ');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await press('Continue');
      await fill(/^Can you briefly tell me/, 'Things\nare fine');
      await press('Continue');
      await choose('4 – Agree', UNDERSTANDS);
      await choose('1 – Strongly disagree', 'My social worker... Works alongside me');
      await goTo(CHECK);
      await send();
      expect(heading()).to.equal(SENT);

      const requests = await council.requests();
      expect(requests).to.have.length(1);
      const [{ method, headers, body }] = requests as [(typeof requests)[0]];
      expect(method).to.equal('POST');
      expect(headers['content-type']).to.equal('application/json');
      expect(headers['referer']).to.equal(undefined);
      expect(headers['cookie']).to.equal(undefined);
      const { submissionId, ...rest } = JSON.parse(body) as { submissionId: string };
      expect(submissionId).to.match(UUID);
      expect(rest).to.deep.equal({
        format: 'heard-submission/1',
        survey: { id: 'parents-and-carers', version: survey.version },
        language: 'en',
        wave: '2026-autumn',
        sharing: { choice: 'named', respondentName: 'Petra Wombat', workerName: 'Wilhelmina Quokka' },
        answers: {
          situation: { kind: 'text', text: 'Things\nare fine' },
          characteristics: { kind: 'likert', ratings: { understands: 4, alongside: 1 } },
        },
      });
    });

    it('sends exactly what "Giving the social worker’s name only" allows', async () => {
      await make();
      await start('worker');
      expect(namesOf('textbox')).to.deep.equal([WORKERS]);
      await fill(WORKERS, 'Wilhelmina Quokka');
      await goTo(CHECK);
      await send();
      const [{ sharing, answers }] = (await council.submissions()) as [Awaited<ReturnType<Council['submissions']>>[0]];
      expect(sharing).to.deep.equal({ choice: 'worker', workerName: 'Wilhelmina Quokka' });
      expect(answers).to.deep.equal({});
    });

    it('sends exactly what "Remaining anonymous" allows, without asking for names', async () => {
      await make();
      await start('anonymous');
      expect(heading()).to.equal('Question 1 of 7');
      await goTo(CHECK);
      await send();
      const [{ submissionId, ...rest }] = (await council.submissions()) as [
        Awaited<ReturnType<Council['submissions']>>[0],
      ];
      expect(submissionId).to.match(UUID);
      expect(rest).to.deep.equal({
        format: 'heard-submission/1',
        survey: { id: 'parents-and-carers', version: survey.version },
        language: 'en',
        sharing: { choice: 'anonymous' },
        answers: {},
      });
    });

    it('tells the page where the family is, and never what they say [106]', async () => {
      const heard = events();
      await make();
      await start('named');
      await fill(OWN, 'Petra Wombat');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await press('Continue');
      await fill(/^Can you briefly/, 'Something private');
      await press('Continue');
      await choose('4 – Agree', UNDERSTANDS);
      await goTo(CHECK);
      await send();
      expect(heard).to.deep.equal([
        { type: 'heard-start', props: {} },
        ...survey.pages.map(({ id }, index) => ({
          type: 'heard-page',
          props: { page: id, number: index + 1, count: 7 },
        })),
        { type: 'heard-submit', props: {} },
        { type: 'heard-sent', props: {} },
      ]);
    });

    it('says that it is sending, and that it is sent; meanwhile it sends nothing twice [31]', async () => {
      await council.answers({ held: true });
      const element = await toCheck();
      const heard = listen();
      await press('Send your feedback');
      expect(element.matches(':state(sending)')).to.be.true;
      await until(() => heard.includes('Sending…'), '"Sending…"');
      await press('Sending…');
      get('button', 'Sending…').closest('form')!.requestSubmit();
      await council.release();
      await until(() => heard.includes('Sent'), '"Sent"');
      expect(heading()).to.equal(SENT);
      expect(element.matches(':state(sent)')).to.be.true;
      expect(element.matches(':state(sending)')).to.be.false;
      expect(await council.requests()).to.have.length(1);
    });

    it('leaves nothing of what was said on the last page [132]', async () => {
      const element = await make();
      await start('worker');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await goTo(CHECK);
      await send();
      expectFocus(get('heading', SENT));
      expect(element.querySelector('heard-consent, heard-likert, heard-free-text')).to.equal(null);
      expect(element.outerHTML + element.shadowRoot!.innerHTML).to.not.include('Quokka');
      expect(namesOf('heading')).to.deep.equal([SENT, 'What happens next', 'If you need help']);
      expect(namesOf('button')).to.have.members(['Exit this page', 'Cymraeg']);
    });

    for (const status of [200, 201, 202, 204])
      it(`takes ${status} for "it has arrived" [122]`, async () => {
        await council.answers({ status });
        await toCheck();
        await send();
        expect(heading()).to.equal(SENT);
      });
  });

  describe('what must be put right [27] [28]', () => {
    const WORDS = 'Select how you want to give your feedback';

    async function withoutChoice(attributes?: string) {
      const element = await make(attributes);
      await press('Start');
      await press('Continue');
      return element;
    }

    it('is said at the top, which has the focus, and beside the field, in the same words', async () => {
      const element = await withoutChoice();
      const alert = get('alert');
      expect(textOf(alert)).to.equal(`There is a problem ${WORDS}`);
      expect(namesOf('heading')[0]).to.equal('There is a problem');
      expectFocus(alert.parentElement);
      expect(alert.parentElement!.tabIndex).to.equal(-1);
      expect(descriptionOf(get('group'))).to.match(new RegExp(`Error: ${WORDS}$`));
      expect(element.matches(':state(invalid)')).to.be.true;
      expect(getAll('radio')).to.have.length(3);
    });

    it('is a link to the first radio that leaves the address alone', async () => {
      await withoutChoice();
      const { href } = location;
      get('link', WORDS).click();
      await until(() => (expectFocus(get('radio', CHOICES.named)), true), 'the focus');
      expect(location.href).to.equal(href);
      expect(getAll('radio').some((radio) => radio.matches(':checked'))).to.be.false;
    });

    it('brings the question into view above the radio that has the focus', async () => {
      await withoutChoice();
      pageStyle(
        'heard-survey { display: block; padding-block-end: 3000px } [slot=consent] { margin-block-start: 2000px }',
      );
      get('link', WORDS).click();
      await until(() => (expectFocus(get('radio', CHOICES.named)), true), 'the focus');
      const { top } = document.querySelector('heard-consent')!.getBoundingClientRect();
      expect(top).to.be.within(-5, innerHeight / 2);
    });

    it('names each name that is missing, and goes to it', async () => {
      await make();
      await start('named');
      await press('Continue');
      expect(namesOf('link', get('alert'))).to.deep.equal([
        'Enter your full name',
        "Enter your social worker's full name",
      ]);
      get('link', "Enter your social worker's full name").click();
      await until(() => (expectFocus(get('textbox', WORKERS)), true), 'the focus');
      expect(descriptionOf(get('textbox', OWN))).to.equal('Error: Enter your full name');
    });

    it('keeps what was written', async () => {
      await make();
      await start('named');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await press('Continue');
      expect(written()).to.deep.equal(['', 'Wilhelmina Quokka']);
    });

    it('says that a name is too long', async () => {
      await make();
      await start('worker');
      await fill(WORKERS, 'x'.repeat(201));
      await press('Continue');
      expect(namesOf('link', get('alert'))).to.deep.equal(['The name must be 200 characters or less']);
      await fill(WORKERS, 'x'.repeat(200));
      await press('Continue');
      expect(heading()).to.equal('Question 1 of 7');
    });

    it('says that an answer is too long, only on going on [30]', async () => {
      await make();
      await start('anonymous');
      await fill(/^Can you briefly/, 'x'.repeat(10_001));
      expect(find('alert')).to.equal(undefined);
      await press('Continue');
      expect(namesOf('link', get('alert'))).to.deep.equal(['Your answer must be 10,000 characters or less']);
      get('link', 'Your answer must be 10,000 characters or less').click();
      await until(() => (expectFocus(get('textbox')), true), 'the focus');
    });

    it('is gone once it is put right', async () => {
      const element = await withoutChoice();
      await choose(CHOICES.anonymous);
      await press('Continue');
      expect(find('alert')).to.equal(undefined);
      expect(heading()).to.equal('Question 1 of 7');
      expect(element.matches(':state(invalid)')).to.be.false;
    });

    it('can be met again and again, and takes the focus each time', async () => {
      await withoutChoice();
      get('radio', CHOICES.named).focus();
      await press('Continue');
      expectFocus(get('alert').parentElement);
    });

    describe('in the title [29]', () => {
      beforeEach(() => {
        const { title } = document;
        document.title = 'Feedback - Rivermead Council';
        afterTest(() => (document.title = title));
      });

      it('stands first while there are errors, and goes exactly', async () => {
        await withoutChoice();
        expect(document.title).to.equal('Error: Feedback - Rivermead Council');
        await press('Continue');
        expect(document.title, 'once, however often').to.equal('Error: Feedback - Rivermead Council');
        await choose(CHOICES.anonymous);
        await press('Continue');
        expect(document.title).to.equal('Feedback - Rivermead Council');
      });

      it('is in the survey’s language, and follows it', async () => {
        await make('no-history lang="cy"');
        await press('Dechrau');
        await press('Parhau');
        expect(document.title).to.equal('Gwall: Feedback - Rivermead Council');
        await press('English');
        expect(document.title).to.equal('Error: Feedback - Rivermead Council');
      });

      it('goes when the survey goes, and comes back with it', async () => {
        const element = await withoutChoice();
        element.remove();
        expect(document.title).to.equal('Feedback - Rivermead Council');
        document.body.append(element);
        afterTest(() => element.remove());
        await settled();
        expect(get('alert').checkVisibility()).to.be.true;
        expect(document.title).to.equal('Error: Feedback - Rivermead Council');
      });

      it('keeps a title that the page changes meanwhile', async () => {
        await withoutChoice();
        document.title = 'Something new';
        await choose(CHOICES.anonymous);
        await press('Continue');
        expect(document.title).to.equal('Something new');
      });

      it('is left alone where the page says so', async () => {
        await withoutChoice('no-history no-title');
        expect(document.title).to.equal('Feedback - Rivermead Council');
      });
    });
  });

  describe('the focus [32]', () => {
    it('goes to the heading of each new step, not to its first control', async () => {
      await make();
      for (const [button, next] of [
        ['Start', 'Your choice'],
        ['Continue', 'Question 1 of 7'],
        ['Back', 'Your choice'],
      ] as const) {
        if (next === 'Question 1 of 7') await choose(CHOICES.anonymous);
        await press(button);
        expectFocus(get('heading', next), `after ${button}`);
        expect(get('heading', next).tabIndex).to.equal(-1);
      }
    });

    it('is not taken by a survey that is only shown', async () => {
      await make();
      expectFocus(document.body);
    });

    it('scrolls the page no further than the survey’s own top, and keeps the page’s offset', async () => {
      const element = await make();
      pageStyle('main { padding-block: 1500px } heard-survey { --heard-scroll-offset: 80px }');
      get('button', 'Start').scrollIntoView({ block: 'end' });
      await press('Start');
      await until(() => {
        const { top } = element.getBoundingClientRect();
        return Math.abs(top - 80) < 3 || (top >= 0 && top < innerHeight / 2);
      }, 'the survey’s top in view');
      scrollTo(0, 0);
    });

    it('is at the top of what went wrong with sending', async () => {
      await council.answers({ status: 403 });
      await toCheck();
      await send();
      expectFocus(get('heading', NOT_SENT).parentElement);
    });
  });

  describe('Back', () => {
    it('leads to the step before with everything still there, without history [74]', async () => {
      const { length } = history;
      await make();
      await start('worker');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await press('Continue');
      await fill(/^Can you briefly/, 'Words');
      await press('Continue');
      expect(heading()).to.equal('Question 2 of 7');
      await press('Back');
      expect(written()).to.deep.equal(['Words']);
      await press('Back');
      expect(written()).to.deep.equal(['Wilhelmina Quokka']);
      await press('Back');
      expect(get('radio', CHOICES.worker).matches(':checked')).to.be.true;
      await press('Back');
      expect(find('button', 'Back')).to.equal(undefined);
      expect(history.length).to.equal(length);
    });

    describe('through the browser’s history [74]', () => {
      beforeEach(touchPage);

      /** Goes back in the browser, and waits for the step that shows. */
      async function back(to: string) {
        history.back();
        await until(() => find('heading', to), to);
        await settled();
      }

      it('goes a step back, and forward again, with the answers', async () => {
        const { href } = location;
        await make('');
        await start('anonymous');
        await fill(/^Can you briefly/, 'Words');
        await press('Continue');
        await back('Question 1 of 7');
        expect(written()).to.deep.equal(['Words']);
        expectFocus(get('heading', 'Question 1 of 7'));
        await back('Your choice');
        expect(get('radio', CHOICES.anonymous).matches(':checked')).to.be.true;
        await back('Tell us about your social worker');
        history.go(2);
        await until(() => find('heading', 'Question 1 of 7'), 'the first question');
        expect(location.href).to.equal(href);
      });

      it('works by the survey’s own button', async () => {
        await make('');
        await start('anonymous');
        await press('Back');
        expect(heading()).to.equal('Your choice');
      });

      it('goes one step back by the survey’s own button, wherever a link on the page has led since', async () => {
        await make('');
        await start('worker');
        await fill(WORKERS, 'Ana');
        await press('Continue');
        history.pushState(null, '', '#a-place-on-the-page');
        afterTest(() => history.replaceState(null, '', ' '));
        await press('Back');
        expect(heading()).to.equal('Names');
        expect(written()).to.deep.equal(['Ana']);
        await press('Back');
        expect(heading()).to.equal('Your choice');
        await back('Names');
      });

      it('keeps nothing but the number of a step, beside what the page keeps there', async () => {
        history.replaceState({ router: 'of the page' }, '');
        afterTest(() => history.replaceState(null, ''));
        await make('');
        await start('named');
        await fill(OWN, 'Petra Wombat');
        const { router, ...rest } = history.state as Record<string, unknown>;
        expect(router).to.equal('of the page');
        expect(Object.entries(rest).map(([key, value]) => [key.replace(/\d+$/, '#'), value])).to.deep.equal([
          ['heard-#', 2],
        ]);
      });

      it('shows, after sending, that it has been sent, and not the form', async () => {
        await make('');
        await start('anonymous');
        await goTo(CHECK);
        await send();
        await back('You have already sent your feedback');
        expect(getAll('textbox')).to.have.length(0);
        expect(getAll('button', /Send|Continue/)).to.have.length(0);
        expect(await council.requests()).to.have.length(1);
      });

      it('skips the names where they are not asked any more', async () => {
        await make('');
        await start('worker');
        await fill(WORKERS, 'Ana');
        await press('Continue');
        await back('Names');
        await back('Your choice');
        await choose(CHOICES.anonymous);
        history.forward();
        await until(() => find('heading', 'Question 1 of 7'), 'the first question, in place of the names');
      });

      it('lets nobody past what must be answered first', async () => {
        await make('');
        await start('worker');
        await fill(WORKERS, 'Ana');
        await press('Continue');
        await back('Names');
        await fill(WORKERS, '');
        history.forward();
        await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        await settled();
        expect(heading()).to.equal('Names');
      });

      it('is each survey’s own where there are two on a page', async () => {
        const main = await show<HTMLElement>(
          ['one', 'two']
            .map(
              (id) =>
                `<heard-survey id="${id}" survey="parents-and-carers" endpoint="${council.address}"></heard-survey>`,
            )
            .join(''),
        );
        const [one, two] = main.parentElement!.querySelectorAll<HTMLElement>('heard-survey');
        get('button', 'Start', one).click();
        await settled();
        get('button', 'Start', two).click();
        await settled();
        expect(find('heading', 'Your choice', one)).to.exist;
        expect(find('heading', 'Your choice', two)).to.exist;
        history.back();
        await until(() => find('button', 'Start', two), 'the second one’s start');
        expect(find('heading', 'Your choice', one)).to.exist;
      });
    });
  });

  describe('checking the answers [81]', () => {
    it('shows what was said and what was skipped, each with a way to change it', async () => {
      await make();
      await start('worker');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await press('Continue');
      await fill(/^Can you briefly/, 'One line\nand another');
      await press('Continue');
      await choose('4 – Agree', UNDERSTANDS);
      await goTo(CHECK);
      const rows = checked();
      expect(rows['How do you want to give your feedback?']).to.equal(CHOICES.worker);
      expect(rows[WORKERS]).to.equal('Wilhelmina Quokka');
      expect(rows['What is happening now']).to.equal('One line and another');
      expect(Object.values(rows)).to.include('4 – Agree');
      expect(Object.values(rows).filter((answer) => answer === 'Not provided')).to.have.length(9);
      expect(Object.keys(rows)).to.have.length(13);
      expect(namesOf('button').filter((name) => name.startsWith('Change'))).to.deep.equal(
        Object.keys(rows).map((row) => `Change: ${row}`),
      );
    });

    it('keeps the lines of a long answer, and lets it wrap', async () => {
      await make();
      await start('anonymous');
      await fill(/^Can you briefly/, `One line\nand ${'another'.repeat(60)}`);
      await goTo(CHECK);
      const answer = getAll('definition').find((each) => textOf(each).startsWith('One line'))!;
      const shown = [...answer.querySelectorAll('*'), answer].map((each) => getComputedStyle(each).whiteSpace);
      expect(shown.some((value) => value.startsWith('pre'))).to.be.true;
      expect(answer.scrollWidth).to.be.at.most(answer.clientWidth + 1);
    });

    it('leads to a change and straight back', async () => {
      await toCheck();
      await press('Change: Anything else');
      expect(heading()).to.equal('Question 7 of 7');
      expectFocus(get('heading', 'Question 7 of 7'));
      await fill(LAST, 'One more thing');
      await press('Continue');
      expect(heading()).to.equal(CHECK);
      expect(checked()['Anything else']).to.equal('One more thing');
      await press('Change: What is happening now');
      await press('Continue');
      expect(heading()).to.equal(CHECK);
    });

    it('leads to one statement, with the focus on its first radio', async () => {
      await make();
      await start('anonymous');
      await press('Continue');
      await goTo(CHECK);
      const change = getAll('button', /^Change: .*Works alongside me$/);
      expect(change).to.have.length(1);
      change[0]!.click();
      await settled();
      const group = get('group', 'My social worker... Works alongside me');
      await until(() => (expectFocus(get('radio', '1 – Strongly disagree', group)), true), 'the focus');
      await press('Continue');
      expect(heading()).to.equal(CHECK);
    });

    it('asks for the names that a changed choice needs, and then comes straight back', async () => {
      await toCheck('anonymous');
      await press('Change: How do you want to give your feedback?');
      await choose(CHOICES.named);
      await press('Continue');
      expect(heading()).to.equal('Names');
      await fill(OWN, 'Petra');
      await fill(WORKERS, 'Ana');
      await press('Continue');
      expect(heading()).to.equal(CHECK);
      expect(checked()[OWN]).to.equal('Petra');
    });

    it('shows no name that a changed choice does not need, and sends none', async () => {
      await make();
      await start('named');
      await fill(OWN, 'Petra Wombat');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await goTo(CHECK);
      await press('Change: How do you want to give your feedback?');
      await choose(CHOICES.anonymous);
      await press('Continue');
      expect(heading()).to.equal(CHECK);
      expect(checked()).to.not.have.any.keys(OWN, WORKERS);
      await send();
      expect(JSON.stringify(await council.submissions())).to.not.match(/Petra|Quokka/);
    });

    it('marks names, and nothing else, as not to be translated [143]', async () => {
      await make();
      await start('worker');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await press('Continue');
      await fill(/^Can you briefly/, 'Words');
      await goTo(CHECK);
      const closest = (words: string) =>
        getAll('definition')
          .flatMap((each) => [each, ...each.querySelectorAll<HTMLElement>('*')])
          .filter((each) => each.textContent.trim() === words)
          .at(-1)!.translate;
      expect(closest('Wilhelmina Quokka')).to.be.false;
      expect(closest('Words')).to.be.true;
      expect(closest('Not provided')).to.be.true;
    });
  });

  describe('languages [140]', () => {
    it('speaks that of the page, and offers the others by their own names', async () => {
      await show(
        `<heard-survey survey="parents-and-carers" endpoint="${council.address}" no-history></heard-survey>`,
        'lang="cy"',
      );
      expect(heading()).to.equal('Dywedwch wrthym am eich gweithiwr cymdeithasol');
      const switched = get('button', 'English');
      expect(switched.lang).to.equal('en');
      const [frame] = [...document.querySelector('heard-survey')!.shadowRoot!.children] as HTMLElement[];
      expect(frame!.lang).to.equal('cy');
    });

    it('keeps to one it has where the page asks for another, and says which [45]', async () => {
      const element = await make('no-history lang="fr"');
      expect(heading()).to.equal('Tell us about your social worker');
      expect(element.shadowRoot!.querySelector<HTMLElement>('[part=survey]')!.lang).to.equal('en');
    });

    it('changes every word of ours at once, and nothing that was said', async () => {
      const element = await make();
      await start('worker');
      await fill(WORKERS, 'Wilhelmina Quokka');
      await press('Cymraeg');
      expect(element.lang).to.equal('cy');
      expect(heading()).to.equal('Enwau');
      expect(namesOf('textbox')).to.deep.equal(['Enw llawn eich gweithiwr cymdeithasol']);
      expect(written()).to.deep.equal(['Wilhelmina Quokka']);
      expect(namesOf('button')).to.include.members(['Gadael y dudalen hon', 'Yn ôl', 'English', 'Parhau']);
      expect(namesOf('heading')).to.include('Os oes angen help arnoch');
      await press('Parhau');
      await fill(/^Allwch chi ddweud/, 'Geiriau');
      await press('Parhau');
      await choose('4 – Cytuno', /^Mae fy ngweithiwr cymdeithasol\.\.\. Yn deall/);
      await press('English');
      expect(get('radio', '4 – Agree', get('group', UNDERSTANDS)).matches(':checked')).to.be.true;
      await press('Back');
      expect(written()).to.deep.equal(['Geiriau']);
    });

    it('keeps the focus on the language button', async () => {
      await make();
      get('button', 'Cymraeg').focus();
      await press('Cymraeg');
      expectFocus(get('button', 'English'));
      await until(() => said() === 'Cymraeg', 'the name of the language, said');
    });

    it('translates errors that are shown', async () => {
      await make();
      await press('Start');
      await press('Continue');
      await press('Cymraeg');
      expect(textOf(get('alert'))).to.equal('Mae problem Dewiswch sut rydych chi am roi eich adborth');
      expect(descriptionOf(get('group'))).to.match(/Gwall: Dewiswch sut rydych chi am roi eich adborth$/);
    });

    it('sends in the language that was spoken', async () => {
      await toCheck();
      await press('Cymraeg');
      await press('Anfon eich adborth');
      await until(() => find('heading', "Diolch. Mae eich adborth wedi'i anfon"), 'Welsh thanks');
      const [submission] = await council.submissions();
      expect(submission!.language).to.equal('cy');
    });

    it('says that families have not checked a translation that is a draft', async () => {
      await make('no-history lang="cy"');
      expect(textOf(document.querySelector('main')!)).to.include('Nid yw teuluoedd wedi gwirio');
      await press('English');
      expect(textOf(document.querySelector('main')!)).to.not.match(/have not checked|heb wirio/);
    });

    it('lets two surveys on a page speak two languages, each with its own answers [99]', async () => {
      const first = await show(
        ['en', 'cy']
          .map(
            (lang) =>
              `<heard-survey lang="${lang}" survey="parents-and-carers" endpoint="${council.address}" no-history></heard-survey>`,
          )
          .join(''),
      );
      const second = first.nextElementSibling as HTMLElement;
      get('button', 'Start', first).click();
      get('button', 'Dechrau', second).click();
      await settled();
      get('radio', CHOICES.worker, first).click();
      get('radio', 'Aros yn ddienw', second).click();
      await settled();
      get('button', 'Continue', first).click();
      get('button', 'Parhau', second).click();
      await settled();
      expect(namesOf('textbox', first)).to.deep.equal([WORKERS]);
      expect(namesOf('heading', second)[0]).to.equal('Cwestiwn 1 o 7');
      expect(getAll('radio')).to.have.length(0);
      expect(document.querySelectorAll('[aria-live]')).to.have.length(1);
    });
  });

  describe('on one page (layout="single")', () => {
    const single = () => make('layout="single" no-history');

    it('shows everything, in order, with one button to send', async () => {
      await single();
      expect(namesOf('group')[0]).to.equal('How do you want to give your feedback?');
      expect(getAll('textbox')).to.have.length(6);
      expect(getAll('radio')).to.have.length(28);
      expect(namesOf('button')).to.include('Send your feedback').and.not.include('Continue');
      expect(find('button', 'Back')).to.equal(undefined);
    });

    it('reveals the names that the choice needs [76]', async () => {
      await single();
      await choose(CHOICES.named);
      expect(namesOf('textbox').slice(0, 2)).to.deep.equal([OWN, WORKERS]);
      await choose(CHOICES.anonymous);
      expect(getAll('textbox')).to.have.length(6);
    });

    it('is sent without a further step', async () => {
      await single();
      await choose(CHOICES.worker);
      await fill(WORKERS, 'Ana');
      await choose('5 – Strongly agree', UNDERSTANDS);
      await fill(LAST, 'Thanks');
      await send();
      const [{ sharing, answers }] = (await council.submissions()) as [Awaited<ReturnType<Council['submissions']>>[0]];
      expect(sharing).to.deep.equal({ choice: 'worker', workerName: 'Ana' });
      expect(answers).to.deep.equal({
        characteristics: { kind: 'likert', ratings: { understands: 5 } },
        'anything-else': { kind: 'text', text: 'Thanks' },
      });
    });

    it('says all that must be put right together, and goes to each', async () => {
      await single();
      await choose(CHOICES.named);
      await fill(LAST, 'x'.repeat(10_001));
      await press('Send your feedback');
      expect(namesOf('link', get('alert'))).to.deep.equal([
        'Enter your full name',
        "Enter your social worker's full name",
        'Your answer must be 10,000 characters or less',
      ]);
      get('link', 'Your answer must be 10,000 characters or less').click();
      await until(() => (expectFocus(get('textbox', LAST)), true), 'the focus');
      expect(await council.requests()).to.have.length(0);
    });

    it('keeps the answers when the layout changes', async () => {
      const element = await single();
      await choose(CHOICES.anonymous);
      await fill(LAST, 'Still here');
      element.layout = 'pages';
      await settled();
      await press('Start');
      await goTo(CHECK);
      expect(checked()['Anything else']).to.equal('Still here');
    });
  });

  describe('in a page that is one big form', () => {
    it('never sends the page’s form, nor adds to it', async () => {
      const form = await show<HTMLFormElement>(
        `<form><heard-survey survey="parents-and-carers" endpoint="${council.address}" no-history></heard-survey></form>`,
      );
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      await start('worker');
      await fill(WORKERS, 'Ana');
      await press('Continue');
      await fill(/^Can you briefly/, 'Words');
      await press('Continue');
      await choose('4 – Agree', UNDERSTANDS);
      await press('trust');
      await press(/^Clear my answer/);
      expect([...new FormData(form)]).to.deep.equal([]);
      await goTo(CHECK);
      await press('Cymraeg');
      await press('English');
      await send();
      expect(sent).to.equal(0);
    });

    it('on one page, sends nothing at Enter in a name: there are questions below it', async () => {
      await make('layout="single" no-history');
      await choose(CHOICES.worker);
      get('textbox', WORKERS).focus();
      await type('Ana');
      await pressKey('Enter');
      await settled();
      expect(await council.requests()).to.have.length(0);
      expect(find('heading', 'Questions')).to.exist;
    });

    it('goes on at Enter in a name, as a form does, and sends nothing', async () => {
      const form = await show<HTMLFormElement>(
        `<form><heard-survey survey="parents-and-carers" endpoint="${council.address}" no-history></heard-survey>
        <button>Save</button></form>`,
      );
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      await start('worker');
      get('textbox').focus();
      await type('Ana');
      await pressKey('Enter');
      await until(() => find('heading', 'Question 1 of 7'), 'the next step');
      expect(sent).to.equal(0);
      get('textbox').focus();
      await type('One');
      await pressKey('Enter');
      await type('two');
      await settled();
      expect(written(), 'Enter in a text area is a new line').to.deep.equal(['One\ntwo']);
    });
  });

  describe('help and exit', () => {
    it('are at the same place on every step, in error and at the end [34]', async () => {
      await make();
      const order = () => {
        const [exit, main, help] = [get('button', 'Exit this page'), heading(), get('heading', 'If you need help')];
        expect(exit.compareDocumentPosition(get('heading', main)) & Node.DOCUMENT_POSITION_DISCONNECTED || 1).to.equal(
          1,
        );
        const tops = [get('heading', main), help].map((each) => each.getBoundingClientRect().top);
        expect(tops[0], main).to.be.below(tops[1]!);
        return namesOf('heading').at(-1);
      };
      expect(order()).to.equal('If you need help');
      await press('Start');
      expect(order()).to.equal('If you need help');
      await press('Continue');
      expect(get('alert').checkVisibility()).to.be.true;
      expect(order()).to.equal('If you need help');
      await choose(CHOICES.anonymous);
      for (let step = 0; step < 8; step++) {
        await press('Continue');
        expect(order()).to.equal('If you need help');
      }
      await send();
      expect(order()).to.equal('If you need help');
    });

    it('exit goes where the page says', async () => {
      const element = await make('no-history exit-url="https://example.org/weather"');
      expect(element.querySelector('heard-exit')!.href).to.equal('https://example.org/weather');
    });

    it('exit empties the survey at once, and starts it again [87] [88]', async () => {
      const stay = (event: Event) => event.preventDefault();
      document.addEventListener('heard-exit', stay, { once: true });
      const element = await make();
      await start('named');
      await fill(OWN, 'Petra Wombat');
      await press('Exit this page');
      expect(heading()).to.equal('Tell us about your social worker');
      await press('Start');
      expect(getAll('radio').some((radio) => radio.matches(':checked'))).to.be.false;
      await choose(CHOICES.named);
      await press('Continue');
      expect(written()).to.deep.equal(['', '']);
      expect(element.outerHTML).to.not.include('Petra');
    });

    it('exit stops a sending that is under way', async () => {
      document.addEventListener('heard-exit', (event) => event.preventDefault(), { once: true });
      await council.answers({ held: true });
      const heard = events();
      await toCheck();
      await press('Send your feedback');
      await press('Exit this page');
      expect(heading()).to.equal('Tell us about your social worker');
      await council.release();
      await stays(() => heading() === 'Tell us about your social worker', 'the start', 200);
      const types = heard.map(({ type }) => type);
      expect(types).to.not.include('heard-sent');
      expect(types).to.not.include('heard-failed');
    });
  });

  describe('what is sent, and who reads it', () => {
    const contents = () =>
      [...document.querySelector('heard-survey')!.shadowRoot!.querySelectorAll('[part=contents] :is(p, li)')].map(
        (each) => textOf(each),
      );
    const SHARED = 'For a team that does not work with your family, your social worker and their manager:';
    const TEAM = 'Only for a team that does not work with your family:';
    const TECHNICAL = [
      'The name, version and language of this survey',
      'The round of the survey: 2026-autumn',
      'A random number, so that it is counted once',
    ];

    it('is told on the last step: all of it to the team alone where it is anonymous', async () => {
      await make('no-history wave="2026-autumn"');
      await start('anonymous');
      await fill(/^Can you briefly/, 'Words');
      await goTo(CHECK);
      get('heading', 'What we will send, and who reads it');
      expect(contents()).to.deep.equal([TEAM, 'Your choice', 'Your answers', ...TECHNICAL]);
    });

    it('is told with the names that the choice sends, and changes with it', async () => {
      await make('no-history wave="2026-autumn" layout="single"');
      expect(find('heading', 'What we will send, and who reads it')).to.equal(undefined);
      await choose(CHOICES.named);
      expect(contents()).to.deep.equal([SHARED, 'Your choice', OWN, WORKERS, TEAM, ...TECHNICAL]);
      await choose(CHOICES.worker);
      await fill(/^Can you briefly/, 'Words');
      expect(contents()).to.deep.equal([SHARED, 'Your choice', WORKERS, 'Your answers', TEAM, ...TECHNICAL]);
    });
  });

  describe('an answer that could show who wrote it', () => {
    const clues = () =>
      textOf(
        document.querySelector('heard-free-text')!.shadowRoot!.querySelector('[part=clues]') ??
          document.createElement('p'),
      );
    const COULD_SHOW = 'This could show who you are. You can change it or leave it.';

    it('is said to, with what it is, and never keeps anybody from going on', async () => {
      await make();
      await start('anonymous');
      await fill(/^Can you briefly/, 'Ring 01632 960 123, or ask at BN1 1AA');
      expect(clues()).to.equal(`${COULD_SHOW} 01632 960 123, BN1 1AA`);
      expect(descriptionOf(get('textbox', /^Can you briefly/))).to.include('01632 960 123');
      await fill(/^Can you briefly/, 'Ring me');
      expect(clues()).to.equal('');
      await fill(/^Can you briefly/, 'I am sam@mail.example');
      await press('Continue');
      expect(heading()).to.equal('Question 2 of 7');
    });

    it('is announced once the person pauses, without what they wrote', async () => {
      await make();
      await start('worker');
      await fill(WORKERS, 'Ana');
      await press('Continue');
      const heard = listen();
      await fill(/^Can you briefly/, 'Ring 01632 960 123');
      await until(() => heard.includes(COULD_SHOW), 'an announcement');
      expect(heard.join()).to.not.include('01632');
    });

    it('is left alone where a name is given', async () => {
      await make();
      await start('named');
      await fill(OWN, 'Petra Wombat');
      await fill(WORKERS, 'Ana');
      await press('Continue');
      await fill(/^Can you briefly/, 'I am sam@mail.example');
      expect(clues()).to.equal('');
    });

    it('is said to hold a name that was given before and erased, without saying which', async () => {
      await make();
      await start('named');
      await fill(OWN, 'Petra Wombat');
      await fill(WORKERS, 'Ana Quokka');
      await press('Continue');
      await fill(/^Can you briefly/, 'My Petra is well');
      await goTo(CHECK);
      await press('Change: How do you want to give your feedback?');
      await choose(CHOICES.anonymous);
      await press('Continue');
      await press(/^Change: What is happening now/);
      expect(clues()).to.equal(`${COULD_SHOW} a name you gave before`);
      await fill(/^Can you briefly/, 'My child is well');
      expect(clues()).to.equal('');
    });
  });

  describe('closing the page', () => {
    /** Whether the browser would ask before it closes. */
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

    it('asks first while there is something that is not sent, and only then', async () => {
      const element = await make();
      expect(asks()).to.be.false;
      await start('anonymous');
      await fill(/^Can you briefly/, 'Words');
      expect(asks()).to.be.true;
      element.remove();
      expect(asks()).to.be.false;
    });

    it('does not ask once it is sent, nor on leaving in a hurry', async () => {
      await make();
      await start('anonymous');
      await goTo(CHECK);
      expect(asks()).to.be.true;
      await send();
      expect(asks()).to.be.false;

      const asked: boolean[] = [];
      const stay = (event: Event) => {
        asked.push(asks());
        event.preventDefault();
      };
      document.addEventListener('heard-exit', stay, { once: true });
      await make();
      await start('named');
      await fill(OWN, 'Petra Wombat');
      getAll('button', 'Exit this page').at(-1)!.click();
      expect(asked).to.deep.equal([false]);
    });
  });

  describe('while it is sent', () => {
    it('can be stopped: nothing is lost, and it may be tried again', async () => {
      await council.answers({ held: true });
      const heard = events();
      await toCheck();
      await press('Send your feedback');
      expectFocus(get('button', 'Sending…'));
      await press('Stop');
      // It may have arrived all the same.
      expect(heading()).to.equal('Your feedback may not have been sent');
      expect(heard.at(-1)).to.deep.equal({ type: 'heard-failed', props: { failure: 'stopped' } });
      await council.release();
      await press('Try again');
      await until(() => find('heading', SENT), 'thanks');
      const [first, second] = await council.submissions();
      expect(second).to.deep.equal(first);
    });

    it('is not kept quiet where something is changed meanwhile: it may have arrived', async () => {
      for (const change of ['Back', 'Change: Anything else']) {
        await council.answers({ held: true });
        const heard = events();
        const said = listen();
        await toCheck();
        await press('Send your feedback');
        await press(change);
        expect(heading()).to.equal('Your feedback may not have been sent');
        expect(find('button', 'Try again')).to.equal(undefined);
        expect(heard.at(-1)!.type).to.equal('heard-page');
        expect(heard.map(({ type }) => type)).to.include('heard-failed');
        await until(
          () => said.some((words) => words.startsWith('Your feedback may not have been sent')),
          'words of it',
        );
        await press('Continue');
        expect(heading()).to.equal(CHECK);
        await council.release();
        document.body.textContent = '';
      }
    });

    it('is not kept quiet where an answer is changed meanwhile, and the person stays where they are', async () => {
      await council.answers({ held: true });
      await make('layout="single" no-history');
      await choose(CHOICES.anonymous);
      await press('Send your feedback');
      get('radio', CHOICES.worker).focus();
      await choose(CHOICES.worker);
      expectFocus(get('radio', CHOICES.worker));
      get('heading', 'Your feedback may not have been sent');
      get('button', 'Try again');
      await council.release();
    });

    it('stays where it is when it is tried again', async () => {
      await council.answers({ status: 403 }, { held: true });
      await toCheck();
      await send();
      await press('Try again');
      expect(heading()).to.equal('Sending…');
      expectFocus(get('button', 'Sending…'));
      await council.release();
      await until(() => find('heading', SENT), 'thanks');
    });

    it('has the last word on whether it may have arrived, and so has what was sent before', async () => {
      await council.answers({ status: 500 }, { status: 403 });
      await toCheck();
      await send();
      await press('Try again');
      await until(() => !find('heading', 'Sending…') && find('button', 'Try again'), 'the refusal');
      expect(heading()).to.equal('Your feedback may not have been sent');
    });

    it('tries again by itself, once the endpoint can', async () => {
      await council.answers({ status: 503, headers: { 'retry-after': '0' } });
      await toCheck();
      await send();
      expect(heading()).to.equal(SENT);
      const [first, second] = await council.submissions();
      expect(second).to.deep.equal(first);
    });
  });

  describe('without a connection', () => {
    /**
     * Sends from a device that says it is offline to where nobody answers. `online` has it say that it is back, and
     * `reach` leads to the council again.
     */
    async function failOffline() {
      const element = await toCheck();
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      const online = () => {
        Reflect.deleteProperty(navigator, 'onLine');
        window.dispatchEvent(new Event('online'));
      };
      afterTest(online);
      const { endpoint } = element;
      element.endpoint = 'https://127.0.0.1:9/nobody';
      await settled();
      await goTo(CHECK);
      await send();
      expect(await council.requests()).to.have.length(0);
      const reach = async () => {
        element.endpoint = endpoint;
        await settled();
      };
      return { element, online, reach };
    }

    it('says so, waits only if the family wants it, and then sends by itself, once', async () => {
      const heard = events();
      const { online, reach } = await failOffline();
      await reach();
      await press('Send when I am back online');
      expect(heading()).to.equal('Waiting for the internet');
      expectFocus(get('heading', 'Waiting for the internet').parentElement);
      expect(heard.at(-1)!.type).to.equal('heard-waiting');
      online();
      await until(() => find('heading', SENT), 'thanks');
      window.dispatchEvent(new Event('online'));
      await settled();
      expect(await council.requests()).to.have.length(1);
    });

    it('is sent at once where the device is online again before the family asks to wait', async () => {
      const { online, reach } = await failOffline();
      await reach();
      online();
      await press('Send when I am back online');
      await until(() => find('heading', SENT), 'thanks');
    });

    it('waits on where the device says it is online and the council cannot be reached', async () => {
      const { online } = await failOffline();
      const heard = events();
      await press('Send when I am back online');
      online();
      await until(() => heard.filter(({ type }) => type === 'heard-waiting').length === 2, 'the waiting', 10_000);
      await settled();
      expect(heading()).to.equal('Waiting for the internet');
      await press('Stop');
    });

    it('is told where a change ends the waiting, or the page takes over, and sends nothing then', async () => {
      const { online, reach } = await failOffline();
      await reach();
      await press('Send when I am back online');
      await press('Change: Anything else');
      expect(heading()).to.equal('Your feedback may not have been sent');
      await press('Continue');
      await send();
      expect(await council.requests()).to.have.length(1);
      online();
    });

    it('does not wait on a page that it was taken off', async () => {
      const { element, online, reach } = await failOffline();
      await reach();
      await press('Send when I am back online');
      const here = element.parentElement!;
      element.remove();
      await settled();
      online();
      here.append(element);
      await settled();
      expect(heading()).to.equal('Your feedback may not have been sent');
      expect(await council.requests()).to.have.length(0);
    });

    it('sends nothing by itself where nobody asked for it, or the waiting was stopped', async () => {
      const { online, reach } = await failOffline();
      await reach();
      window.dispatchEvent(new Event('online'));
      await press('Send when I am back online');
      await press('Stop');
      expect(heading()).to.equal('Your feedback may not have been sent');
      online();
      await settled();
      expect(await council.requests()).to.have.length(0);
    });
  });

  describe('when sending fails', () => {
    const REASONS: [status: number, words: string][] = [
      [400, 'The council’s website is not working at the moment.'],
      [403, 'The council’s website is not working at the moment.'],
      [413, 'There is too much text. Make your longest answer shorter.'],
      [415, 'The council’s website is not working at the moment.'],
      [422, 'The council’s website is not working at the moment.'],
      [429, 'Too many people are sending now. Wait a few minutes, then try again.'],
      [500, 'The council’s website is not working at the moment.'],
      [503, 'Too many people are sending now. Wait a few minutes, then try again.'],
    ];
    for (const [status, words] of REASONS)
      it(`says plainly what happened: ${status} [123]`, async () => {
        // Later than it waits by itself.
        await council.answers({ status, headers: { 'retry-after': '60' } });
        const heard = events();
        await toCheck();
        await send();
        expect(textOf(document.querySelector('main')!))
          .to.include(words)
          .and.include('Your answers are still here.');
        expect(namesOf('button')).to.include.members(['Try again', 'Print your answers']);
        expect(heard.at(-1)!.type).to.equal('heard-failed');
        expect(Object.keys(heard.at(-1)!.props)).to.deep.equal(['failure']);
      });

    it('says plainly that nobody could be reached', async () => {
      const element = await toCheck();
      element.endpoint = 'https://127.0.0.1:9/nobody';
      await settled();
      await goTo(CHECK);
      await send();
      // It may have arrived all the same, and only the answer been lost.
      expect(heading()).to.equal('Your feedback may not have been sent');
      expect(textOf(document.querySelector('main')!)).to.include(
        'We could not reach the council. Your internet may be slow or off.',
      );
    });

    it('is announced [31]', async () => {
      await council.answers({ status: 500 });
      await toCheck();
      const heard = listen();
      await send();
      await until(
        () => heard.includes('Your feedback may not have been sent. Your answers are still here.'),
        'an announcement',
      );
    });

    it('offers the interview, where the council has one', async () => {
      await council.answers({ status: 500 });
      const element = await make();
      element.overlay = {
        format: 'heard-overlay/1',
        interview: { kind: 'service', name: 'The feedback team', phone: '01632 960 123' },
      };
      await settled();
      await start('anonymous');
      await goTo(CHECK);
      await send();
      expect(textOf(document.querySelector('main')!)).to.include('The feedback team Telephone: 01632 960 123');
    });

    it('loses nothing, and tries again with the same id; then it is sent [120]', async () => {
      await council.answers({ status: 413 }, { status: 403 });
      await make();
      await start('worker');
      await fill(WORKERS, 'Ana');
      await goTo(CHECK);
      await send();
      expect(checked()[WORKERS]).to.equal('Ana');
      for (const last of [NOT_SENT, SENT]) {
        await press('Try again');
        await until(() => find('heading', last) && !find('button', 'Sending…'), last);
        await settled();
      }
      const submissions = await council.submissions();
      expect(submissions).to.have.length(3);
      expect(submissions[1]).to.deep.equal(submissions[0]);
      expect(submissions[2]).to.deep.equal(submissions[0]);
    });

    it('keeps the id where an answer is changed and changed back, or read in another language', async () => {
      await council.answers({ status: 403 }, { status: 403 });
      await toCheck();
      await send();
      await press('Change: Anything else');
      await fill(LAST, 'On second thoughts');
      await fill(LAST, '');
      await press('Continue');
      await send();
      await press('Cymraeg');
      await press('Rhoi cynnig arall arni');
      await until(() => find('heading', "Diolch. Mae eich adborth wedi'i anfon"), 'thanks');
      const [first, second, third] = await council.submissions();
      expect(second).to.deep.equal(first);
      expect(third).to.deep.equal(first);
    });

    it('sends a changed answer under another id', async () => {
      await council.answers({ status: 403 });
      await toCheck();
      await send();
      await press('Change: Anything else');
      await fill(LAST, 'On second thoughts');
      await press('Continue');
      await send();
      const [first, second] = await council.submissions();
      expect(second!.submissionId).to.match(UUID).and.not.equal(first!.submissionId);
    });

    it('goes back from a change that changes nothing, and keeps the id', async () => {
      await council.answers({ status: 403 });
      await toCheck();
      await send();
      await press('Change: Anything else');
      await press('Continue');
      await send();
      const [first, second] = await council.submissions();
      expect(second).to.deep.equal(first);
    });

    it('prints', async () => {
      let printed = 0;
      const print = window.print.bind(window);
      window.print = () => {
        printed++;
      };
      afterTest(() => (window.print = print));
      await council.answers({ status: 500 });
      await toCheck();
      await send();
      await press('Print your answers');
      expect(printed).to.equal(1);
    });

    describe('because of what was said [122]', () => {
      const problem = (...errors: { pointer?: string; detail: string }[]) => ({
        status: 422,
        headers: { 'content-type': 'application/problem+json' },
        body: { type: 'about:blank', title: 'Unprocessable', instance: '/secret', stack: 'at line 1', errors },
      });

      it('shows the server’s words in the summary and at the field, and leads there and back', async () => {
        await council.answers(
          problem({ pointer: '#/answers/anything-else/text', detail: 'Leave out the web address' }),
        );
        await toCheck();
        await send();
        expect(namesOf('link', get('alert'))).to.deep.equal(['Leave out the web address']);
        get('link', 'Leave out the web address').click();
        await until(() => (expectFocus(get('textbox', LAST)), true), 'the focus');
        expect(heading()).to.equal('There is a problem');
        expect(descriptionOf(get('textbox', LAST))).to.match(/Error: Leave out the web address/);
        await fill(LAST, 'Without it');
        await press('Continue');
        expect(heading()).to.equal(CHECK);
        await send();
        expect(heading()).to.equal(SENT);
      });

      it('leads to a name, a choice, a set of statements', async () => {
        const errors = [
          { pointer: '/sharing/workerName', detail: 'Not one of ours' },
          { pointer: '/sharing', detail: 'Choose again' },
          { pointer: '/answers/characteristics/ratings/trust', detail: 'Out of range' },
        ];
        await make('layout="single" no-history');
        await choose(CHOICES.worker);
        await fill(WORKERS, 'Ana');
        await council.answers(problem(...errors));
        await send();
        expect(namesOf('link', get('alert'))).to.deep.equal(['Not one of ours', 'Choose again', 'Out of range']);
        for (const [words, role, name] of [
          ['Not one of ours', 'textbox', WORKERS],
          ['Choose again', 'radio', CHOICES.named],
        ] as const) {
          get('link', words).click();
          await until(() => (expectFocus(get(role, name)), true), words);
        }
        expect(textOf(get('alert'))).to.include('Your feedback was not sent. Your answers are still here.');
        get('link', 'Out of range').click();
        const [trust] = getAll('radio', '1 – Strongly disagree', get('group', TRUST));
        await until(() => (expectFocus(trust), true), 'the statement');
        expect(descriptionOf(get('textbox', WORKERS))).to.equal('Error: Not one of ours');
        expect(descriptionOf(get('group', 'How do you want to give your feedback?'))).to.match(/Error: Choose again$/);
      });

      it('shows what it cannot place in the summary only, and nothing else of the answer', async () => {
        await council.answers(problem({ pointer: '/who/knows', detail: 'Something else' }, { detail: 'Nowhere' }));
        await toCheck();
        await send();
        expect(getAll('listitem', undefined, get('alert')).map(textOf)).to.deep.equal(['Something else', 'Nowhere']);
        expect(getAll('link', undefined, get('alert'))).to.have.length(0);
        expect(textOf(document.querySelector('main')!)).to.not.match(/secret|Unprocessable|about:blank|line 1/);
      });

      it('shows the server’s words as words', async () => {
        await council.answers(problem({ pointer: '/x', detail: '<img src=x onerror="document.title=1">' }));
        await toCheck();
        await send();
        expect(textOf(get('alert'))).to.include('<img src=x');
        expect(get('alert').querySelector('img')).to.equal(null);
      });
    });
  });

  describe('a page that takes the sending over', () => {
    it('gets the submission, by a function it gave, and nothing is sent elsewhere', async () => {
      const got: unknown[] = [];
      onSubmit((event) => event.sendWith(async (submission) => void got.push(submission)));
      await make();
      await start('worker');
      await fill(WORKERS, 'Ana');
      await goTo(CHECK);
      await send();
      expect(heading()).to.equal(SENT);
      expect(got).to.have.length(1);
      expect((got[0] as { sharing: unknown }).sharing).to.deep.equal({ choice: 'worker', workerName: 'Ana' });
      expect(await council.requests()).to.have.length(0);
    });

    it('may fail, and is tried again', async () => {
      let tries = 0;
      onSubmit((event) =>
        event.sendWith(async () => {
          tries++;
          if (tries === 1) throw new Error('Not today');
        }),
      );
      await toCheck();
      await send();
      expect(heading()).to.equal('Your feedback may not have been sent');
      expect(textOf(document.querySelector('main')!)).to.not.include('Not today');
      await press('Try again');
      await until(() => find('heading', SENT), 'thanks');
    });

    for (const [what, reason] of [
      ['nothing', undefined],
      ['null', null],
      ['a text', 'Not today'],
      ['an error of its own by our name', Object.assign(new Error('x'), { name: 'SendError' })],
    ] as const)
      it(`may fail with ${what}, and is tried again`, async () => {
        let tries = 0;
        onSubmit((event) =>
          event.sendWith(async () => {
            // A page may throw anything.
            // eslint-disable-next-line @typescript-eslint/only-throw-error
            if (++tries === 1) throw reason;
          }),
        );
        await toCheck();
        await send();
        expect(heading()).to.equal('Your feedback may not have been sent');
        await press('Try again');
        await until(() => find('heading', SENT), 'thanks');
      });

    it('can stop it: nothing is sent, nothing is lost', async () => {
      onSubmit((event) => event.preventDefault());
      await make();
      await start('worker');
      await fill(WORKERS, 'Ana');
      await goTo(CHECK);
      await press('Send your feedback');
      expect(heading()).to.equal(CHECK);
      expect(checked()[WORKERS]).to.equal('Ana');
      expect(await council.requests()).to.have.length(0);
    });
  });

  describe('moving', () => {
    it('keeps step and answers when it moves, and when it is taken away and put back', async () => {
      const element = await make();
      await start('worker');
      await fill(WORKERS, 'Ana');
      const elsewhere = document.createElement('section');
      document.querySelector('main')!.append(elsewhere);
      elsewhere.append(element);
      await settled();
      expect(heading()).to.equal('Names');
      expect(written()).to.deep.equal(['Ana']);
      element.remove();
      await settled();
      elsewhere.append(element);
      await settled();
      expect(written()).to.deep.equal(['Ana']);
      await goTo(CHECK);
      await send();
      expect((await council.submissions())[0]!.sharing).to.deep.equal({ choice: 'worker', workerName: 'Ana' });
    });

    it('keeps one set of fields, one exit, one panel of help', async () => {
      const element = await make();
      await start('anonymous');
      for (let times = 0; times < 3; times++) {
        const here = element.parentElement!;
        element.remove();
        here.append(element);
        await settled();
      }
      expect(element.querySelectorAll('heard-free-text')).to.have.length(1);
      expect(element.querySelectorAll('heard-exit')).to.have.length(1);
      expect(element.querySelectorAll('heard-support')).to.have.length(1);
    });

    it('still asks before the page closes', async () => {
      const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      const element = await toCheck();
      const here = element.parentElement!;
      here.append(element);
      expect(asks()).to.be.true;
      element.remove();
      element.requestUpdate();
      await settled();
      expect(asks()).to.be.false;
    });

    it('sends nothing after somebody has left in a hurry, though it was taken off the page before', async () => {
      await council.answers({ held: true });
      document.addEventListener('heard-exit', (event) => event.preventDefault(), { once: true });
      const heard = events();
      const element = await toCheck();
      await press('Send your feedback');
      await council.reached();
      element.remove();
      const exit = document.createElement('heard-exit');
      document.body.append(exit);
      exit.exit();
      await council.release();
      await settled();
      document.querySelector('main')!.append(element);
      await settled();
      expect(heading()).to.equal('Tell us about your social worker');
      expect(heard.map(({ type }) => type)).to.not.include('heard-sent');
    });

    it('sends, though it moves meanwhile', async () => {
      await council.answers({ held: true });
      const element = await toCheck();
      await press('Send your feedback');
      const elsewhere = document.createElement('section');
      document.querySelector('main')!.append(elsewhere);
      elsewhere.append(element);
      await council.release();
      await until(() => find('heading', SENT), 'thanks');
      expect(await council.requests()).to.have.length(1);
    });
  });

  describe('headings [44]', () => {
    for (const [level, next] of [
      [2, 3],
      [3, 4],
      [6, 6],
    ])
      it(`start at level ${level}, and the next is ${next}`, async () => {
        await make(`no-history heading-level="${level}"`);
        expect(getAll('heading').map((each) => each.localName)).to.deep.equal([
          `h${level}`,
          `h${next}`,
          `h${next}`,
          `h${next}`,
        ]);
      });
  });

  it('links the privacy notice of the page, or of the authority', async () => {
    const element = await make('no-history privacy-url="/privacy"');
    expect(get('link', 'How we look after what you tell us').getAttribute('href')).to.equal('/privacy');
    element.privacyUrl = '';
    element.overlay = { format: 'heard-overlay/1', privacyUrl: 'https://example.org/notice' };
    await settled();
    expect(get('link', 'How we look after what you tell us').getAttribute('href')).to.equal(
      'https://example.org/notice',
    );
  });

  it('shows more to read on the start page, and only there', async () => {
    await make('no-history', '<p slot="introduction">Words of Rivermead</p>');
    expect(textOf(document.querySelector('main')!)).to.include('Words of Rivermead');
    await press('Start');
    expect(textOf(document.querySelector('main')!)).to.not.include('Words of Rivermead');
  });

  it('takes what speech input wrote in the moment before Continue is pressed [79]', async () => {
    await make();
    await start('anonymous');
    const box = get('textbox') as HTMLTextAreaElement;
    box.focus();
    box.value = 'Said';
    get('button', 'Continue').focus();
    await goTo(CHECK);
    expect(checked()['What is happening now']).to.equal('Said');
  });

  it('leaves nothing of what speech input wrote behind when somebody leaves in a hurry', async () => {
    document.addEventListener('heard-exit', (event) => event.preventDefault(), { once: true });
    const element = await make('layout="single" no-history');
    await choose(CHOICES.anonymous);
    const box = get('textbox', /^Can you briefly/) as HTMLTextAreaElement;
    box.focus();
    box.value = 'Petra';
    element.querySelector('heard-exit')!.exit();
    await settled();
    expect(
      getAll('textbox')
        .map((each) => (each as HTMLTextAreaElement).value)
        .join(''),
    ).to.equal('');
    expect(element.querySelector('heard-free-text')!.value).to.equal('');
  });

  it('goes back safely where its definition has fewer pages than before', async () => {
    const element = await make();
    const { pages, ...rest } = surveys['parents-and-carers']!;
    element.survey = '';
    element.definition = { ...rest, pages };
    await settled();
    await start('anonymous');
    await goTo(CHECK);
    element.definition = { ...rest, pages: pages.slice(0, 1) };
    await settled();
    await press('Back');
    expect(heading()).to.equal('Question 1 of 1');
  });

  it('takes what speech input wrote before Continue is pressed [79]', async () => {
    await make();
    await start('anonymous');
    expectFocus(get('heading', 'Question 1 of 7'));
    const box = get('textbox') as HTMLTextAreaElement;
    write(box, 'Said');
    await settled();
    box.focus();
    box.value = 'Said and more';
    await until(() => document.querySelector('heard-free-text')!.value === 'Said and more', 'the words');
    await goTo(CHECK);
    expect(checked()['What is happening now']).to.equal('Said and more');
  });
});
