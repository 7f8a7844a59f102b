import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { seal, unseal, type Sealed } from '../../src/drafts/encrypt.js';

const ABOUT = 'parents-and-carers';
const PASSPHRASE = 'three plain words';

/** Quick to open, so that it can be tried often. */
const quick = (text: string, passphrase = PASSPHRASE) => seal(text, passphrase, ABOUT, 2);

const flipped = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes.slice(0));
  copy[at % copy.length]! ^= 1 << (at % 8);
  return copy;
};

describe('What is sealed', () => {
  test('opens with its passphrase, whatever it says', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (text, passphrase) => {
        assert.equal(await unseal(await quick(text, passphrase), passphrase, ABOUT), text);
      }),
    ));

  test('does not open with another passphrase', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (other) => {
        fc.pre(other.normalize('NFKC').trim() !== PASSPHRASE);
        assert.equal(await unseal(await quick('said'), other, ABOUT), undefined);
      }),
    ));

  test('opens however a keyboard writes the passphrase, but not in other letters', async () => {
    const sealed = await quick('said', 'cŵn a ffa');
    assert.equal(await unseal(sealed, ' cw\u0302n a ffa ', ABOUT), 'said');
    assert.equal(await unseal(sealed, 'Cŵn a ffa', ABOUT), undefined);
  });

  test('does not open for another survey', async () =>
    assert.equal(await unseal(await quick('said'), PASSPHRASE, 'after-a-meeting'), undefined));

  test('does not open once a bit of it is another', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('salt', 'iv', 'sealed'), fc.nat(), async (part, at) => {
        const sealed = await quick('said');
        const bytes = flipped(sealed[part], at);
        const meddled: Sealed = { ...sealed, [part]: part === 'sealed' ? bytes.buffer : bytes };
        assert.equal(await unseal(meddled, PASSPHRASE, ABOUT), undefined);
      }),
    ));

  test('does not open with fewer rounds, or with a part cut off', async () => {
    const sealed = await quick('said');
    assert.equal(await unseal({ ...sealed, iterations: 1 }, PASSPHRASE, ABOUT), undefined);
    for (const length of [0, 1, 16])
      assert.equal(await unseal({ ...sealed, sealed: sealed.sealed.slice(0, length) }, PASSPHRASE, ABOUT), undefined);
  });

  test('is another each time, and takes 600,000 rounds', async () => {
    const [one, other] = await Promise.all([seal('said', PASSPHRASE, ABOUT), seal('said', PASSPHRASE, ABOUT)]);
    assert.deepEqual([one.iterations, one.salt.length, one.iv.length], [600_000, 16, 12]);
    for (const part of ['salt', 'iv', 'sealed'] as const)
      assert.notDeepEqual(new Uint8Array(one[part]), new Uint8Array(other[part]));
    assert.equal(await unseal(one, PASSPHRASE, ABOUT), 'said');
  });
});
