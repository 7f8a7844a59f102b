import { msg } from '../../locales/msg.js';

/** Our own words around the sharing choices. Call it while rendering: they are in the language of the moment. */
export const consentWords = () => ({
  heading: msg('Your choice', { id: 'sharing-heading', desc: 'Heading of the step with the sharing choices' }),
  question: msg('How do you want to give your feedback?', {
    id: 'sharing-question',
    desc: 'Question above the three sharing choices',
  }),
  caveat: {
    worker: msg('A social worker has few families. Your story could still show who you are.', {
      id: 'worker-caveat',
      desc: "Stands under the choice to give the social worker's name only",
    }),
    anonymous: msg('Someone who knows you may be able to tell who you are from what you write.', {
      id: 'anonymous-caveat',
      desc: 'Stands under the choice to remain anonymous',
    }),
  },
  name: {
    respondentName: msg('Your full name', { id: 'respondent-name', desc: 'Label of a text box' }),
    workerName: msg("Your social worker's full name", { id: 'worker-name', desc: 'Label of a text box' }),
  },
  choiceMissing: msg('Select how you want to give your feedback', {
    id: 'choice-missing',
    desc: 'Error: no sharing choice was made',
  }),
  nameMissing: {
    respondentName: msg('Enter your full name', {
      id: 'respondent-name-missing',
      desc: 'Error: the text box is empty',
    }),
    workerName: msg("Enter your social worker's full name", {
      id: 'worker-name-missing',
      desc: 'Error: the text box is empty',
    }),
  },
  moreBelow: msg('More to fill in below', { id: 'more-below', desc: 'Said when text boxes have appeared' }),
});
