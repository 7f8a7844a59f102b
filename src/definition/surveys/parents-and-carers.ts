import type { Definition } from '../schema.js';
import { sharing } from './sharing.js';

/**
 * The Relationship-Based Evaluation Framework's questions for parents and carers (its Appendix 1), word for word.
 * Marked terms add a definition and change no word. The Welsh is an unvalidated draft.
 */
export const parentsAndCarers: Definition = {
  format: 'heard-definition/1',
  id: 'parents-and-carers',
  version: '1.0.0',
  languages: ['en', 'cy'],
  drafts: ['cy'],
  title: { en: 'Tell us about your social worker', cy: 'Dywedwch wrthym am eich gweithiwr cymdeithasol' },
  introduction: [
    {
      en: 'This set of questions was created by families and social workers across Brighton & Hove and East Sussex who are passionate about working together and making positive change. We would like to learn about your experience of your relationship with your current social worker (or most recent if you no longer have a social worker). It is really important to hear your views so that we can understand the relationships we have with families and improve them wherever possible.',
      cy: "Crëwyd y set hon o gwestiynau gan deuluoedd a gweithwyr cymdeithasol ledled Brighton & Hove a Dwyrain Sussex sy'n frwd dros gydweithio a gwneud newid cadarnhaol. Hoffem ddysgu am eich profiad o'ch perthynas â'ch gweithiwr cymdeithasol presennol (neu'r un diweddaraf os nad oes gennych weithiwr cymdeithasol mwyach). Mae'n bwysig iawn clywed eich barn fel y gallwn ddeall y perthnasoedd sydd gennym â theuluoedd a'u gwella lle bynnag y bo modd.",
    },
  ],
  sharing,
  guidance: {
    en: "You do not have to answer all the questions if you don't want to, but please answer the ones that are important or relevant to you.",
    cy: "Nid oes rhaid i chi ateb pob cwestiwn os nad ydych chi eisiau, ond atebwch y rhai sy'n bwysig neu'n berthnasol i chi.",
  },
  pages: [
    {
      id: 'situation',
      questions: [
        {
          kind: 'text',
          id: 'situation',
          short: { en: 'What is happening now', cy: "Beth sy'n digwydd nawr" },
          label: {
            en: 'Can you briefly tell me what the current situation is with your family in terms of [social work involvement](#social-work-involvement), and what team you are working with. How long has the social worker been involved?',
            cy: "Allwch chi ddweud wrthyf yn gryno beth yw'r sefyllfa bresennol gyda'ch teulu o ran [ymwneud gwaith cymdeithasol](#social-work-involvement), a pha dîm rydych chi'n gweithio gydag ef. Ers faint mae'r gweithiwr cymdeithasol wedi bod yn rhan o bethau?",
          },
        },
      ],
    },
    {
      id: 'characteristics',
      questions: [
        {
          kind: 'likert',
          id: 'characteristics',
          short: { en: 'Your social worker', cy: 'Eich gweithiwr cymdeithasol' },
          label: {
            en: 'Parents and professionals have worked together to come up with the following characteristics of good social work practice. Is this your experience of your relationship with your social worker? Please score each attribute from 1 to 5, where 1 = strongly disagree, 2 = disagree, 3 = neither agree nor disagree, 4 = agree and 5 = strongly agree.',
            cy: "Mae rhieni a gweithwyr proffesiynol wedi cydweithio i lunio'r nodweddion canlynol o ymarfer gwaith cymdeithasol da. Ai dyma eich profiad chi o'ch perthynas â'ch gweithiwr cymdeithasol? Rhowch sgôr o 1 i 5 i bob nodwedd, lle mae 1 = anghytuno'n gryf, 2 = anghytuno, 3 = ddim yn cytuno nac yn anghytuno, 4 = cytuno a 5 = cytuno'n gryf.",
          },
          stem: { en: 'My social worker...', cy: 'Mae fy ngweithiwr cymdeithasol...' },
          points: [
            { value: 1, label: { en: 'Strongly disagree', cy: "Anghytuno'n gryf" } },
            { value: 2, label: { en: 'Disagree', cy: 'Anghytuno' } },
            { value: 3, label: { en: 'Neither agree nor disagree', cy: 'Ddim yn cytuno nac yn anghytuno' } },
            { value: 4, label: { en: 'Agree', cy: 'Cytuno' } },
            { value: 5, label: { en: 'Strongly agree', cy: "Cytuno'n gryf" } },
          ],
          statements: [
            {
              id: 'understands',
              text: {
                en: 'Understands my family and our unique circumstances',
                cy: "Yn deall fy nheulu a'n hamgylchiadau unigryw",
              },
            },
            {
              id: 'skilled',
              text: { en: 'Is skilled at building relationships', cy: 'Yn fedrus wrth feithrin perthnasoedd' },
            },
            {
              id: 'trust',
              text: {
                en: 'Acts in ways that allows me to put my [trust](#trust) in them',
                cy: "Yn ymddwyn mewn ffyrdd sy'n fy ngalluogi i roi fy [ymddiriedaeth](#trust) ynddynt",
              },
            },
            {
              id: 'sensitively',
              text: {
                en: 'Practices sensitively and professionally (e.g. is present and focused when with me, is aware of how their words and actions impact on me)',
                cy: "Yn ymarfer yn sensitif ac yn broffesiynol (e.e. yn bresennol ac yn canolbwyntio pan fyddant gyda mi, yn ymwybodol o sut mae eu geiriau a'u gweithredoedd yn effeithio arnaf)",
              },
            },
            { id: 'alongside', text: { en: 'Works alongside me', cy: 'Yn gweithio ochr yn ochr â mi' } },
          ],
        },
      ],
    },
    {
      id: 'rights',
      questions: [
        {
          kind: 'text',
          id: 'rights',
          short: { en: 'Your rights and what to expect', cy: "Eich hawliau a beth i'w ddisgwyl" },
          label: {
            en: 'Did your social worker explain your rights (including how to make a complaint), and what to expect from having social work involvement? Tell me about your experience of this and anything else that would have helped you to understand what was happening.',
            cy: "A wnaeth eich gweithiwr cymdeithasol esbonio eich hawliau (gan gynnwys sut i wneud cwyn), a beth i'w ddisgwyl o gael ymwneud gwaith cymdeithasol? Dywedwch wrthyf am eich profiad o hyn ac unrhyw beth arall a fyddai wedi eich helpu i ddeall beth oedd yn digwydd.",
          },
        },
      ],
    },
    {
      id: 'impact',
      questions: [
        {
          kind: 'text',
          id: 'impact',
          short: { en: 'What it has meant for you and your family', cy: "Beth mae hyn wedi'i olygu i chi a'ch teulu" },
          label: {
            en: 'How has the relationship with your social worker made an impact on you and your family? Please consider both positive and negative impacts.',
            cy: "Sut mae'r berthynas â'ch gweithiwr cymdeithasol wedi cael effaith arnoch chi a'ch teulu? Ystyriwch effeithiau cadarnhaol a negyddol.",
          },
        },
      ],
    },
    {
      id: 'others',
      questions: [
        {
          kind: 'text',
          id: 'others',
          short: { en: "Other people in Children's Services", cy: 'Pobl eraill yn y Gwasanaethau Plant' },
          label: {
            en: "What is your feedback about other people you have had contact with in Children's Services? E.g. communication with reception or admin staff, social work manager or independent reviewing officer?",
            cy: 'Beth yw eich adborth am bobl eraill rydych chi wedi bod mewn cysylltiad â nhw yn y Gwasanaethau Plant? E.e. cyfathrebu â staff y dderbynfa neu staff gweinyddol, rheolwr gwaith cymdeithasol neu swyddog adolygu annibynnol?',
          },
        },
      ],
    },
    {
      id: 'change',
      questions: [
        {
          kind: 'text',
          id: 'change',
          short: { en: 'What you would change', cy: 'Beth fyddech chi’n ei newid' },
          label: {
            en: 'If you could change one thing about the service from your social worker what would it be? If you have more than one, please include. This could be right now for you and your family, or in the future to help other families.',
            cy: "Pe gallech newid un peth am y gwasanaeth gan eich gweithiwr cymdeithasol, beth fyddai hynny? Os oes gennych fwy nag un, nodwch nhw. Gallai hyn fod ar hyn o bryd i chi a'ch teulu, neu yn y dyfodol i helpu teuluoedd eraill.",
          },
        },
      ],
    },
    {
      id: 'anything-else',
      questions: [
        {
          kind: 'text',
          id: 'anything-else',
          short: { en: 'Anything else', cy: 'Unrhyw beth arall' },
          label: {
            en: 'Is there anything else you would like to tell us?',
            cy: 'A oes unrhyw beth arall yr hoffech ei ddweud wrthym?',
          },
        },
      ],
    },
  ],
  // Plain-English drafts of ours: the project's own definitions are not in the sources. An authority can replace each.
  terms: [
    {
      id: 'social-work-involvement',
      words: { en: 'social work involvement', cy: 'ymwneud gwaith cymdeithasol' },
      meaning: {
        en: 'Any time a social worker is working with your family. This can be help you asked for, a check on how things are, a plan to keep a child safe, or a child in care.',
        cy: "Unrhyw adeg pan fydd gweithiwr cymdeithasol yn gweithio gyda'ch teulu. Gall fod yn help y gwnaethoch ofyn amdano, yn wiriad ar sut mae pethau, yn gynllun i gadw plentyn yn ddiogel, neu'n blentyn mewn gofal.",
      },
    },
    {
      id: 'trust',
      words: { en: 'trust', cy: 'ymddiriedaeth' },
      meaning: {
        en: 'You feel you can rely on someone. They are honest with you, they do what they say they will do, and they do not hide things from you.',
        cy: "Rydych chi'n teimlo y gallwch ddibynnu ar rywun. Maen nhw'n onest gyda chi, maen nhw'n gwneud yr hyn maen nhw'n dweud y byddan nhw'n ei wneud, ac nid ydyn nhw'n cuddio pethau rhagoch.",
      },
    },
  ],
};
