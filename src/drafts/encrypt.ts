import { trimmed } from '../answers/trimmed.js';

/** A text that nobody can read without its passphrase, with all else that opening it takes. */
export interface Sealed {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  /** How often the passphrase is hashed, which makes guessing slow. */
  readonly iterations: number;
  readonly sealed: ArrayBuffer;
}

/** What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;

/** Whether this page may encrypt at all: browsers allow it on https only. */
export const canSeal = (): boolean => (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;

/** Locks a text. `about` is not secret, and opening needs the same. */
export async function seal(text: string, passphrase: string, about: string, iterations = ITERATIONS): Promise<Sealed> {
  // Fresh ones each time: AES-GCM breaks where an iv comes twice with a key.
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, iterations);
  const sealed = await crypto.subtle.encrypt(cipher(iv, about), key, new TextEncoder().encode(text));
  return { salt, iv, iterations, sealed };
}

/** The text; nothing if the passphrase is another, or anything was changed: the two look the same on purpose. */
export async function unseal(
  { salt, iv, iterations, sealed }: Sealed,
  passphrase: string,
  about: string,
): Promise<string | undefined> {
  const key = await keyFrom(passphrase, salt, iterations);
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(cipher(iv, about), key, sealed));
  } catch (error) {
    if ((error as Error).name === 'OperationError') return undefined;
    throw error;
  }
}

/** A passphrase as it counts: keyboards put a space after a word, and write letters with accents in two ways. */
export const tidyPassphrase = (passphrase: string): string => trimmed(passphrase.normalize('NFKC'));

async function keyFrom(passphrase: string, salt: BufferSource, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(tidyPassphrase(passphrase));
  const secret = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const kind = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(kind, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const cipher = (iv: BufferSource, about: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(about),
});
