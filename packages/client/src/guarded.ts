/**
 * A function of the caller's that takes no call down with it when it throws or, being asynchronous, rejects: a photo that is
 * stored must not look failed because a bar could not be drawn.
 */
export function guarded<T>(listener: ((told: T) => void) | undefined): (told: T) => void {
  const tell = async (told: T) => listener?.(told);
  return (told) => {
    tell(told).catch(() => {});
  };
}
