import { NAMES_NEEDED, type Action, type Session, type Sharing } from '../../answers/session.js';
import { HeardConsent } from '../consent/consent.js';
import type { HeardField } from '../shared/field.js';

/** What a field's new value says, as actions on the session. */
export function reply(field: HeardField<unknown>, { sharing }: Session): Action[] {
  const { name, value } = field;
  if (field instanceof HeardConsent) return sharingActions(field.value, sharing);
  return typeof value === 'string'
    ? [{ type: 'write', question: name, text: value }]
    : [{ type: 'rate', question: name, ratings: value as ReadonlyMap<string, number> }];
}

function sharingActions(now: Sharing, before: Sharing): Action[] {
  const names = NAMES_NEEDED.named.filter((whose) => now[whose] !== before[whose]);
  return [
    ...(now.choice && now.choice !== before.choice ? [{ type: 'choose', choice: now.choice } as const] : []),
    ...names.map((whose) => ({ type: 'name', whose, name: now[whose] }) as const),
  ];
}
