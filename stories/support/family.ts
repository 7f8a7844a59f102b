import type { SharingChoice } from '../../src/definition/limits.js';
import { instrument, likert, pointName, statementName } from './instrument.js';
import { choose, find, pause, press, shown, write } from './person.js';
import { word } from './words.js';

const NAMES = { respondentName: 'Sam Example', workerName: 'Alex Sample' };

const MOST_PAGES = 20;

/** A family that goes through the survey of a story, in the language it is shown in. */
export function familyIn(canvas: HTMLElement) {
  const survey = canvas.querySelector('heard-survey')!;
  const { language } = survey;
  const asked = instrument(language);
  const go = (button: 'start' | 'continue' | 'send' | 'back') => press(survey, word(button, language));

  return {
    go,

    async chooses(choice: SharingChoice) {
      await choose(survey, asked.sharing.choices[choice].label);
    },

    async givesNames(...whose: (keyof typeof NAMES)[]) {
      for (const each of whose)
        await write(survey, NAMES[each], word(each === 'workerName' ? 'worker-name' : 'respondent-name', language));
    },

    async writes(text: string) {
      await write(survey, text);
    },

    async scores(scores: Readonly<Record<string, number>>) {
      const question = asked.pages
        .flatMap((page) => page.questions)
        .find((each): each is typeof likert => each.id === likert.id)!;
      for (const [statement, score] of Object.entries(scores))
        await choose(await find(survey, 'group', statementName(question, statement)), pointName(question, score));
    },

    /** Goes to the first question, and says no name. */
    async begins() {
      await go('start');
      await this.chooses('anonymous');
      await go('continue');
    },

    /** Goes on to the check, and skips every question on the way. */
    async skipsToTheCheck() {
      for (let page = 0; page < MOST_PAGES && !shown(survey, 'button', word('send', language)); page++)
        await go('continue');
    },

    /** Goes from the start to having pressed Send. */
    async sends() {
      await this.begins();
      await this.skipsToTheCheck();
      await go('send');
      await pause();
    },
  };
}
