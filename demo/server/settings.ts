export interface Settings {
  readonly port: number;
  readonly origins: readonly string[];
  /** Of a PostgreSQL, if there is one. */
  readonly url?: string;
  /** Where the data is kept if there is none. */
  readonly folder: string;
}

/**
 * What the environment says: PORT, HEARD_DATA, DATABASE_URL, HEARD_ORIGINS.
 * @throws {Error} naming the variable that cannot be used
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { PORT, HEARD_DATA, DATABASE_URL, HEARD_ORIGINS } = environment;
  return {
    port: portFrom(PORT || '8080'),
    origins: (HEARD_ORIGINS ?? '').split(',').flatMap((each) => (each.trim() ? [originFrom(each.trim())] : [])),
    ...(DATABASE_URL && { url: DATABASE_URL }),
    folder: HEARD_DATA || '.data',
  };
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
