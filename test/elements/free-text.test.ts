import '../../src/define.js';
import { fieldContract } from '../suites/field-contract.js';
import { write } from '../support/page.js';

fieldContract({
  tag: 'heard-free-text',
  markup: (attributes = '') =>
    `<heard-free-text name="q" label="What happened?" hint="In a few words" ${attributes}></heard-free-text>`,
  answers: [
    { value: 'Quokkas came', entries: [['q', 'Quokkas came']] },
    { value: 'Wombats left', entries: [['q', 'Wombats left']] },
  ],
  answer: (field) => write(field.shadowRoot!.querySelector('textarea')!, 'Quokkas came'),
  words: ['Quokkas', 'Wombats'],
  control: 'textarea',
  explained: 'textarea',
  hint: 'In a few words',
});
