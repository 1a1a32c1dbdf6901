import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostMessage, PageStrings } from '../../src/webview/protocol';
import { pageSceneOf } from '../core/charts/sceneOf';

export type SceneMessage = Extract<HostMessage, { type: 'scene' }>;

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
  noGaps: { title: 'No gaps to chart', text: 'A table becomes a chart:', example },
  noCharts: { title: 'Nothing to chart yet', text: 'A table becomes a chart:', example },
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
    strings,
    language: 'en',
  };
}

export function samplePlan(): string {
  return readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'), 'utf8');
}
