/** A day where the family is, as 2026-11-29: days sort as their texts do. */
export type Day = string;

/** The most days that anything is kept. */
const MOST = 7;

export function dayOf(date: Date): Day {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

/** The last day on which something can be opened that is kept now. A council can make the time shorter, not longer. */
export function lastDay(days: number, now = new Date()): Day {
  const kept = Number.isFinite(days) ? Math.min(Math.max(Math.trunc(days), 1), MOST) : MOST;
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + kept));
}
