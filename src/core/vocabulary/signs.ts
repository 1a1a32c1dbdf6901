import type { LanguageWords } from './languageWords';

/** Signs that mean the same in every language. Coloured dots count only where the caller knows the column or field. */
export const signs: LanguageWords = {
  language: 'signs',
  statusSigns: {
    planned: ['⏳', '⬜', '🔲', '☐', '⌛', '📋', '🔜', '⚪'],
    active: ['🔄', '🚧', '🏗', '▶', '🟢'],
    atRisk: ['⚠', '🟡', '🟠'],
    blocked: ['🛑', '⛔', '🔴', '⏸'],
    done: ['✅', '☑', '✔', '✓', '🎉', '🏁'],
    dropped: ['❌', '✖', '🗑'],
  },
  prioritySigns: {
    high: ['🔴', '🔥', '⏫', '🔺'],
    medium: ['🟠', '🟡', '🔼'],
    low: ['🟢', '⚪', '🔽', '⏬'],
  },
  priorities: {
    critical: ['P0'],
    high: ['P1'],
    medium: ['P2'],
    low: ['P3', 'P4'],
  },
  unitLetters: {
    quarter: ['Q'],
    half: ['H'],
    week: ['W', 'WK'],
    month: ['M'],
    day: ['D'],
    year: ['Y'],
  },
  numerals: [['I'], ['II'], ['III'], ['IV'], ['V'], ['VI'], ['VII'], ['VIII'], ['IX'], ['X'], ['XI'], ['XII']],
  headingWords: {
    objective: ['O'],
    keyResult: ['KR'],
    milestone: ['M'],
  },
  periodWords: {
    to: ['→'],
  },
  measureUnits: { '%': ['％'], ms: ['ms'], s: ['s'], min: ['min'], h: ['h'] },
  magnitudes: {
    thousand: ['K', 'k'],
    million: ['M', 'MM', 'mn'],
    billion: ['B', 'bn'],
    trillion: ['tn'],
  },
  blanks: { absent: ['XX', 'XXX', 'XXXX'] },
};
