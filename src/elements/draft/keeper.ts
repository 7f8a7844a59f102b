import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NAMES_NEEDED, type Session, type Sharing } from '../../answers/session.js';
import type { Survey } from '../../definition/survey.js';
import type { Draft } from '../../drafts/draft.js';
import { canSeal, seal, tidyPassphrase, unseal } from '../../drafts/encrypt.js';
import { dayOf, lastDay } from '../../drafts/expiry.js';
import { read, write, type Found } from '../../drafts/serialize.js';
import { canStore, find, ForbiddenError, FullError, markOf, put, remove, type Kept } from '../../drafts/store.js';
import { onExit } from '../shared/wipe.js';

/** The fewest characters of a passphrase. */
const SHORTEST = 8;

/** What is wrong with a passphrase. */
export type PassphraseFault = 'missing' | 'short' | 'wrong';

/** What is wrong with the device, or with what is kept on it. */
export type Trouble = 'full' | 'refused' | 'unreachable' | 'damaged' | 'taken' | 'not-removed';

/** Why what was kept is gone: somebody removed it, or it held a name that was erased. */
export type Gone = 'removed' | 'name-erased';

/** What was opened, and not gone on with yet. */
export interface Opened extends Found {
  readonly kept: Kept;
}

/** Keeps the answers of one survey on the device, when it is asked to, and knows what is kept there. */
export class DraftKeeper implements ReactiveController {
  kept: Kept | undefined;
  work: 'keeping' | 'opening' | undefined;
  fault: PassphraseFault | undefined;
  trouble: Trouble | undefined;
  /** Where what was kept is gone, and somebody should be told. */
  gone: Gone | undefined;

  #belongsTo = '';
  /** The marks of all that this page has kept, or opened and gone on with. */
  readonly #own = new Set<string>();
  /** What was said in the last of them. */
  #session: Session | undefined;
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
    return this.kept !== undefined && this.#own.has(markOf(this.kept));
  }

  /** Whether this page has kept or opened anything. */
  get hasKept(): boolean {
    return this.#own.size > 0;
  }

  /** Whether nothing was said since it was kept. */
  isUpToDate(session: Session): boolean {
    return this.isOwn && this.#session === session;
  }

  /** Whether what this page keeps holds a name that a later choice has erased. */
  holdsNameErasedBy({ choice }: Sharing): boolean {
    const held = this.#session?.sharing;
    if (!this.isOwn || !held || !choice || this.trouble === 'not-removed') return false;
    return NAMES_NEEDED.named.some((whose) => held[whose] !== '' && !NAMES_NEEDED[choice].includes(whose));
  }

  /** Looks for what is kept for a survey that sends to an address. */
  async look(belongsTo: string): Promise<void> {
    if (belongsTo !== this.#belongsTo) this.wipe();
    this.#belongsTo = belongsTo;
    if (!this.isAble) return;
    const { signal } = this.#turn;
    try {
      const kept = await find(belongsTo, dayOf(new Date()));
      // Whatever was done meanwhile knows better.
      if (signal.aborted || this.work) return;
      this.kept = kept;
      if (this.trouble === 'unreachable') this.trouble = undefined;
    } catch (error) {
      if (signal.aborted || this.work) return;
      // Where storage is forbidden, nobody knows that anything is there.
      if (error instanceof ForbiddenError && !this.kept) return;
      this.trouble = 'unreachable';
    }
    this.host.requestUpdate();
  }

  /** Keeps a draft, locked with a passphrase. */
  async keep(makeDraft: () => Draft, passphrase: string, days: number): Promise<void> {
    if (this.work) return;
    if (tidyPassphrase(passphrase).length < SHORTEST) return this.#refuse('short');
    await this.#during('keeping', async (signal) => {
      const draft = makeDraft();
      const plain = { belongsTo: this.#belongsTo, until: lastDay(days) };
      const kept = { ...plain, ...(await seal(write(draft), passphrase, aboutOf(plain))) };
      signal.throwIfAborted();
      // Before it is there: whoever sends at this moment has it removed.
      this.#own.add(markOf(kept));
      const other = await put(kept, this.kept, signal);
      if (other) {
        this.kept = other;
        this.trouble = 'taken';
      } else this.#hold(kept, draft);
    });
  }

  /** What was kept; nothing if the passphrase does not open it, or it cannot be had. */
  async open(survey: Survey, passphrase: string): Promise<Opened | undefined> {
    if (this.work) return undefined;
    if (tidyPassphrase(passphrase) === '') return this.#refuse('missing');
    return this.#during('opening', async (signal) => {
      // Another tab may have kept more since, or sent it all.
      const kept = await find(this.#belongsTo, dayOf(new Date()));
      signal.throwIfAborted();
      this.kept = kept;
      if (!kept) return this.#lose();
      const text = await unseal(kept, passphrase, aboutOf(kept));
      signal.throwIfAborted();
      if (text === undefined) return this.#refuse('wrong');
      const found = read(text, survey);
      if (!found) this.trouble = 'damaged';
      return found && { ...found, kept };
    });
  }

  /** Takes what was opened for this page's own, to go on with it. */
  adopt({ kept, draft }: Opened): void {
    this.#own.add(markOf(kept));
    this.#hold(kept, draft);
  }

  /** Removes what is kept, and stops whatever is under way. */
  async remove(): Promise<void> {
    await this.#remove(() => true, 'removed');
  }

  /** Removes what this page has kept or opened, and stops whatever is under way. What somebody else keeps stays. */
  async removeOwn(gone?: Gone): Promise<void> {
    if (this.isOwn || this.work === 'keeping') return this.#remove((kept) => this.#own.has(markOf(kept)), gone);
    this.#stop();
    await this.look(this.#belongsTo);
  }

  /** Forgets what it knows, and stops whatever is under way. */
  wipe(): void {
    this.#stop();
    this.#own.clear();
    this.kept = this.#session = undefined;
    this.host.requestUpdate();
  }

  /** Takes back what was said of the last attempt. */
  moveOn(): void {
    this.fault = this.gone = undefined;
    if (this.trouble !== 'unreachable') this.trouble = undefined;
  }

  async #remove(isMeant: (kept: Kept) => boolean, gone: Gone | undefined): Promise<void> {
    const { kept } = this;
    this.#stop();
    if (!this.isAble) return;
    if (kept && isMeant(kept)) this.kept = undefined;
    try {
      this.kept = await remove(this.#belongsTo, isMeant);
      this.gone = gone;
    } catch {
      this.kept = kept;
      this.trouble = 'not-removed';
    }
    this.host.requestUpdate();
  }

  async #during<T>(work: 'keeping' | 'opening', run: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.#stop();
    const turn = this.#turn;
    // Also while the element is away from the page: nothing may be put there after somebody has left.
    const settle = onExit(() => turn.abort());
    this.work = work;
    this.host.requestUpdate();
    try {
      return await run(turn.signal);
    } catch (error) {
      if (!turn.signal.aborted) this.trouble = troubleOf(error, work);
      return undefined;
    } finally {
      settle();
      if (!turn.signal.aborted) this.work = undefined;
      this.host.requestUpdate();
    }
  }

  #hold(kept: Kept, { session }: Draft): void {
    this.kept = kept;
    this.#session = session;
  }

  #lose(): undefined {
    this.gone = 'removed';
  }

  #refuse(fault: PassphraseFault): undefined {
    this.fault = fault;
    this.host.requestUpdate();
  }

  #stop(): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.work = this.fault = this.trouble = this.gone = undefined;
  }

  // Another tab may have kept, removed or sent it.
  readonly #onVisible = () => {
    if (document.visibilityState === 'visible' && this.#belongsTo && !this.work) void this.look(this.#belongsTo);
  };
}

/** What goes with the sealed text, so that nobody can give it to another survey or make it last longer. */
const aboutOf = ({ belongsTo, until }: Pick<Kept, 'belongsTo' | 'until'>): string => `${until} ${belongsTo}`;

function troubleOf(error: unknown, work: 'keeping' | 'opening'): Trouble {
  if (error instanceof FullError) return 'full';
  return work === 'keeping' ? 'refused' : 'unreachable';
}
