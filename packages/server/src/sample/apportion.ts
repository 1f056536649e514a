/**
 * Splits a whole `total` by `weights` into whole parts that add up to it, none below `minimum`.
 * @example apportion(10, [1, 1, 2], 2) // [3, 3, 4]
 */
export function apportion(total: number, weights: readonly number[], minimum = 0): number[] {
  const free = total - minimum * weights.length;
  const sum = weights.reduce((left, right) => left + right, 0);
  let weightSoFar = 0;
  let givenSoFar = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const given = Math.round((free * weightSoFar) / sum) - givenSoFar;
    givenSoFar += given;
    return minimum + given;
  });
}
