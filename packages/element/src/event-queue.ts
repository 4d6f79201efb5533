/**
 * Dispatches events one after another. A listener may move the session on: what follows from that comes after the events
 * that were there before, so that every listener hears them in the order in which things happened.
 */
export class EventQueue {
  private readonly waiting: Event[] = [];
  private dispatching = false;

  constructor(private readonly target: EventTarget) {}

  dispatch(events: readonly Event[]): void {
    this.waiting.push(...events);
    if (this.dispatching) return;
    this.dispatching = true;
    try {
      for (let event = this.waiting.shift(); event; event = this.waiting.shift()) this.target.dispatchEvent(event);
    } finally {
      this.dispatching = false;
    }
  }
}
