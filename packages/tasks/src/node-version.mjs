/** The oldest Node that every dependency runs on. */
const OLDEST = [20, 19];

/** Whether a version such as `20.20.1` is new enough. @param {string} version */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** Ends with a clear line where Node is too old, before anything else can fail in a puzzling way. */
export function requireNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  throw new Error(`Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}.`);
}
