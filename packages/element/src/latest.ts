/** The latest of the values that are added, up to a number of them. */
export class Latest<Value> {
  private readonly kept: Value[] = [];

  constructor(private readonly count: number) {}

  add(value: Value): void {
    this.kept.push(value);
    if (this.kept.length > this.count) this.kept.shift();
  }

  /** As they are now, the latest last. */
  values(): readonly Value[] {
    return [...this.kept];
  }
}
