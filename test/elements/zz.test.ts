import '../../src/define.js';
import { show } from '../support/page.js';
import { elementsIn } from '../support/queries.js';
const MEANING = 'You feel you can rely on someone.';
it('x', async () => {
  const field = await show(`<heard-likert name="q" label="L">
    <data value="a">My <heard-term definition="${MEANING}">trust</heard-term></data>
    <data value="b">Their <heard-term definition="What they do for a living.">job</heard-term></data>
    <option value="1">No</option><option value="2">Yes</option></heard-likert>`);
  (field.shadowRoot!.querySelector('summary') as HTMLElement).click();
  await new Promise((r) => setTimeout(r, 300));
  for (const e of elementsIn(field)) {
    const b = e.getBoundingClientRect();
    console.log(e.localName, e.className, Math.round(b.left), Math.round(b.right), e.scrollWidth, e.clientWidth);
  }
});
