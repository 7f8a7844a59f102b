import type { Definition } from '../../src/definition/schema.js';

/** A short survey to see a language that is written from right to left. The words are ours and no family has read them. */
export const arabic: Definition = {
  format: 'heard-definition/1',
  id: 'arabic',
  version: '1.0.0',
  languages: ['ar'],
  drafts: ['ar'],
  title: 'أخبرونا عن الأخصائي الاجتماعي',
  introduction: ['نود أن نعرف رأيكم في علاقتكم بالأخصائي الاجتماعي.'],
  sharing: {
    introduction: 'اختاروا كيف تقدمون رأيكم.',
    choices: {
      named: { label: 'مع اسمكم', consequence: 'نعرف من أنتم.' },
      worker: { label: 'مع اسم الأخصائي الاجتماعي فقط', consequence: 'لا نعرف من أنتم.' },
      anonymous: { label: 'من دون أسماء', consequence: 'لا نعرف أي اسم.' },
    },
  },
  pages: [
    {
      id: 'listens',
      questions: [
        {
          kind: 'likert',
          id: 'listens',
          label: 'هل هذه تجربتكم؟',
          stem: 'الأخصائي الاجتماعي...',
          points: [
            { value: 1, label: 'لا أوافق' },
            { value: 2, label: 'محايد' },
            { value: 3, label: 'أوافق' },
          ],
          statements: [
            { id: 'listens', text: 'يستمع إلينا' },
            { id: 'understands', text: 'يفهم عائلتنا' },
          ],
        },
      ],
    },
  ],
};
