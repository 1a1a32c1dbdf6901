import { l10n, MarkdownString } from 'vscode';
import type {
  FactsHover,
  GapHover,
  HoverLevel,
  HoverRow,
  HoverView,
  LevelHover,
  PriorityHover,
} from '../core/views/hoverView';
import { escapeMarkdown } from './escapeMarkdown';
import { hoverBar } from './hoverBar';
import { localise } from './localise';
import { priorityName } from './priorityName';

const NAMES_SHOWN = 8;

/** The words of a hover in the user's language. Words of the plan are untrusted: they are escaped, and nothing is a command. */
export function hoverMarkdown(view: HoverView): MarkdownString {
  const markdown = new MarkdownString(paragraphsOf(view).join('\n\n'));
  markdown.supportHtml = true;
  return markdown;
}

function paragraphsOf(view: HoverView): string[] {
  switch (view.kind) {
    case 'gap':
      return gapParagraphs(view);
    case 'level':
      return levelParagraphs(view);
    case 'priority':
      return priorityParagraphs(view);
    case 'facts':
      return factsParagraphs(view);
  }
}

function gapParagraphs({ name, current, required, bar, priority, ...figures }: GapHover): string[] {
  const title = strong(name);
  return [
    priority === null
      ? title
      : l10n.t({
          message: '{0}, {1}',
          args: [title, priorityName(priority)],
          comment: ['name of a skill, its priority: System design, High priority'],
        }),
    ...(bar === null ? [] : [hoverBar(bar)]),
    ...gapSentence(figures),
    withDefinition(l10n.t('Current: {0}', levelName(current)), current),
    withDefinition(l10n.t('Required: {0}', levelName(required)), required),
  ];
}

function gapSentence({ stated, computed, agrees }: Pick<GapHover, 'stated' | 'computed' | 'agrees'>): string[] {
  if (computed === null) {
    return stated === null
      ? []
      : [l10n.t('Stated gap: {0}. It cannot be checked, as a level is not on the scale.', strong(stated))];
  }
  const figure = strong(signed(computed));
  if (stated === null) return [l10n.t('Gap: {0}', figure)];
  if (agrees) return [l10n.t('Gap: {0}, as stated', strong(stated))];
  return [l10n.t('The row states a gap of {0}, but its levels give {1}.', strong(stated), figure)];
}

function factsParagraphs({ title, bar, lines, rows = [] }: FactsHover): string[] {
  const rest = lines.map((line) => escapeMarkdown(localise(line))).join('  \n');
  const chart = rows.map(chartLine).join('  \n');
  return [strong(localise(title)), ...(bar === null ? [] : [hoverBar(bar)]), rest, ...(chart === '' ? [] : [chart])];
}

const LONGEST_NAME = 60;

/** The bar first: bars are as wide as one another, names are not. */
function chartLine({ bar, name, figure }: HoverRow): string {
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
  return `${hoverBar(bar)} ${strong(figure)} ${escapeMarkdown(shown)}`;
}

function levelParagraphs({ level, scale, bar }: LevelHover): string[] {
  const here = level.text.toLowerCase();
  const names = scale.map((name) => (name.toLowerCase() === here ? strong(name) : escapeMarkdown(name)));
  return [withDefinition(levelName(level), level), hoverBar(bar), ...(names.length > 0 ? [names.join(' → ')] : [])];
}

function priorityParagraphs({ priority, gapNames }: PriorityHover): string[] {
  const title = `<strong>${priorityName(priority)}</strong>`;
  if (gapNames.length === 0) return [title, l10n.t('No open gap has this priority.')];
  const names = gapNames.slice(0, NAMES_SHOWN).map((name) => `- ${escapeMarkdown(name)}`);
  const rest = gapNames.length - names.length;
  return [
    title,
    l10n.t('Open gaps of this priority: {0}', gapNames.length),
    [...names, ...(rest > 0 ? [`- ${l10n.t('and {0} more', rest)}`] : [])].join('\n'),
  ];
}

/** `Competent (2 of 4)` */
function levelName({ text, rank, highestRank }: HoverLevel): string {
  const name = strong(text);
  if (rank === null || highestRank === null) return name;
  return l10n.t({
    message: '{0} ({1} of {2})',
    args: [name, rank, highestRank],
    comment: ['a level, its rank, the highest rank: Competent (2 of 4)'],
  });
}

function withDefinition(line: string, level: HoverLevel): string {
  return [line, ...definitionOf(level)].join('  \n');
}

function definitionOf({ definition, isInferred }: HoverLevel): string[] {
  if (definition === null) {
    return isInferred ? [l10n.t('Not defined in the plan; its rank follows from the gaps that rows state.')] : [];
  }
  const text = escapeMarkdown(definition);
  return [
    isInferred ? l10n.t('Not defined in the plan; the gaps that rows state rank it with this one: {0}', text) : text,
  ];
}

function strong(text: string): string {
  return `<strong>${escapeMarkdown(text)}</strong>`;
}

/** `−2`, `0`, `+1` with a real minus sign. */
function signed(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${value}` : `−${-value}`;
}
