import { html } from 'lit';
import type { Contact } from '../../definition/survey.js';
import { msg } from '../../locales/msg.js';

/** Somebody to turn to, and the ways to reach them, in the same order everywhere. */
export const contactView = ({ name, about, phone, sms, email, url, hours }: Contact) => html`
  <strong>${url ? html`<a href=${url} rel="noopener noreferrer">${name}</a>` : name}</strong>
  ${about && html`<p>${about}</p>`}
  ${phone && html`<p>${msg('Telephone:', { id: 'contact-phone', desc: 'Before a telephone number' })} ${callable('tel', phone)}</p>`}
  ${sms && html`<p>${msg('Text:', { id: 'contact-sms', desc: 'Before a number for text messages' })} ${callable('sms', sms)}</p>`}
  ${email && html`<p>${msg('Email:', { id: 'contact-email', desc: 'Before an e-mail address' })} <a href="mailto:${email}">${email}</a></p>`}
  ${hours && html`<p class="hint">${hours}</p>`}
`;

/** A number as a link where one can call from it, and as text where a link would only confuse. */
const callable = (scheme: 'tel' | 'sms', number: string) =>
  matchMedia('(pointer: coarse)').matches
    ? html`<a href="${scheme}:${number.replace(/[^\d+]/g, '')}"><bdi>${number}</bdi></a>`
    : html`<bdi>${number}</bdi>`;
