/**
 * The instrument for parents and carers, copied from the Relationship-Based Evaluation Framework: the words that
 * families and social workers agreed, in the order they are read. Nothing here may be changed to make a test pass.
 */
export const parentsAndCarers = {
  introduction:
    'This set of questions was created by families and social workers across Brighton & Hove and East Sussex who are passionate about working together and making positive change. We would like to learn about your experience of your relationship with your current social worker (or most recent if you no longer have a social worker). It is really important to hear your views so that we can understand the relationships we have with families and improve them wherever possible.',
  sharing: {
    introduction:
      "You can choose to remain anonymous, give us your name and your social worker's name, or you can just give us your social worker's details. Here are some things to think about when making this decision",
    choices: [
      {
        choice: 'named',
        label: 'Giving your name',
        consequence:
          'The evaluation can be used to monitor and improve current working relationships between families and workers. The evaluations (positive or negative) will be reviewed in supervisions between workers and managers so that examples of good relationship-based practice can be celebrated, and workers are supported in creative ways when matters are raised. For example, offering meetings between worker and family, training, or review of workloads.',
      },
      {
        choice: 'worker',
        label: "Giving the social worker's name only",
        consequence:
          'This will not identify you directly but ensures that your information is shared with the social worker and manager and reviewed in supervisions.',
      },
      {
        choice: 'anonymous',
        label: 'Remaining anonymous',
        consequence:
          'This will assist in wider service development and inform focus groups and organisational action plans for change.',
      },
    ],
  },
  guidance:
    "You do not have to answer all the questions if you don't want to, but please answer the ones that are important or relevant to you.",
  questions: [
    'Can you briefly tell me what the current situation is with your family in terms of social work involvement, and what team you are working with. How long has the social worker been involved?',
    'Parents and professionals have worked together to come up with the following characteristics of good social work practice. Is this your experience of your relationship with your social worker? Please score each attribute from 1 to 5, where 1 = strongly disagree, 2 = disagree, 3 = neither agree nor disagree, 4 = agree and 5 = strongly agree.',
    'Did your social worker explain your rights (including how to make a complaint), and what to expect from having social work involvement? Tell me about your experience of this and anything else that would have helped you to understand what was happening.',
    'How has the relationship with your social worker made an impact on you and your family? Please consider both positive and negative impacts.',
    "What is your feedback about other people you have had contact with in Children's Services? E.g. communication with reception or admin staff, social work manager or independent reviewing officer?",
    'If you could change one thing about the service from your social worker what would it be? If you have more than one, please include. This could be right now for you and your family, or in the future to help other families.',
    'Is there anything else you would like to tell us?',
  ],
  /** The second question's: everything else is a free-text question. */
  stem: 'My social worker...',
  statements: [
    'Understands my family and our unique circumstances',
    'Is skilled at building relationships',
    'Acts in ways that allows me to put my trust in them',
    'Practices sensitively and professionally (e.g. is present and focused when with me, is aware of how their words and actions impact on me)',
    'Works alongside me',
  ],
  /** As the second question names them; a label of its own begins with a capital letter. */
  points: [
    [1, 'strongly disagree'],
    [2, 'disagree'],
    [3, 'neither agree nor disagree'],
    [4, 'agree'],
    [5, 'strongly agree'],
  ],
} as const;
