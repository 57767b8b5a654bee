import type { AttemptEvent, EventBody } from './attempt-event.ts';
import type { AttemptState } from './attempt-state.ts';
import { askedFor } from './choose-option.ts';
import { extendClock, type Reading, startClock, timeLeft } from './exam-clock.ts';
import type { Question } from './question.ts';
import { type Result, scoreAttempt } from './score-attempt.ts';

/**
 * What a log comes to. The log is the truth; this is only its sum, and every beginning of a log has one.
 *
 * An event that cannot be (an unknown option, an answer after the end, a second end) changes nothing but the place and
 * the clocks: so the log of two racing tabs has a sense, too.
 *
 * @returns `undefined` for an empty log.
 */
export function foldLog(events: readonly AttemptEvent[]): AttemptState | undefined {
  return events.reduce<AttemptState | undefined>(addEvent, undefined);
}

/** The state after one more event. */
export function addEvent(state: AttemptState | undefined, event: AttemptEvent): AttemptState | undefined {
  if (!state) return event.type === 'started' ? startState(event) : undefined;
  if (event.seq <= state.seq) return state;
  const running = state.status === 'running';
  const timed = running ? passTime(state, event) : { ...state, seq: event.seq };
  return { ...(running || event.type === 'continued' ? applyEvent(timed, event) : timed), last: { wall: event.wall, mono: event.mono } };
}

/** Makes the next entry of a log. */
export function nextEvent(state: Pick<AttemptState, 'seq'> | undefined, body: EventBody, now: Reading): AttemptEvent {
  return { ...body, seq: state ? state.seq + 1 : 0, wall: now.wall, mono: now.mono };
}

/**
 * How an attempt ends now: by the reader's act, or because time is up, whichever came first.
 *
 * @returns `undefined` where it has ended: a second end is none.
 */
export function endBody(state: AttemptState, now: Reading): EventBody | undefined {
  if (state.status === 'ended') return undefined;
  return { type: timeLeft(state.clock, now) === 0 ? 'timed-out' : 'submitted' };
}

/** What an attempt comes to, by the exam's data as they were at its start. */
export function attemptResult({ paper, answers, seconds, exam }: AttemptState): Result {
  return scoreAttempt({ seats: paper.seats, answers, seconds }, exam);
}

function startState(event: AttemptEvent & { readonly type: 'started' }): AttemptState {
  const { attempt, build, exam, paper, settings, wall, mono, seq } = event;
  const now = { wall, mono };
  return {
    id: attempt, build, exam, paper, settings, started: wall, status: 'running', end: undefined, inTime: undefined,
    current: paper.seats[0]?.question.id ?? '', answers: new Map(), flagged: new Set(), struck: new Map(), notes: new Map(), checked: new Set(), seconds: new Map(),
    clock: startClock(settings.full, now), warned: [], shifted: 0, seq, last: now,
  };
}

/** Counts the time since the last event for the question on the screen, up to the deadline. */
function passTime(state: AttemptState, event: AttemptEvent): AttemptState {
  // A new page has a new steady clock, and the time between the pages belongs to no question.
  // Two tabs that write in turn have two steady clocks, so the wall clock must agree.
  const passed = event.type === 'resumed' ? 0 : Math.max(0, Math.min(event.mono - state.last.mono, event.wall - state.last.wall));
  const spent = Math.min(passed, state.clock.deadline === null ? passed : Math.max(0, state.clock.deadline - state.last.wall));
  const seconds = new Map(state.seconds).set(state.current, (state.seconds.get(state.current) ?? 0) + spent / 1000);
  const clock = { ...state.clock, least: Math.min(state.clock.least, timeLeft(state.clock, event)) };
  return { ...state, seconds, clock, seq: event.seq };
}

function applyEvent(state: AttemptState, event: AttemptEvent): AttemptState {
  switch (event.type) {
    case 'answered': return answer(state, event);
    case 'flagged': return isKnown(state, event.question) ? { ...state, flagged: toggled(state.flagged, event.question, event.on) } : state;
    case 'struck': return strike(state, event);
    case 'noted': return isKnown(state, event.question) ? { ...state, notes: new Map(state.notes).set(event.question, event.text) } : state;
    case 'moved': return isKnown(state, event.question) ? { ...state, current: event.question } : state;
    case 'checked': return isKnown(state, event.question) && state.settings.mode === 'study' ? { ...state, checked: toggled(state.checked, event.question, true) } : state;
    case 'warned': return { ...state, warned: [...new Set([...state.warned, ...event.minutes])] };
    case 'resumed':
    case 'clock-corrected': return shift(state, event);
    case 'extended': return { ...state, settings: { ...state.settings, accommodation: event.accommodation, full: event.full }, clock: extendClock(state.clock, event.full) };
    case 'submitted': return { ...state, status: 'ended', end: state.end ?? { reason: 'submitted', at: Math.min(event.wall, state.clock.deadline ?? event.wall) } };
    case 'timed-out': return { ...state, status: 'ended', end: state.end ?? { reason: 'timed-out', at: state.clock.deadline ?? event.wall } };
    case 'continued': return goOn(state);
    case 'started': return state;
  }
}

function questionOf({ paper }: AttemptState, id: string): Question | undefined {
  return paper.seats.find(({ question }) => question.id === id)?.question;
}

function isKnown(state: AttemptState, id: string): boolean {
  return questionOf(state, id) !== undefined;
}

function answer(state: AttemptState, { question: id, options }: AttemptEvent & { readonly type: 'answered' }): AttemptState {
  const question = questionOf(state, id);
  // What was shown with its reasons stands.
  if (!question || state.checked.has(id)) return state;
  const known = question.options.map((option) => option.id).filter((option) => options.includes(option));
  // More than was asked for is never scored in silence.
  return known.length > askedFor(question) ? state : { ...state, answers: new Map(state.answers).set(id, known) };
}

function strike(state: AttemptState, { question: id, option, on }: AttemptEvent & { readonly type: 'struck' }): AttemptState {
  const known = questionOf(state, id)?.options.map((one) => one.id);
  if (!known?.includes(option)) return state;
  const struck = toggled(new Set(state.struck.get(id)), option, on);
  return { ...state, struck: new Map(state.struck).set(id, known.filter((one) => struck.has(one))) };
}

function toggled<T>(set: ReadonlySet<T>, item: T, on: boolean): ReadonlySet<T> {
  const changed = new Set(set);
  if (on) changed.add(item);
  else changed.delete(item);
  return changed;
}

function shift(state: AttemptState, { shift: by, wall, mono }: AttemptEvent & { readonly type: 'resumed' | 'clock-corrected' }): AttemptState {
  const deadline = state.clock.deadline === null ? null : state.clock.deadline + by;
  const clock = { ...state.clock, deadline, anchor: { wall, mono } };
  return { ...state, clock: { ...clock, least: Math.min(clock.least, timeLeft(clock, { wall, mono })) }, shifted: state.shifted + by };
}

function goOn(state: AttemptState): AttemptState {
  if (state.end?.reason !== 'timed-out' || state.inTime) return state;
  return { ...state, status: 'running', inTime: state.answers, clock: extendClock(state.clock, null) };
}
