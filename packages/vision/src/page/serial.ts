/** Runs calls one after another: each starts when the one before has settled, however it did. */
export function createSerial(): <T>(call: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (call) => {
    const result = tail.then(call, call);
    tail = result.catch(() => {});
    return result;
  };
}
