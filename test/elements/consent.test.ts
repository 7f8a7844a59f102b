import '../../src/define.js';
import { fieldContract } from '../suites/field-contract.js';
import { sharing } from '../../src/definition/surveys/sharing.js';
import { write } from '../support/page.js';

const inTask = (field: HTMLElement) => (field as HTMLElement & { performUpdate(): void }).performUpdate();

fieldContract({
  tag: 'heard-consent',
  markup: (attributes = '') => `<heard-consent name="q" ${attributes}></heard-consent>`,
  answers: [
    {
      value: { choice: 'worker', respondentName: '', workerName: 'Wilhelmina Quokka' },
      entries: [
        ['q', 'worker'],
        ['q.worker', 'Wilhelmina Quokka'],
      ],
    },
    {
      value: { choice: 'worker', respondentName: '', workerName: 'Bertie Wombat' },
      entries: [
        ['q', 'worker'],
        ['q.worker', 'Bertie Wombat'],
      ],
    },
  ],
  answer(field) {
    field.shadowRoot!.querySelector<HTMLElement>('#worker')!.click();
    inTask(field);
    write(field.shadowRoot!.querySelector('#workerName')!, 'Wilhelmina Quokka');
  },
  words: ['Quokka', 'Wombat'],
  control: 'input',
  explained: 'fieldset',
  hint: (sharing.introduction as Record<string, string>)['en']!,
});
