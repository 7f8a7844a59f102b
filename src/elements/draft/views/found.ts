import { html } from 'lit';
import type { Day } from '../../../drafts/expiry.js';
import { msg } from '../../../locales/msg.js';
import { heading } from '../../shared/heading.js';
import { afterWords, openUntilWords } from '../words.js';
import { passphraseView, type PassphraseForm } from './passphrase.js';
import { removeButton } from './remove.js';

interface FoundAnswers {
  readonly level: number;
  readonly until: Day;
  readonly onRemove: () => void;
}

/** What somebody sees who kept answers before: they can open them, or remove them without. */
export const foundView = ({ level, until, onRemove, ...form }: FoundAnswers & PassphraseForm) => html`
  <div class="panel" part="panel">
    ${heading(level, foundWords())}
    <p>${openUntilWords(until)} ${afterWords()}</p>
    ${passphraseView(form, '', msg('Open my answers', { id: 'draft-open', desc: 'Button' }))} ${removeButton(onRemove)}
  </div>
`;

/** The same once others were given: they cannot be opened here, and whoever is here may not be who kept them. */
export const leftView = ({
  level,
  until,
  moment,
  onRemove,
}: FoundAnswers & { readonly moment: 'start' | 'sent' }) => html`
  <div class="panel" part="panel">
    ${heading(level, moment === 'sent' ? otherWords() : foundWords())}
    <p>${moment === 'sent' ? notOpenedWords() : startedWords()}</p>
    <p>${openUntilWords(until)} ${afterWords()}</p>
    ${removeButton(onRemove)}
  </div>
`;

const foundWords = () =>
  msg('You have answers kept on this device', {
    id: 'draft-found',
    desc: 'Heading on the start page, where a family kept answers before',
  });

const otherWords = () =>
  msg('Other answers are kept on this device', {
    id: 'draft-other',
    desc: 'Heading after sending, where answers are kept that were not opened; perhaps somebody else kept them',
  });

const notOpenedWords = () =>
  msg('You did not open them, so they are still here. They were not sent.', {
    id: 'draft-other-why',
    desc: 'Below the heading “Other answers are kept on this device”',
  });

const startedWords = () =>
  msg(
    'You have started new answers. To open the ones that are kept, load this page again. Your new answers are lost then.',
    {
      id: 'draft-started',
      desc: 'Below the heading “You have answers kept on this device”, where the survey holds other answers already',
    },
  );
