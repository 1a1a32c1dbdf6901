import type { Plan } from '../plan/plan';
import type { Analysis, AnalysisOptions } from './analysis';

export function analyse(plan: Plan, options: AnalysisOptions): Analysis {
  return {
    plan,
    options,
    progress: new Map(),
    boxes: null,
    gaps: { all: [], open: [], byPriority: [] },
    checklists: [],
    overdue: [],
    upcoming: [],
    freshness: null,
  };
}
