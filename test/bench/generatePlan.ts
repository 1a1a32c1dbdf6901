/** Plans of any length to measure with: the same text for the same length and seed. */
export function generatePlan(lineCount: number, seed = 1): string {
  const random = randomFrom(seed);
  const lines = ['# Growth Plan 2026', '', '**Last Updated:** 2026-05-04', '**Target Timeline:** Q4 2026', ''];
  for (let number = 1; lines.length < lineCount; number++) {
    // Mostly English, as plans are; each language now and then.
    const words = random() < 0.6 ? ENGLISH : pick(LANGUAGES, random);
    lines.push(...pick(SECTIONS, random)({ words, random, number }), '');
  }
  return `${lines.slice(0, lineCount).join('\n')}\n`;
}

interface Place {
  readonly words: PlanWords;
  readonly random: () => number;
  /** Of the section within the plan. */
  readonly number: number;
}

interface PlanWords {
  readonly goal: string;
  readonly gapColumns: string;
  readonly taskColumns: string;
  readonly levels: readonly string[];
  readonly statuses: readonly string[];
  readonly priorities: readonly string[];
  readonly skills: readonly string[];
  readonly actions: readonly string[];
  readonly periods: readonly string[];
}

const ENGLISH: PlanWords = {
  goal: 'Goal',
  gapColumns: '| Skill | Current | Required | Gap | Priority |',
  taskColumns: '| Week | Activity | Time | Status |',
  levels: ['None', 'Beginner', 'Competent', 'Proficient', 'Expert'],
  statuses: ['[x]', '[ ]', '[x]', '[ ]'],
  priorities: ['🔴 High', '🟡 Medium', 'Low', 'P1'],
  skills: [
    'System design',
    'Mentoring',
    'Public speaking',
    'Technical writing',
    'Cross-team influence',
    'Observability',
  ],
  actions: ['Read chapter', 'Draft the proposal for', 'Pair with Sarah on', 'Present to the review board:', 'Measure'],
  periods: ['Q3 2026', 'June – September 2026', '2026-09-30', 'by the end of October 2026', 'Jan 2027'],
};

const LANGUAGES: readonly PlanWords[] = [
  ENGLISH,
  {
    goal: 'Objetivo',
    gapColumns: '| Habilidad | Nivel actual | Nivel requerido | Brecha | Prioridad |',
    taskColumns: '| Semana | Actividad | Tiempo | Estado |',
    levels: ['Ninguno', 'Principiante', 'Intermedio', 'Avanzado', 'Experto'],
    statuses: ['Completado', 'En progreso', 'Pendiente', '[ ]'],
    priorities: ['Alta', 'Media', 'Baja'],
    skills: ['Diseño de sistemas', 'Mentoría', 'Comunicación técnica', 'Liderazgo'],
    actions: ['Leer el capítulo', 'Preparar una charla sobre', 'Revisar con el equipo'],
    periods: ['junio – septiembre de 2026', 'T3 2026', '30/09/2026'],
  },
  {
    goal: 'Ziel',
    gapColumns: '| Fähigkeit | Ist | Soll | Lücke | Priorität |',
    taskColumns: '| Woche | Aufgabe | Zeit | Status |',
    levels: ['Keine', 'Anfänger', 'Grundkenntnisse', 'Fortgeschritten', 'Experte'],
    statuses: ['Erledigt', 'In Arbeit', 'Geplant', '[x]'],
    priorities: ['Hoch', 'Mittel', 'Niedrig'],
    skills: ['Systementwurf', 'Führung', 'Schreiben', 'Öffentliches Reden'],
    actions: ['Kapitel lesen:', 'Vortrag vorbereiten zu', 'Mit dem Team besprechen:'],
    periods: ['Juni bis September 2026', 'Q3 2026', '30.09.2026'],
  },
  {
    goal: 'Цель',
    gapColumns: '| Навык | Текущий уровень | Требуемый уровень | Разрыв | Приоритет |',
    taskColumns: '| Неделя | Задача | Время | Статус |',
    levels: ['Нет', 'Начинающий', 'Средний', 'Продвинутый', 'Эксперт'],
    statuses: ['Выполнено', 'В работе', 'Запланировано', '[ ]'],
    priorities: ['Высокий', 'Средний', 'Низкий'],
    skills: ['Проектирование систем', 'Наставничество', 'Публичные выступления'],
    actions: ['Прочитать главу', 'Подготовить доклад:', 'Обсудить с командой'],
    periods: ['июнь 2026', 'сентябрь 2026', '30.09.2026'],
  },
  {
    goal: '目标',
    gapColumns: '| 技能 | 当前水平 | 目标水平 | 差距 | 优先级 |',
    taskColumns: '| 周 | 任务 | 时间 | 状态 |',
    levels: ['无', '入门', '中级', '高级', '专家'],
    statuses: ['已完成', '进行中', '未开始', '[ ]'],
    priorities: ['高', '中', '低'],
    skills: ['系统设计', '团队领导', '技术写作', '公开演讲'],
    actions: ['阅读', '准备报告', '和团队讨论'],
    periods: ['2026年6月', '2026年9月30日', '2026年第三季度'],
  },
];

type Section = (place: Place) => string[];

const SECTIONS: readonly Section[] = [
  ({ words, random, number }) => [
    `## ${words.skills[0]} ${number}`,
    '',
    words.gapColumns,
    '|---|---|---|---|---|',
    ...times(4 + whole(8, random), (row) => {
      const [current, required] = [whole(5, random), whole(5, random)];
      const name = `${pick(words.skills, random)} ${number}.${row}`;
      const gap = `${current - required}`.replace('-', random() < 0.3 ? '−' : '-');
      return `| ${name} | ${words.levels[current]} | ${words.levels[required]} | ${gap} | ${pick(words.priorities, random)} |`;
    }),
  ],
  ({ words, random, number }) => [
    `## ${words.goal} ${number}: ${pick(words.skills, random)}`,
    '',
    `**Priority:** ${pick(words.priorities, random)}`,
    `**Timeline:** ${pick(words.periods, random)}`,
    `**Success Metric:** ${1 + whole(9, random)} talks, _well_ received by [peers](https://example.com/${number})`,
    '',
    words.taskColumns,
    '|------|----------|------|--------|',
    ...times(3 + whole(6, random), (row) => {
      const text = `${pick(words.actions, random)} ${number}.${row}`;
      return `| ${row * 2 + 1}-${row * 2 + 2} | ${text} | ${1 + whole(12, random)} hrs | ${pick(words.statuses, random)} |`;
    }),
    '',
    ...times(
      2 + whole(4, random),
      (item) => `- [${item % 2 ? ' ' : 'x'}] ${pick(words.actions, random)} ${number}-${item}`,
    ),
  ],
  ({ words, random, number }) => [
    `### Quarter review ${number} (${whole(4, random)}/4 done)`,
    '',
    ...times(3 + whole(4, random), (item) => [
      `- ${pick(words.actions, random)} **${pick(words.skills, random)}** ${number}.${item}, ${pick(words.periods, random)}`,
      `  - [${pick(['x', ' ', '/'], random)}] ${pick(words.actions, random)} \`module-${item}\``,
      `    1. ${pick(words.skills, random)}: ${pick(words.levels, random)} → ${pick(words.levels, random)}`,
      `    2. [x] ${pick(words.actions, random)} ${pick(words.periods, random)}`,
    ]).flat(),
  ],
  ({ words, random, number }) => [
    `### ${pick(words.skills, random)}: notes ${number}`,
    '',
    ...times(2 + whole(3, random), () => `${sentence(words, random)} ${sentence(words, random)}`),
    '',
    `> ${sentence(words, random)}`,
    `> — ${pick(['Sarah', 'Mike', 'David'], random)}, ${pick(words.periods, random)}`,
  ],
  ({ words, random, number }) => [
    `## Objective ${number}: ${pick(words.skills, random)}`,
    '',
    ...times(2 + whole(3, random), (kr) => {
      const done = whole(90, random);
      return `- **KR${number}.${kr + 1}:** ${pick(words.actions, random)} from ${done}% to ${done + 10}% (Current: ${done + 3}%)`;
    }),
    '',
    ...times(
      1 + whole(3, random),
      (id) => `- [ ] **M${number + id}:** ${pick(words.actions, random)} ${pick(words.periods, random)}`,
    ),
  ],
  ({ words, random, number }) => [
    `#### Resources ${number}`,
    '',
    '| Book | Author | Status | Key takeaways |',
    '|:-----|:------:|-------:|---------------|',
    ...times(2 + whole(5, random), (row) => {
      const status = pick(['Completed', 'Reading', 'Queued', 'In Progress', '✅'], random);
      return `| *${pick(words.skills, random)}*, vol. ${row + 1} | A. Writer ${row} | ${status} | ${sentence(words, random)} |`;
    }),
    '',
    '```ts',
    `export const plan${number} = { done: ${whole(9, random)}, of: 9 };`,
    '```',
    '',
    '---',
  ],
];

function sentence(words: PlanWords, random: () => number): string {
  const skill = pick(words.skills, random);
  return `${pick(words.actions, random)} ${skill} (${pick(words.levels, random)}), then *again* until ${pick(words.periods, random)}.`;
}

function times<Each>(count: number, make: (index: number) => Each): Each[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** From 0 to below `limit`. */
function whole(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

function pick<Each>(from: readonly Each[], random: () => number): Each {
  return from[whole(from.length, random)] as Each;
}

/** Mulberry32: numbers from 0 to below 1 that follow from the seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
