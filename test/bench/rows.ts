/** One line of the table; `bench.json` is a list of them. */
export interface Row {
  readonly name: string;
  /** 0 where no text is read. */
  readonly lines: number;
  /** 0 where it is no time that is measured. */
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly ratio: number;
  /** What `ratio` is to; a unit where it is a figure of its own. */
  readonly of: string;
  readonly limit: number | null;
  readonly ok: boolean | null;
}

/** The ratio of the median of `times`, or of another share of them, to `base`. */
export function rowOfRatio(of: {
  readonly name: string;
  readonly lines: number;
  readonly times: readonly number[];
  readonly base: number;
  readonly of: string;
  readonly limit: number | null;
  readonly share?: number;
}): Row {
  const { name, lines, times, base, limit, share = 0.5 } = of;
  const ratio = quantile(times, share) / base;
  const ok = limit === null ? null : ratio <= limit;
  return { name, lines, medianMs: median(times), p95Ms: quantile(times, 0.95), ratio, of: of.of, limit, ok };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function printRows(rows: readonly Row[]): void {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const cells = (name: string, ...rest: string[]) =>
    console.log(`${name.padEnd(widest)}${rest.map((cell) => cell.padStart(10)).join('')}`);
  cells('', 'median ms', 'p95 ms', 'ratio', 'limit', '', ' to');
  for (const { name, medianMs, p95Ms, ratio, of, limit, ok } of rows) {
    const verdict = ok === null ? '' : ok ? 'ok' : 'over';
    const told = limit === null ? '' : String(Number(limit.toPrecision(3)));
    cells(name, written(medianMs), written(p95Ms), ratio.toFixed(ratio < 1 ? 3 : 2), told, verdict, ` ${of}`);
  }
}

function written(milliseconds: number): string {
  return milliseconds === 0 ? '' : milliseconds.toFixed(2);
}
