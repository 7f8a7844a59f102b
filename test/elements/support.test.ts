import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { Contact } from '../../src/definition/survey.js';
import type { HeardSupport } from '../../src/elements/support/support.js';
import { expectToFit, HOSTILE } from '../suites/field-contract.js';
import { afterTest, pageStyle, settled, show } from '../support/page.js';
import { axeFaults, get, getAll, namesOf, textOf } from '../support/queries.js';

const worker: Contact = { kind: 'worker', name: 'Your social worker', about: 'If you feel able to' };
const service: Contact = {
  kind: 'service',
  name: 'Family Information Service',
  phone: '01632 960 001',
  sms: '07700 900 001',
  email: 'help@example.org',
  url: 'https://example.org/help',
  hours: 'Monday to Friday, 9am to 5pm',
};
const helpline: Contact = { kind: 'service', name: 'A helpline', phone: '0808 157 0001' };
const danger: Contact = { kind: 'danger', name: 'Police', phone: '999' };

async function make(contacts: Contact[], inside = '', attributes = ''): Promise<HeardSupport> {
  const support = await show<HeardSupport>(`<heard-support ${attributes}>${inside}</heard-support>`);
  support.contacts = contacts;
  await settled();
  return support;
}

/** Has the page believe that it is on a device with such a pointer. */
function pointer(kind: 'coarse' | 'fine'): void {
  const original = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const list = original(query);
    Object.defineProperty(list, 'matches', { value: query.includes(`pointer: ${kind}`) });
    return list;
  };
  afterTest(() => (window.matchMedia = original));
}

describe('heard-support', () => {
  it('says first that nobody reads along, and whom to call in danger [131] [83]', async () => {
    const support = await make([]);
    expect(namesOf('heading')).to.deep.equal(['If you need help']);
    expect(textOf(support)).to.equal(
      'If you need help Nobody reads your answers straight away. If you or a child are in danger now, call 999.',
    );
  });

  it('puts immediate danger first and the social worker last, however they are given [83]', async () => {
    await make([worker, service, danger, helpline]);
    expect(getAll('listitem').map((item) => textOf(item.querySelector('strong')!))).to.deep.equal([
      'Police',
      'Family Information Service',
      'A helpline',
      'Your social worker',
    ]);
  });

  it('does not say 999 twice where the authority has words of its own for danger', async () => {
    const support = await make([danger, service]);
    expect(textOf(support).match(/999/g)).to.have.length(1);
  });

  it('shows all that is known of a contact, with hours after the ways to get in touch', async () => {
    await make([service]);
    expect(textOf(get('listitem'))).to.equal(
      'Family Information Service Telephone: 01632 960 001 Text: 07700 900 001 Email: help@example.org Monday to Friday, 9am to 5pm',
    );
    expect(namesOf('link')).to.include.members(['Family Information Service', 'help@example.org']);
    expect(get('link', 'help@example.org').getAttribute('href')).to.equal('mailto:help@example.org');
  });

  it('tells no other site where a family comes from [108]', async () => {
    await make([service]);
    expect(get('link', 'Family Information Service').getAttribute('rel')).to.equal('noopener noreferrer');
  });

  it('is plain text where one cannot call [84]', async () => {
    pointer('fine');
    await make([service, danger]);
    expect(namesOf('link')).to.deep.equal(['Family Information Service', 'help@example.org']);
  });

  it('is a link to call or to write where one can [84]', async () => {
    pointer('coarse');
    await make([service, danger]);
    expect(get('link', '01632 960 001').getAttribute('href')).to.equal('tel:01632960001');
    expect(get('link', '07700 900 001').getAttribute('href')).to.equal('sms:07700900001');
    expect(get('link', '999').getAttribute('href')).to.equal('tel:999');
    expect(getAll('link').every((link) => link.getBoundingClientRect().height >= 16)).to.be.true;
  });

  it('shows what the page writes inside, after the contacts', async () => {
    const support = await make([service], '<p>Come and see us at <b>The Hub</b>.</p>');
    const text = textOf(support);
    expect(text).to.match(/9am to 5pm Come and see us at The Hub \.$/);
  });

  for (const level of [2, 4, 6])
    it(`has a heading of level ${level} where it is told so [44]`, async () => {
      await make([], '', `heading-level="${level}"`);
      expect(get('heading').localName).to.equal(`h${level}`);
    });

  it('never goes beyond the sixth level', async () => {
    await make([], '', 'heading-level="7"');
    expect(get('heading').localName).to.equal('h6');
  });

  it('is not hidden in something to open [83]', async () => {
    const support = await make([service]);
    expect(support.shadowRoot!.querySelector('details, [popover], [hidden]')).to.equal(null);
  });

  it('speaks Welsh where the page does, and at once when that changes', async () => {
    const support = await make([service], '', 'lang="cy"');
    expect(namesOf('heading')).to.deep.equal(['Os oes angen help arnoch']);
    support.lang = 'en';
    await settled();
    expect(namesOf('heading')).to.deep.equal(['If you need help']);
  });

  it('is clean for axe, and fits 320 pixels both ways round [2] [38]', async () => {
    pageStyle('main { inline-size: 320px; margin: 0 }');
    const support = await make([worker, { ...service, email: `${'long'.repeat(20)}@example.org` }, danger]);
    expect(await axeFaults(support)).to.deep.equal([]);
    expectToFit(support);
    support.dir = 'rtl';
    expectToFit(support);
  });

  it('holds in a page whose stylesheet is hostile [154]', async () => {
    pageStyle(HOSTILE);
    const support = await make([service]);
    expect(getAll('listitem')).to.have.length(1);
    expect(await axeFaults(support)).to.deep.equal([]);
  });
});
