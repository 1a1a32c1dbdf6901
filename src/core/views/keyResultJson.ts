import type { KeyResult } from '../analysis/keyResults';
import type { FigureCell } from '../plan/plan';

/**
 * A key result as `planmark show --format json` prints it. `attainment` and `progress` are percentages, `grade` is a part
 * of 1, both stated ones as their author has them; `pace.ratio` and `pace.elapsed` are parts of 1. Absent is null.
 */
export function keyResultJson(of: KeyResult) {
  const { milestone, figures, pace } = of;
  return {
    id: milestone.id,
    title: milestone.text,
    objective: of.objective?.title ?? null,
    baseline: figureJson(figures.baseline),
    target: figureJson(figures.target),
    current: figureJson(figures.current),
    lowerIsBetter: figures.lowerIsBetter,
    attainment: of.attainment === null ? null : attainmentJson(of.attainment),
    reached: of.isReached,
    grade: figures.grade ? { text: figures.grade.text, value: of.statedGrade } : null,
    progress: figures.progress ? { text: figures.progress.text, value: of.statedProgress } : null,
    pace: pace
      ? {
          word: pace.word,
          ratio: rounded(pace.ratio, 2),
          elapsed: rounded(pace.elapsed, 3),
          on: pace.on,
          basis: pace.basis,
        }
      : null,
    status: milestone.status?.status ?? milestone.state,
    owner: figures.owner?.text ?? null,
    line: milestone.range.startLine + 1,
    column: milestone.range.startCharacter + 1,
  };
}

/** Words (`In QA`) have a text and no value. */
function figureJson(cell: FigureCell | null) {
  if (!cell) return null;
  return { text: cell.text, value: cell.measure?.value ?? null, unit: cell.measure?.unit ?? null };
}

/** To one decimal; down where up would say that all of it is reached. */
function attainmentJson(percent: number): number {
  const nearest = rounded(percent, 1);
  return percent < 100 && nearest >= 100 ? 99.9 : nearest;
}

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
