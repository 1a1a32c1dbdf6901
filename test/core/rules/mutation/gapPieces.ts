import type { Author } from './author';
import type { Block, Row, Table } from './draft';
import { heading, table } from './pieces';
import type { ColumnKey } from './words/planWords';

/** Skills of one person with both levels: every table of the plan tells the same of them. */
export interface Skills {
  readonly gaps: readonly SkillGap[];
  /** Writes a rank in the plan's own family: a word, `3`, `3/5`, `L3`, `★★★☆☆`. */
  readonly level: (rank: number) => string;
  /** Null where levels are no words. */
  readonly scale: readonly string[] | null;
  readonly isDefined: boolean;
  readonly sign: 1 | -1;
}

export interface SkillGap {
  readonly name: string;
  readonly current: number;
  readonly required: number;
  readonly priority: 'high' | 'medium' | 'low';
}

export function skillsOf(author: Author): Skills {
  const { random, words } = author;
  const family = random.pick(['word', 'word', 'word', 'figure', 'ofFive', 'letter', 'stars']);
  const scale = random.pick(words.scales);
  const isOwn = scale !== words.scales[0];
  const writers: Record<string, (rank: number) => string> = {
    word: (rank) => scale[rank] ?? '',
    figure: (rank) => String(rank),
    ofFive: (rank) => `${rank}/5`,
    letter: (rank) => `L${rank}`,
    stars: (rank) => '★'.repeat(rank) + '☆'.repeat(5 - rank),
  };
  const least = family === 'word' ? 0 : 1;
  const most = family === 'word' ? 4 : 5;
  const gaps = random.some(words.skills, random.int(4, 7)).map((name, index): SkillGap => {
    const current = random.int(least, most - 1);
    const required = index === 0 ? current : random.int(current + 1, most);
    const priority = required === current ? 'low' : random.pick(['high', 'medium', 'low'] as const);
    return { name, current, required, priority };
  });
  return {
    gaps: random.some(gaps, gaps.length),
    level: writers[family] ?? String,
    scale: family === 'word' ? scale : null,
    isDefined: family === 'word' && (isOwn || random.chance(0.6)),
    sign: random.chance(0.7) ? 1 : -1,
  };
}

/** `Skill | Current | Required | Gap | Priority` with its columns in some order. */
export function gapTable(skills: Skills, author: Author, gaps: readonly SkillGap[] = skills.gaps): Table {
  const { random, words } = author;
  const further: ColumnKey[] = random.chance(0.8) ? ['gap', 'priority'] : ['priority'];
  if (random.chance(0.4)) further.push('notes');
  const levels: ColumnKey[] = random.chance(0.8) ? ['current', 'required'] : ['required', 'current'];
  const keys: ColumnKey[] = ['skill', ...levels, ...(random.chance(0.8) ? further : [...further].reverse())];
  const minus = random.chance(0.2) ? '−' : '-';
  const hasPlus = random.chance(0.5);
  const rows = gaps.map((gap): Row => {
    const value = (gap.current - gap.required) * skills.sign;
    const stated = value < 0 ? minus + -value : value > 0 && hasPlus ? `+${value}` : String(value + 0);
    const cells: Partial<Record<ColumnKey, string>> = {
      skill: gap.name,
      current: skills.level(gap.current),
      required: skills.level(gap.required),
      gap: stated,
      priority: words.priorities[gap.priority][0] ?? '',
      notes: random.chance(0.7) ? author.proof() : '',
    };
    return {
      cells: keys.map((key) => cells[key] ?? ''),
      gap: { current: gap.current, required: gap.required, sign: skills.sign },
    };
  });
  return table('gaps', keys, author, rows);
}

export function definitionsTable({ scale }: Skills, author: Author): Table {
  const { random, words } = author;
  const isBold = random.chance(0.4);
  const rows = (scale ?? []).map((name, rank): Row => {
    return { cells: [isBold ? `**${name}**` : name, words.definitions[rank] ?? ''] };
  });
  return table('definitions', ['level', 'definition'], author, random.chance(0.5) ? rows : rows.reverse());
}

/** The matrix, what its levels mean, and perhaps the most urgent rows once more. */
export function gapSection(skills: Skills, author: Author): Block[] {
  const { random } = author;
  const matrix: Block[] = [heading(2, author.heading('gaps'))];
  if (random.chance(0.3)) matrix.push({ kind: 'text', text: author.sentence() });
  matrix.push(gapTable(skills, author));
  const levels: Block[] = skills.isDefined
    ? [heading(random.pick([2, 3]), author.heading('levels')), definitionsTable(skills, author)]
    : [];
  const high = skills.gaps.filter(({ priority }) => priority === 'high');
  const urgent: Block[] = [];
  if (high.length > 0 && random.chance(0.4)) {
    const rows = high.map(({ name, current, required }) => ({
      cells: [name, skills.level(current), skills.level(required), author.proof()],
    }));
    urgent.push(
      heading(3, author.heading('highGaps')),
      table('gaps', ['skill', 'current', 'required', 'notes'], author, rows),
    );
  }
  return random.chance(0.7) ? [...matrix, ...urgent, ...levels] : [...levels, ...matrix, ...urgent];
}
