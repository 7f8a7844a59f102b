import type { Definition } from '../schema.js';

/** The framework's three sharing choices, word for word; the Welsh is an unvalidated draft. */
export const sharing: Definition['sharing'] = {
  introduction: {
    en: "You can choose to remain anonymous, give us your name and your social worker's name, or you can just give us your social worker's details. Here are some things to think about when making this decision",
    cy: 'Gallwch ddewis aros yn ddienw, rhoi eich enw chi ac enw eich gweithiwr cymdeithasol i ni, neu roi manylion eich gweithiwr cymdeithasol yn unig. Dyma rai pethau i feddwl amdanynt wrth benderfynu',
  },
  choices: {
    named: {
      label: { en: 'Giving your name', cy: 'Rhoi eich enw' },
      consequence: {
        en: 'The evaluation can be used to monitor and improve current working relationships between families and workers. The evaluations (positive or negative) will be reviewed in supervisions between workers and managers so that examples of good relationship-based practice can be celebrated, and workers are supported in creative ways when matters are raised. For example, offering meetings between worker and family, training, or review of workloads.',
        cy: "Gellir defnyddio'r gwerthusiad i fonitro a gwella'r berthynas waith bresennol rhwng teuluoedd a gweithwyr. Bydd y gwerthusiadau (cadarnhaol neu negyddol) yn cael eu hadolygu mewn sesiynau goruchwylio rhwng gweithwyr a rheolwyr, fel bod modd dathlu enghreifftiau o ymarfer da sy'n seiliedig ar berthynas, a bod gweithwyr yn cael eu cefnogi mewn ffyrdd creadigol pan fydd materion yn codi. Er enghraifft, cynnig cyfarfodydd rhwng y gweithiwr a'r teulu, hyfforddiant, neu adolygu llwyth gwaith.",
      },
    },
    worker: {
      label: { en: "Giving the social worker's name only", cy: 'Rhoi enw’r gweithiwr cymdeithasol yn unig' },
      consequence: {
        en: 'This will not identify you directly but ensures that your information is shared with the social worker and manager and reviewed in supervisions.',
        cy: "Ni fydd hyn yn datgelu'n uniongyrchol pwy ydych chi, ond mae'n sicrhau bod eich gwybodaeth yn cael ei rhannu â'r gweithiwr cymdeithasol a'r rheolwr a'i hadolygu mewn sesiynau goruchwylio.",
      },
    },
    anonymous: {
      label: { en: 'Remaining anonymous', cy: 'Aros yn ddienw' },
      consequence: {
        en: 'This will assist in wider service development and inform focus groups and organisational action plans for change.',
        cy: 'Bydd hyn yn helpu i ddatblygu gwasanaethau yn ehangach ac yn bwydo grwpiau ffocws a chynlluniau gweithredu sefydliadol ar gyfer newid.',
      },
    },
  },
};
