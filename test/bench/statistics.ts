const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** NaN where there is nothing. */
export function median(values: readonly number[]): number {
  const all = sorted(values);
  const half = all.length / 2;
  return (all[Math.ceil(half) - 1]! + all[Math.floor(half)]!) / 2;
}

/** How far apart the middle half of the values lies. */
export function interquartileRange(values: readonly number[]): number {
  const all = sorted(values);
  return all[Math.floor(all.length * 0.75)]! - all[Math.floor(all.length * 0.25)]!;
}
