import { inLanguage } from '../../src/definition/language.js';
import type { Overlay } from '../../src/definition/schema.js';

/** What a made-up council lays over the survey: its own name, help, a definition and a question. */
export const rivermead: Overlay = {
  format: 'heard-overlay/1',
  authority: { en: 'Rivermead Council', cy: 'Cyngor Rivermead' },
  privacyUrl: '#privacy',
  safetyUrl: '#safety',
  interview: {
    kind: 'service',
    name: { en: 'Ask for an interview instead', cy: 'Gofyn am gyfweliad yn lle hynny' },
    phone: '01632 960 142',
  },
  nextSteps: {
    en: 'A team that does not work with your family puts all the answers together every 3 months.',
    cy: "Mae tîm nad yw'n gweithio gyda'ch teulu yn rhoi'r holl atebion at ei gilydd bob 3 mis.",
  },
  contacts: [
    {
      kind: 'danger',
      name: { en: 'Somebody is in danger now', cy: 'Mae rhywun mewn perygl nawr' },
      about: {
        en: 'Call 999. On a mobile, press 55 when you are asked if it is not safe to speak.',
        cy: "Ffoniwch 999. Ar ffôn symudol, pwyswch 55 pan ofynnir i chi os nad yw'n ddiogel siarad.",
      },
      phone: '999',
      hours: { en: 'Any time, day or night', cy: 'Unrhyw bryd, ddydd neu nos' },
    },
    {
      kind: 'service',
      name: { en: 'Family Front Door', cy: 'Drws Blaen Teuluoedd' },
      about: { en: 'Ask for help for your family.', cy: "Gofynnwch am help i'ch teulu." },
      phone: '01632 960 123',
      email: 'family-front-door@rivermead.example',
      hours: { en: 'Monday to Friday, 9am to 5pm', cy: 'Dydd Llun i ddydd Gwener, 9am tan 5pm' },
    },
    {
      kind: 'service',
      name: { en: 'Speak Up Rivermead', cy: 'Codi Llais Rivermead' },
      about: {
        en: 'Independent advocates. They are on your side and do not work for the council.',
        cy: "Eiriolwyr annibynnol. Maen nhw ar eich ochr chi ac nid ydyn nhw'n gweithio i'r cyngor.",
      },
      sms: '07700 900 456',
      url: '#speak-up',
    },
    {
      kind: 'worker',
      name: { en: 'Your social worker', cy: 'Eich gweithiwr cymdeithasol' },
      about: {
        en: 'Or ask to talk to their manager.',
        cy: "Neu gofynnwch am gael siarad â'u rheolwr.",
      },
    },
  ],
  terms: [
    {
      id: 'trust',
      words: { en: 'trust', cy: 'ymddiriedaeth' },
      meaning: {
        en: 'Here in Rivermead we say: you can rely on somebody.',
        cy: 'Yma yn Rivermead rydyn ni’n dweud: gallwch ddibynnu ar rywun.',
      },
    },
  ],
  pages: [
    {
      id: 'rivermead',
      questions: [
        {
          kind: 'text',
          id: 'rivermead-meeting-place',
          short: { en: 'Where you meet', cy: "Ble rydych chi'n cyfarfod" },
          label: {
            en: 'Where would you like to meet your social worker?',
            cy: 'Ble hoffech chi gyfarfod â’ch gweithiwr cymdeithasol?',
          },
          limit: 500,
        },
      ],
    },
  ],
};

export const contacts = inLanguage(rivermead.contacts!, 'en', 'en');
