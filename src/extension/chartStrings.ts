import { l10n } from 'vscode';
import type { FacetChoices } from '../core/charts/sceneFilters';
import type { Advice, PageStrings } from '../webview/protocol';

const GAP_TABLE = `| Skill | Current | Required | Priority |
| --- | --- | --- | --- |
| System design | Competent | Expert | High |
| Mentoring | Proficient | Proficient | Low |`;

/** The page's own words, in the user's language; column names are those of a plan that names none. */
export function chartStrings(): PageStrings {
  return {
    figures: l10n.t('Key figures'),
    skill: l10n.t('Skill'),
    current: l10n.t('Current'),
    required: l10n.t('Required'),
    gap: l10n.t('Gap'),
    priority: l10n.t('Priority'),
    goal: l10n.t('Goal'),
    done: l10n.t('Done'),
    state: l10n.t('State'),
    period: l10n.t('Period'),
    evidence: l10n.t('Evidence'),
    start: l10n.t('Start'),
    end: l10n.t('End'),
    total: l10n.t('Total'),
    share: l10n.t('Part'),
    details: l10n.t('Details'),
    inProgress: l10n.t('In progress'),
    cancelled: l10n.t('Cancelled'),
    gapSize: l10n.t('Size of the gap'),
    view: l10n.t('How the chart is shown'),
    views: { chart: l10n.t('Chart'), radar: l10n.t('Radar'), table: l10n.t('Table') },
    axes: l10n.t('Axes'),
    today: l10n.t('today, {0}'),
    zoom: l10n.t('How much of the timeline is shown'),
    zooms: {
      all: l10n.t('All'),
      year: l10n.t('Year'),
      quarter: l10n.t('Quarter'),
      month: l10n.t('Month'),
    },
    earlier: l10n.t('Earlier'),
    later: l10n.t('Later'),
    shown: l10n.t('{0} of {1} shown'),
    keys: l10n.t(
      'Arrow keys move from row to row, Enter shows the row in the plan, F2 sets the current level of a gap and Shift+F2 the required one.',
    ),
    showAll: l10n.t('Show all'),
    unread: l10n.t('Rows that could not be read'),
    noMatch: {
      title: l10n.t('Nothing matches the filters'),
      text: l10n.t('Choose others above, or show all again.'),
      example: '',
      action: '',
    },
    noGaps: {
      title: l10n.t('No gaps to chart'),
      text: l10n.t('A table that sets a current against a required level becomes a chart here:'),
      example: GAP_TABLE,
      action: l10n.t('Insert such a table'),
    },
    noCharts: {
      title: l10n.t('Nothing to chart yet'),
      text: l10n.t(
        'This plan has no goals, no checkboxes and no table of gaps. A table that sets a current against a required level becomes a chart here:',
      ),
      example: GAP_TABLE,
      action: l10n.t('Insert such a table'),
    },
  };
}

/** What a list to filter by is of, and its first choice. */
export function filterWords(facet: FacetChoices['facet']): { readonly label: string; readonly all: string } {
  switch (facet) {
    case 'table':
      return { label: l10n.t('Table of gaps'), all: l10n.t('All tables') };
    case 'priority':
      return { label: l10n.t('Priority'), all: l10n.t('All priorities') };
    case 'owner':
      return { label: l10n.t('Owner'), all: l10n.t('All owners') };
    case 'period':
      return { label: l10n.t('Period'), all: l10n.t('Any time') };
    case 'grouping':
      return { label: l10n.t('Groups of gaps'), all: l10n.t('Gaps by table') };
    default:
      return facet satisfies never;
  }
}

export function noPlanAdvice(): Advice {
  return {
    title: l10n.t('No plan is open'),
    text: l10n.t(
      'The charts follow the active editor. Open a plan with goals, tasks or a table of gaps, and they appear here.',
    ),
    example: '',
    action: '',
  };
}
