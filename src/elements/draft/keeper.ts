import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../answers/session.js';
import type { Survey } from '../../definition/survey.js';
import type { Draft } from '../../drafts/draft.js';
import { canSeal, seal, tidyPassphrase, unseal } from '../../drafts/encrypt.js';
import { dayOf, lastDay } from '../../drafts/expiry.js';
import { read, write } from '../../drafts/serialize.js';
import { canStore, find, FullError, put, remove, type Kept } from '../../drafts/store.js';
import { onExit } from '../shared/wipe.js';

/** The fewest characters of a passphrase. */
const SHORTEST = 8;

/** What is wrong with a passphrase. */
export type PassphraseFault = 'missing' | 'short' | 'wrong';

/** What is wrong with the device, or with what is kept on it. */
export type Trouble = 'full' | 'refused' | 'unreachable' | 'damaged';

/** Keeps the answers of one survey on the device, when it is asked to, and knows what is kept there. */
export class DraftKeeper implements ReactiveController {
  kept: Kept | undefined;
  work: 'keeping' | 'opening' | undefined;
  fault: PassphraseFault | undefined;
  trouble: Trouble | undefined;
  /** Whether what was kept is gone, and somebody should be told. */
  isGone = false;

  #survey = '';
  /** What this page has kept or opened. */
  #own: { readonly mark: string; readonly session: Session } | undefined;
  #turn = new AbortController();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  /** Whether anything can be kept here at all. */
  get isAble(): boolean {
    return canStore() && canSeal();
  }

  /** Whether what is kept was kept or opened by this page: then whoever looks on knows its passphrase. */
  get isOwn(): boolean {
    return this.kept !== undefined && markOf(this.kept) === this.#own?.mark;
  }

  /** Whether nothing was said since it was kept. */
  isUpToDate({ session }: Draft): boolean {
    return this.isOwn && this.#own?.session === session;
  }

  /** Looks for what is kept for a survey. */
  async look(survey: string): Promise<void> {
    this.#survey = survey;
    if (!this.isAble) return;
    const { signal } = this.#turn;
    const trouble = this.trouble === 'unreachable' ? undefined : this.trouble;
    try {
      const kept = await find(survey, dayOf(new Date()));
      // Whatever was done meanwhile knows better.
      if (signal.aborted || this.work) return;
      this.kept = kept;
      this.trouble = trouble;
    } catch {
      if (signal.aborted || this.work) return;
      // It is there, and the browser does not give it.
      this.trouble = 'unreachable';
    }
    this.host.requestUpdate();
  }

  /** Keeps a draft, locked with a passphrase. */
  async keep(survey: Survey, draft: Draft, passphrase: string, days: number): Promise<void> {
    if (this.work) return;
    if (tidyPassphrase(passphrase).length < SHORTEST) return this.#refuse('short');
    await this.#during('keeping', async (signal) => {
      const sealed = await seal(write(draft), passphrase, survey.id);
      const kept = { survey: survey.id, until: lastDay(days), ...sealed };
      signal.throwIfAborted();
      await put(kept, signal);
      this.#hold(kept, draft.session);
    });
  }

  /** What was kept; nothing if the passphrase does not open it, or it cannot be had. */
  async open(survey: Survey, passphrase: string): Promise<Draft | undefined> {
    if (this.work) return undefined;
    if (tidyPassphrase(passphrase) === '') return this.#refuse('missing');
    return this.#during('opening', async (signal) => {
      // Another tab may have kept more since, or sent it all.
      const kept = await find(survey.id, dayOf(new Date()));
      signal.throwIfAborted();
      if (!kept) return this.#lose();
      const text = await unseal(kept, passphrase, survey.id);
      signal.throwIfAborted();
      if (text === undefined) return this.#refuse('wrong');
      const draft = read(text, survey);
      if (draft) this.#hold(kept, draft.session);
      else this.trouble = 'damaged';
      return draft;
    });
  }

  /** Removes what is kept, and stops whatever is under way. */
  async remove(how: 'silently' | 'and say so' = 'silently'): Promise<void> {
    const { kept } = this;
    this.#forget();
    if (!this.isAble) return;
    try {
      await remove(this.#survey);
      this.isGone = how !== 'silently';
    } catch {
      this.kept = kept;
      this.trouble = 'unreachable';
    }
    this.host.requestUpdate();
  }

  /** Forgets what it knows, and stops whatever is under way. */
  wipe(): void {
    this.#forget();
    this.host.requestUpdate();
  }

  /** Takes back what was said of the last attempt. */
  moveOn(): void {
    this.fault = undefined;
    if (this.trouble !== 'unreachable') this.trouble = undefined;
    this.isGone = false;
  }

  async #during<T>(work: 'keeping' | 'opening', run: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const turn = (this.#turn = new AbortController());
    const { signal } = turn;
    // Also while the element is away from the page: nothing may be put there after somebody has left.
    const settle = onExit(() => turn.abort());
    this.work = work;
    this.fault = this.trouble = undefined;
    this.isGone = false;
    this.host.requestUpdate();
    try {
      return await run(signal);
    } catch (error) {
      if (!signal.aborted) this.trouble = troubleOf(error, work);
      return undefined;
    } finally {
      settle();
      if (!signal.aborted) this.work = undefined;
      this.host.requestUpdate();
    }
  }

  #hold(kept: Kept, session: Session): void {
    this.kept = kept;
    this.#own = { mark: markOf(kept), session };
  }

  #lose(): undefined {
    this.kept = this.#own = undefined;
    this.isGone = true;
  }

  #refuse(fault: PassphraseFault): undefined {
    this.fault = fault;
    this.host.requestUpdate();
  }

  #forget(): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.kept = this.#own = this.work = this.fault = this.trouble = undefined;
    this.isGone = false;
  }

  // Another tab may have kept, removed or sent it.
  readonly #onVisible = () => {
    if (document.visibilityState === 'visible' && this.#survey && !this.work) void this.look(this.#survey);
  };
}

/** Tells one kept draft from another: no two have the same iv. */
const markOf = ({ iv }: Kept): string => String(iv);

function troubleOf(error: unknown, work: 'keeping' | 'opening'): Trouble {
  if (error instanceof FullError) return 'full';
  return work === 'keeping' ? 'refused' : 'unreachable';
}
