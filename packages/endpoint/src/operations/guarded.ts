/**
 * A listener that takes nothing down with it when it throws or, being asynchronous, rejects: an upload that is stored must
 * not be answered as failed because its line could not be written, nor the process end.
 */
export function guarded<T>(listener: ((told: T) => void) | undefined): (told: T) => void {
  const tell = async (told: T) => listener?.(told);
  return (told) => {
    tell(told).catch(() => {});
  };
}
