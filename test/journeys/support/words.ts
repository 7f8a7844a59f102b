import { parentsAndCarers } from '../../known-answers/parents-and-carers.js';

/** What a person reads on the way through the survey of `/`, by which they find where to press and write. */
export interface Words {
  readonly title: string;
  readonly start: string;
  readonly goOn: string;
  readonly back: string;
  readonly send: string;
  readonly tryAgain: string;
  readonly change: string;
  readonly exit: string;
  readonly choice: string;
  readonly names: string;
  readonly question: (number: number) => string;
  readonly check: string;
  readonly sent: string;
  readonly alreadySent: string;
  readonly problem: string;
  readonly notProvided: string;
  readonly choices: { readonly named: string; readonly worker: string; readonly anonymous: string };
  readonly respondentName: string;
  readonly workerName: string;
  /** The questions, the second of which is scored. */
  readonly questions: readonly string[];
  readonly statements: readonly string[];
  readonly points: readonly string[];
}

const [named, worker, anonymous] = parentsAndCarers.sharing.choices.map(({ label }) => label) as [
  string,
  string,
  string,
];

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const english: Words = {
  title: 'Tell us about your social worker',
  start: 'Start',
  goOn: 'Continue',
  back: 'Back',
  send: 'Send your feedback',
  tryAgain: 'Try again',
  change: 'Change',
  exit: 'Exit this page',
  choice: 'Your choice',
  names: 'Names',
  question: (number) => `Question ${number} of 7`,
  check: 'Check your answers before sending your feedback',
  sent: 'Thank you. Your feedback has been sent',
  alreadySent: 'You have already sent your feedback',
  problem: 'There is a problem',
  notProvided: 'Not provided',
  choices: { named, worker, anonymous },
  respondentName: 'Your full name',
  workerName: "Your social worker's full name",
  questions: parentsAndCarers.questions,
  statements: parentsAndCarers.statements.map((statement) => `${parentsAndCarers.stem} ${statement}`),
  points: parentsAndCarers.points.map(([value, label]) => `${value} – ${capital(label)}`),
};

export const welsh: Words = {
  title: 'Dywedwch wrthym am eich gweithiwr cymdeithasol',
  start: 'Dechrau',
  goOn: 'Parhau',
  back: 'Yn ôl',
  send: 'Anfon eich adborth',
  tryAgain: 'Rhoi cynnig arall arni',
  change: 'Newid',
  exit: 'Gadael y dudalen hon',
  choice: 'Eich dewis',
  names: 'Enwau',
  question: (number) => `Cwestiwn ${number} o 7`,
  check: 'Gwiriwch eich atebion cyn anfon eich adborth',
  sent: "Diolch. Mae eich adborth wedi'i anfon",
  alreadySent: 'Rydych chi eisoes wedi anfon eich adborth',
  problem: 'Mae problem',
  notProvided: 'Heb ei roi',
  choices: {
    named: 'Rhoi eich enw',
    worker: 'Rhoi enw’r gweithiwr cymdeithasol yn unig',
    anonymous: 'Aros yn ddienw',
  },
  respondentName: 'Eich enw llawn',
  workerName: 'Enw llawn eich gweithiwr cymdeithasol',
  questions: [
    "Allwch chi ddweud wrthyf yn gryno beth yw'r sefyllfa bresennol gyda'ch teulu o ran ymwneud gwaith cymdeithasol, a pha dîm rydych chi'n gweithio gydag ef. Ers faint mae'r gweithiwr cymdeithasol wedi bod yn rhan o bethau?",
    "Mae rhieni a gweithwyr proffesiynol wedi cydweithio i lunio'r nodweddion canlynol o ymarfer gwaith cymdeithasol da. Ai dyma eich profiad chi o'ch perthynas â'ch gweithiwr cymdeithasol? Rhowch sgôr o 1 i 5 i bob nodwedd, lle mae 1 = anghytuno'n gryf, 2 = anghytuno, 3 = ddim yn cytuno nac yn anghytuno, 4 = cytuno a 5 = cytuno'n gryf.",
    "A wnaeth eich gweithiwr cymdeithasol esbonio eich hawliau (gan gynnwys sut i wneud cwyn), a beth i'w ddisgwyl o gael ymwneud gwaith cymdeithasol? Dywedwch wrthyf am eich profiad o hyn ac unrhyw beth arall a fyddai wedi eich helpu i ddeall beth oedd yn digwydd.",
    "Sut mae'r berthynas â'ch gweithiwr cymdeithasol wedi cael effaith arnoch chi a'ch teulu? Ystyriwch effeithiau cadarnhaol a negyddol.",
    'Beth yw eich adborth am bobl eraill rydych chi wedi bod mewn cysylltiad â nhw yn y Gwasanaethau Plant? E.e. cyfathrebu â staff y dderbynfa neu staff gweinyddol, rheolwr gwaith cymdeithasol neu swyddog adolygu annibynnol?',
    "Pe gallech newid un peth am y gwasanaeth gan eich gweithiwr cymdeithasol, beth fyddai hynny? Os oes gennych fwy nag un, nodwch nhw. Gallai hyn fod ar hyn o bryd i chi a'ch teulu, neu yn y dyfodol i helpu teuluoedd eraill.",
    'A oes unrhyw beth arall yr hoffech ei ddweud wrthym?',
  ],
  statements: [
    "Yn deall fy nheulu a'n hamgylchiadau unigryw",
    'Yn fedrus wrth feithrin perthnasoedd',
    "Yn ymddwyn mewn ffyrdd sy'n fy ngalluogi i roi fy ymddiriedaeth ynddynt",
    "Yn ymarfer yn sensitif ac yn broffesiynol (e.e. yn bresennol ac yn canolbwyntio pan fyddant gyda mi, yn ymwybodol o sut mae eu geiriau a'u gweithredoedd yn effeithio arnaf)",
    'Yn gweithio ochr yn ochr â mi',
  ].map((statement) => `Mae fy ngweithiwr cymdeithasol... ${statement}`),
  points: [
    "1 – Anghytuno'n gryf",
    '2 – Anghytuno',
    '3 – Ddim yn cytuno nac yn anghytuno',
    '4 – Cytuno',
    "5 – Cytuno'n gryf",
  ],
};
