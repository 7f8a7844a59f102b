import '../../src/define.js';
import { fieldContract } from '../suites/field-contract.js';

const points = `
  <option value="1">Strongly disagree</option>
  <option value="2">Disagree</option>
  <option value="3">Neither agree nor disagree</option>
  <option value="4">Agree</option>
  <option value="5">Strongly agree</option>`;

fieldContract({
  tag: 'heard-likert',
  markup: (attributes = '') => `<heard-likert name="q" label="Is this your experience?" hint="Choose one of each"
    stem="My social worker..." ${attributes}>
    <data value="understands">Understands my family</data>
    <data value="trust">Lets me put my <heard-term definition="You can rely on someone">trust</heard-term> in them</data>
    ${points}
  </heard-likert>`,
  answers: [
    { value: new Map([['understands', 4]]), entries: [['q.understands', '4']] },
    { value: new Map([['understands', 2]]), entries: [['q.understands', '2']] },
  ],
  answer: (field) => field.shadowRoot!.querySelector<HTMLElement>('input[value="4"]')!.click(),
  words: [],
  control: 'input',
  explained: 'fieldset',
  hint: 'Choose one of each',
});
