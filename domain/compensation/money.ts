// The arithmetic of money: whole fen, safe integers, and the one rounding rule. Every sum that is shown is rounded up to whole
// fen where it is made, in the customer's favour; totals add up what is shown, so nothing is rounded twice.

const million = 1_000_000;

/** `amountFen * numerator / denominator`, rounded up. The last two below a hundred million, so that no step leaves the safe integers. */
export function shareFen(amountFen: number, numerator: number, denominator: number): number {
  const whole = Math.floor(amountFen / denominator) * numerator;
  const rest = Math.ceil(((amountFen % denominator) * numerator) / denominator);
  return requireSafe(whole + rest);
}

/** A part of a sum in parts per million, rounded up. */
export function ppmOf(amountFen: number, ppm: number): number {
  return shareFen(amountFen, ppm, million);
}

/**
 * Divides a sum by weights, whole numbers whose sum is below a hundred million: the parts add up to it exactly. What no weight
 * asks for stays undivided, so of weights that are all zero every part is zero.
 */
export function apportion(amountFen: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const until = total === 0 ? 0 : shareFen(amountFen, reached, total);
    const part = until - given;
    given = until;
    return part;
  });
}

export function sumFen(amounts: readonly number[]): number {
  return requireSafe(amounts.reduce((sum, amount) => sum + amount, 0));
}

function requireSafe(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in whole fen: ${amount}`);
  return amount;
}
