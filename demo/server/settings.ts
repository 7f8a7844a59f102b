import type { Tokens } from './reading.js';

export interface Settings {
  readonly port: number;
  /** Where to listen, if not at every address of the machine. */
  readonly host?: string;
  readonly origins: readonly string[];
  /** Of a PostgreSQL, if there is one. */
  readonly url?: string;
  /** Where the data is kept if there is none. */
  readonly folder: string;
  /** Who may read. */
  readonly tokens: Tokens;
  /** How many submissions a minute are taken from the pages of one origin, if that is said. */
  readonly rate?: number;
  /** For how many days submissions are kept, if not for ever. */
  readonly days?: number;
}

/**
 * What the environment says: PORT, HEARD_HOST, HEARD_DATA, DATABASE_URL, HEARD_ORIGINS, HEARD_RATE, HEARD_RETENTION_DAYS,
 * HEARD_QA_TOKEN and HEARD_SUPERVISION_TOKEN.
 * @throws {Error} naming the variable that cannot be used, and never telling a token
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { PORT, HEARD_HOST, HEARD_DATA, DATABASE_URL, HEARD_ORIGINS, HEARD_RATE, HEARD_RETENTION_DAYS } = environment;
  return {
    port: portFrom(PORT || '8080'),
    ...(HEARD_HOST && { host: HEARD_HOST }),
    origins: (HEARD_ORIGINS ?? '').split(',').flatMap((each) => (each.trim() ? [originFrom(each.trim())] : [])),
    ...(DATABASE_URL && { url: DATABASE_URL }),
    folder: HEARD_DATA || '.data',
    tokens: tokensFrom(environment),
    ...(HEARD_RATE && { rate: countFrom('HEARD_RATE', HEARD_RATE) }),
    ...(HEARD_RETENTION_DAYS && { days: countFrom('HEARD_RETENTION_DAYS', HEARD_RETENTION_DAYS) }),
  };
}

function tokensFrom({ HEARD_QA_TOKEN: qa, HEARD_SUPERVISION_TOKEN: supervision }: NodeJS.ProcessEnv): Tokens {
  for (const [name, token] of Object.entries({ HEARD_QA_TOKEN: qa, HEARD_SUPERVISION_TOKEN: supervision }))
    if (token && !/^[\x21-\x7e]{32,}$/.test(token))
      throw new Error(
        `${name} is too easy to guess. It should be 32 letters, digits or signs or more, without spaces.`,
      );
  if (qa && qa === supervision)
    throw new Error('HEARD_QA_TOKEN and HEARD_SUPERVISION_TOKEN are the same. Each should be a secret of its own.');
  return { ...(qa && { 'quality assurance': qa }), ...(supervision && { supervision }) };
}

function countFrom(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new Error(`${name} is "${text}". It should be a whole number from 1 to 999999.`);
  return Number(text);
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`PORT is "${text}". It should be a number up to 65535.`);
  return port;
}

function originFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new Error(`HEARD_ORIGINS holds "${text}". Each should be an origin such as https://www.example.gov.uk`);
  return url.origin;
}
