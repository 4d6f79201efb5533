/** Tells how long each task was that blocked the page for over 50 ms; ends with the returned call. */
export function watchLongTasks(onTask: (durationMs: number) => void): () => void {
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) onTask(duration);
  });
  // Firefox and Safari know no long tasks, and ignore a type that they do not know.
  observer.observe({ type: 'longtask' });
  return () => observer.disconnect();
}
