// Swedish writes dates as ISO 8601 does.
const britishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day it is in Britain now, as YYYY-MM-DD. */
export const todayInBritain = () => britishDay.format(new Date());
