import assert from 'node:assert/strict';
import type { PeriodReading } from '../../../src/core/values/period';
import { readPeriod } from '../../../src/core/values/readPeriod';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

/** What is meant, as `show` writes it; and how it is written, by language. */
const MEANINGS: readonly (readonly [meaning: string, written: Readonly<Record<string, readonly string[]>>])[] = [
  [
    '2026-06-15',
    {
      en: ['15 June 2026', 'June 15, 2026', 'Monday, June 15, 2026', 'by 15 June 2026', '15th of June 2026'],
      es: [
        '15 de junio de 2026',
        'lunes, 15 de junio de 2026',
        'antes del 15 de junio de 2026',
        'para el 15 de junio de 2026',
      ],
      fr: [
        '15 juin 2026',
        'lundi 15 juin 2026',
        "d'ici le 15 juin 2026",
        'avant le 15 juin 2026',
        "jusqu'au 15 juin 2026",
      ],
      pt: [
        '15 de junho de 2026',
        'segunda-feira, 15 de junho de 2026',
        'até 15 de junho de 2026',
        'antes de 15 de junho de 2026',
      ],
      de: ['15. Juni 2026', 'Montag, 15. Juni 2026', 'bis 15. Juni 2026', 'bis zum 15. Juni 2026', 'am 15. Juni 2026'],
      ru: [
        '15 июня 2026',
        '15 июня 2026 г.',
        '15 июня 2026 года',
        'понедельник, 15 июня 2026 г.',
        'до 15 июня 2026 года',
      ],
      it: ['15 giugno 2026', 'lunedì 15 giugno 2026', 'entro il 15 giugno 2026', 'entro 15 giugno 2026'],
      zh: ['2026年6月15日', '2026年6月15号', '2026年6月15日前', '2026年6月15日（周一）', '截至2026年6月15日'],
      ja: ['2026年6月15日', '2026年6月15日（月）', '2026年6月15日まで', '2026年6月15日までに'],
      ko: ['2026년 6월 15일', '2026년 6월 15일(월)', '2026년 6월 15일까지'],
    },
  ],
  [
    '2026-06-01 … 2026-06-30',
    {
      en: ['June 2026', 'Jun 2026', 'Jun. 2026', 'in June 2026'],
      es: ['junio de 2026', 'Junio 2026', 'jun. 2026', 'en junio de 2026'],
      fr: ['juin 2026', 'Juin 2026', 'en juin 2026'],
      pt: ['junho de 2026', 'Junho 2026', 'jun. 2026', 'em junho de 2026'],
      de: ['Juni 2026', 'Jun. 2026', 'im Juni 2026'],
      ru: ['июнь 2026', 'июнь 2026 г.', 'июнь 2026 года', 'в июне 2026 года'],
      it: ['giugno 2026', 'Giugno 2026', 'giu 2026', 'a giugno 2026'],
      zh: ['2026年6月', '2026 年 6 月', '2026年六月'],
      ja: ['2026年6月', '2026年 6月'],
      ko: ['2026년 6월', '2026년6월'],
    },
  ],
  [
    '2026-06-01 … 2026-09-30',
    {
      en: ['June – September 2026', 'June to September 2026', 'from June to September 2026', 'Jun-Sep 2026'],
      es: ['junio – septiembre de 2026', 'junio a septiembre de 2026', 'de junio a septiembre de 2026', 'jun-sep 2026'],
      fr: ['juin – septembre 2026', 'juin à septembre 2026', 'de juin à septembre 2026'],
      pt: ['junho – setembro de 2026', 'junho a setembro de 2026', 'de junho a setembro de 2026'],
      de: ['Juni – September 2026', 'Juni bis September 2026', 'von Juni bis September 2026', 'Jun.–Sep. 2026'],
      ru: ['июнь – сентябрь 2026', 'июнь — сентябрь 2026 г.', 'с июня по сентябрь 2026 года'],
      it: ['giugno – settembre 2026', 'da giugno a settembre 2026'],
      zh: ['2026年6月至9月', '2026年6月-9月', '2026年6月—9月', '2026年6–9月', '2026年6月到9月'],
      ja: ['2026年6月〜9月', '2026年6月～9月', '2026年6月から9月', '2026年6月から9月まで', '2026年6〜9月'],
      ko: ['2026년 6월 ~ 9월', '2026년 6월~9월', '2026년 6월부터 9월까지', '2026년 6~9월', '2026년 6월 – 2026년 9월'],
    },
  ],
  [
    '2026-10-01 … 2026-12-31',
    {
      en: ['Q4 2026', '2026 Q4', '4th quarter of 2026', 'fourth quarter 2026'],
      es: ['T4 2026', 'Q4 2026', '4.º trimestre de 2026', 'cuarto trimestre de 2026', 'IV trimestre de 2026'],
      fr: ['T4 2026', '4e trimestre 2026', '4ème trimestre 2026', 'quatrième trimestre 2026'],
      pt: ['T4 2026', '4º trimestre de 2026', 'quarto trimestre de 2026', '4T 2026'],
      de: ['Q4 2026', '4. Quartal 2026', 'IV. Quartal 2026', 'viertes Quartal 2026'],
      ru: ['4 квартал 2026', '4-й квартал 2026 г.', 'IV квартал 2026 года', '4 кв. 2026', 'четвёртый квартал 2026'],
      it: ['T4 2026', '4º trimestre 2026', 'IV trimestre 2026', 'quarto trimestre 2026'],
      zh: ['2026年第4季度', '2026年第四季度', '2026年四季度', '2026 Q4', '2026年Q4'],
      ja: ['2026年第4四半期', '2026年第四四半期', '2026年Q4'],
      ko: ['2026년 4분기', '2026년 제4분기', '2026 Q4'],
    },
  ],
  [
    '2026-07-01 … 2026-12-31',
    {
      en: ['H2 2026', 'second half of 2026', '2nd half of 2026'],
      es: ['segundo semestre de 2026', '2.º semestre de 2026', 'S2 2026', 'H2 2026'],
      fr: ['S2 2026', '2e semestre 2026', 'second semestre 2026', 'deuxième semestre 2026'],
      pt: ['2º semestre de 2026', 'segundo semestre de 2026', 'S2 2026'],
      de: ['2. Halbjahr 2026', 'zweites Halbjahr 2026', 'H2 2026', 'II. Halbjahr 2026'],
      ru: ['2 полугодие 2026', 'II полугодие 2026 г.', 'второе полугодие 2026 года'],
      it: ['secondo semestre 2026', 'II semestre 2026', '2º semestre 2026'],
      zh: ['2026年下半年', '2026 H2'],
      ja: ['2026年下半期', '2026年下期', '2026年後半'],
      ko: ['2026년 하반기', '2026 H2'],
    },
  ],
  [
    '2026-06-11 … 2026-06-20',
    {
      en: ['mid June 2026', 'mid-June 2026', 'middle of June 2026'],
      es: ['mediados de junio de 2026', 'a mediados de junio de 2026'],
      fr: ['mi-juin 2026', 'milieu de juin 2026'],
      pt: ['meados de junho de 2026', 'em meados de junho de 2026'],
      de: ['Mitte Juni 2026'],
      ru: ['середина июня 2026', 'в середине июня 2026 г.'],
      it: ['metà giugno 2026'],
      zh: ['2026年6月中旬'],
      ja: ['2026年6月中旬'],
      ko: ['2026년 6월 중순'],
    },
  ],
  [
    '2026-06-01 … 2026-06-10',
    {
      en: ['early June 2026', 'beginning of June 2026'],
      es: ['principios de junio de 2026', 'a principios de junio de 2026'],
      fr: ['début juin 2026'],
      pt: ['início de junho de 2026', 'começo de junho de 2026'],
      de: ['Anfang Juni 2026'],
      ru: ['начало июня 2026', 'в начале июня 2026 г.'],
      it: ['inizio giugno 2026', "all'inizio di giugno 2026"],
      zh: ['2026年6月上旬', '2026年6月初'],
      ja: ['2026年6月上旬', '2026年6月初旬', '2026年6月初め'],
      ko: ['2026년 6월 초'],
    },
  ],
  [
    '2026-06-30',
    {
      en: ['end of June 2026', 'by the end of June 2026'],
      es: ['fin de junio de 2026', 'final de junio de 2026'],
      fr: ['fin juin 2026', "d'ici fin juin 2026"],
      pt: ['fim de junho de 2026', 'final de junho de 2026', 'até o fim de junho de 2026'],
      de: ['Ende Juni 2026', 'bis Ende Juni 2026'],
      ru: ['конец июня 2026', 'до конца июня 2026 г.'],
      it: ['fine giugno 2026', 'entro fine giugno 2026', 'entro la fine di giugno 2026'],
      zh: ['2026年6月底', '2026年6月末'],
      ja: ['2026年6月末', '2026年6月末まで'],
      ko: ['2026년 6월 말', '2026년 6월 말까지'],
    },
  ],
  [
    '2026-12-31',
    {
      en: ['end of 2026', 'year end 2026', 'YE 2026', 'EOY 2026'],
      es: ['fin de 2026', 'final de 2026', 'fin de año 2026'],
      fr: ['fin 2026', "fin d'année 2026"],
      pt: ['fim de 2026', 'final de 2026', 'fim do ano de 2026'],
      de: ['Ende 2026', 'bis Ende 2026', 'Jahresende 2026'],
      ru: ['конец 2026', 'конец 2026 года', 'до конца 2026 года'],
      it: ['fine 2026', 'entro fine 2026', 'fine anno 2026'],
      zh: ['2026年底', '2026年末'],
      ja: ['2026年末', '2026年末まで'],
      ko: ['2026년 말', '2026년 연말'],
    },
  ],
  [
    '2026-01-01 … 2026-04-30',
    {
      en: ['early 2026', 'beginning of 2026'],
      es: ['principios de 2026', 'a principios de 2026'],
      fr: ['début 2026'],
      pt: ['início de 2026', 'começo de 2026'],
      de: ['Anfang 2026'],
      ru: ['начало 2026', 'в начале 2026 года'],
      it: ['inizio 2026'],
      zh: ['2026年初', '2026年年初'],
      ja: ['2026年初め', '2026年年初'],
      ko: ['2026년 초'],
    },
  ],
  [
    'starts 2026-06-01 … 2026-06-30',
    {
      en: ['from June 2026', 'starting June 2026', 'since June 2026', 'June 2026 onwards'],
      es: ['desde junio de 2026', 'a partir de junio de 2026', 'junio de 2026 en adelante'],
      fr: ['à partir de juin 2026', 'dès juin 2026', 'depuis juin 2026'],
      pt: ['desde junho de 2026', 'a partir de junho de 2026', 'junho de 2026 em diante'],
      de: ['ab Juni 2026', 'seit Juni 2026'],
      ru: ['с июня 2026', 'начиная с июня 2026 года'],
      it: ['da giugno 2026', 'a partire da giugno 2026', 'dal giugno 2026'],
      zh: ['2026年6月起', '自2026年6月', '从2026年6月', '2026年6月开始', '从2026年6月起'],
      ja: ['2026年6月から', '2026年6月以降', '2026年6月開始'],
      ko: ['2026년 6월부터', '2026년 6월 이후', '2026년 6월 시작'],
    },
  ],
  [
    'week 3 to 3',
    {
      en: ['Week 3', 'W3', 'Wk 3'],
      es: ['Semana 3', 'Sem. 3'],
      fr: ['Semaine 3', 'Sem. 3'],
      pt: ['Semana 3'],
      de: ['Woche 3'],
      ru: ['Неделя 3', '3-я неделя'],
      it: ['Settimana 3'],
      zh: ['第3周', '第 3 周', '第三周'],
      ja: ['第3週', '3週目', '第三週'],
      ko: ['3주차', '제3주', '3주 차'],
    },
  ],
  [
    'week 5 to 6',
    {
      en: ['Week 5-6', 'Weeks 5-6', 'Weeks 5 to 6', 'Weeks 5 and 6'],
      es: ['Semana 5-6', 'Semanas 5 a 6', 'Semanas 5 y 6'],
      fr: ['Semaine 5-6', 'Semaines 5 à 6', 'Semaines 5 et 6'],
      pt: ['Semana 5-6', 'Semanas 5 a 6', 'Semanas 5 e 6'],
      de: ['Woche 5-6', 'Wochen 5–6', 'Woche 5 bis 6', 'Wochen 5 und 6'],
      ru: ['Неделя 5-6', 'Недели 5–6'],
      it: ['Settimana 5-6', 'Settimane 5–6', 'Settimane 5 e 6'],
      zh: ['第5-6周', '第 5–6 周', '第5至6周', '第五至六周'],
      ja: ['第5〜6週', '5〜6週目', '第5-6週'],
      ko: ['5-6주차', '5~6주차'],
    },
  ],
  [
    '0 to 6 months',
    {
      en: ['6 months', 'within 6 months', 'in 6 months'],
      es: ['6 meses', 'en 6 meses'],
      fr: ['6 mois', 'en 6 mois'],
      pt: ['6 meses', 'em 6 meses'],
      de: ['6 Monate', 'in 6 Monaten'],
      ru: ['6 месяцев', 'за 6 месяцев'],
      it: ['6 mesi', 'in 6 mesi'],
      zh: ['6个月', '6 个月', '六个月'],
      ja: ['6ヶ月', '6か月', '6カ月', '6ヶ月以内'],
      ko: ['6개월', '6개월 이내'],
    },
  ],
];

function show(reading: PeriodReading | null): string {
  if (reading === null) return 'nothing';
  if (reading.kind === 'unresolved') return reading.reason;
  if (reading.kind === 'relative') {
    const { unit, from, to, counting } = reading.relative;
    return counting === 'ordinal' ? `${unit} ${from} to ${to}` : `${from} to ${to} ${unit}s`;
  }
  const { start, end } = reading.period;
  return `${reading.isStart ? 'starts ' : ''}${start === end ? start : `${start} … ${end}`}`;
}

describe('Dates as each language writes them', () => {
  for (const [meaning, written] of MEANINGS) {
    for (const [language, texts] of Object.entries(written)) {
      for (const text of texts) {
        it(`${language}: ${text} → ${meaning}`, () => {
          assert.equal(show(readPeriod(text, vocabulary, { bareQuarters: true })), meaning);
        });
      }
    }
  }
});
