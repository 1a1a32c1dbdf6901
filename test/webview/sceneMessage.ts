import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facetsOf } from '../../src/core/charts/facetsOf';
import { sceneFilters } from '../../src/core/charts/sceneFilters';
import { formatMessage } from '../../src/core/rules/formatMessage';
import type { PageFilter, PageStrings, SceneMessage } from '../../src/webview/protocol';
import { analysisOf, pageSceneOf, sceneOf } from '../core/charts/sceneOf';

const example = '| Skill | Current | Required |\n| --- | --- | --- |';
const strings: PageStrings = {
  figures: 'Key figures',
  skill: 'Skill',
  current: 'Current',
  required: 'Required',
  gap: 'Gap',
  priority: 'Priority',
  goal: 'Goal',
  done: 'Done',
  state: 'State',
  period: 'Period',
  evidence: 'Evidence',
  start: 'Start',
  end: 'End',
  total: 'Total',
  share: 'Part',
  details: 'Details',
  inProgress: 'In progress',
  cancelled: 'Cancelled',
  gapSize: 'Size of the gap',
  view: 'How the chart is shown',
  views: { chart: 'Chart', radar: 'Radar', table: 'Table' },
  axes: 'Axes',
  today: 'today, {0}',
  zoom: 'How much of the timeline is shown',
  zooms: { all: 'All', year: 'Year', quarter: 'Quarter', month: 'Month' },
  earlier: 'Earlier',
  later: 'Later',
  shown: '{0} of {1} shown',
  keys: 'Arrow keys move.',
  showAll: 'Show all',
  unread: 'Rows that could not be read',
  noMatch: { title: 'Nothing matches the filters', text: 'Choose others.', example: '', action: '' },
  noGaps: { title: 'No gaps to chart', text: 'A table becomes a chart:', example, action: 'Insert such a table' },
  noCharts: { title: 'Nothing to chart yet', text: 'A table becomes a chart:', example, action: 'Insert such a table' },
};

/** What the extension would send for a text, or for the sample plan. */
export function sceneMessage(text: 'sample' | { readonly text: string }, version = 1): SceneMessage {
  const plan = text === 'sample' ? samplePlan() : text.text;
  return {
    type: 'scene',
    version,
    uri: 'file:///plan.md',
    documentName: 'plan.md',
    scene: pageSceneOf(plan),
    filters: filtersOf(plan),
    view: {},
    strings,
    language: 'en',
    isPinned: false,
  };
}

const filterWords = {
  table: { label: 'Table of gaps', all: 'All tables' },
  priority: { label: 'Priority', all: 'All priorities' },
  owner: { label: 'Owner', all: 'All owners' },
  period: { label: 'Period', all: 'Any time' },
  grouping: { label: 'Groups of gaps', all: 'Gaps by table' },
};

function filtersOf(plan: string): PageFilter[] {
  const analysis = analysisOf(plan);
  return sceneFilters(sceneOf(plan), analysis, facetsOf(analysis), 'en').map(({ facet, options }) => ({
    key: facet,
    ...filterWords[facet],
    chosen: '',
    options: options.map(({ key, label }) => ({
      key,
      label: typeof label === 'string' ? label : formatMessage(label),
    })),
  }));
}

export function samplePlan(): string {
  return readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'), 'utf8');
}
