/** Which of the three outputs stands for a live face; the others are kinds of attack. */
const LIVE = 1;

/** The probability of a live face: the softmax of a model's logits at the live class. */
export function liveProbability(logits: ArrayLike<number>): number {
  const values = Array.from(logits);
  const top = Math.max(...values);
  const weights = values.map((value) => Math.exp(value - top));
  return (weights[LIVE] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
}

/** The pair's score: the mean of both probabilities. */
export function fusedScore(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, value) => sum + value, 0) / probabilities.length;
}
