/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {string} cat
 * @property {number} ts microseconds
 * @property {number} [dur] microseconds
 * @property {number} [tdur] microseconds for which the thread really ran
 * @property {number} pid
 * @property {number} tid
 */

/** The page calls `performance.mark` with this name once a frame. */
export const FRAME_MARK = 'analysed-frame';

/** What a trace has to hold for `scriptTimes`. */
export const TRACE_CATEGORIES = ['devtools.timeline', 'blink.user_timing', 'v8.execute', 'disabled-by-default-v8.gc'];

/** The events that stand for script on a thread; whatever they call is inside them. */
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'V8.GC_SCAVENGER', 'MinorGC', 'MajorGC']);

/** Leaves out what lies inside another one. @param {readonly TraceEvent[]} events */
function outermost(events) {
  let end = 0;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/**
 * Milliseconds of script and of collecting its garbage on the page's main thread, for each frame between two marks. Only
 * time for which the thread ran counts, not time for which another process had its core.
 * @param {Buffer} trace as Chromium writes it
 */
export function scriptTimes(trace) {
  /** @type {readonly TraceEvent[]} */
  const events = JSON.parse(trace.toString('utf8')).traceEvents;
  const marks = events.filter(({ name, cat }) => name === FRAME_MARK && cat.includes('user_timing'));
  const first = marks[0];
  if (!first) throw new Error('The trace holds no frames.');
  const own = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid && SCRIPT.has(name),
  );
  const script = outermost(own.sort((a, b) => a.ts - b.ts));
  const times = marks.map(({ ts }) => ts).sort((a, b) => a - b);
  return times.slice(1).map((to, index) => {
    const from = times[index] ?? to;
    const inside = script.filter(({ ts }) => ts >= from && ts < to);
    return inside.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  });
}
