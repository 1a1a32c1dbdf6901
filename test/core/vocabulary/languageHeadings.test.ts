import assert from 'node:assert/strict';
import { builtInVocabulary, type HeadingRole, headingRole } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

/** Role, ordinal and title; a goal may as well be an objective. And how each language writes it. */
const MEANINGS: readonly (readonly [
  expected: readonly [HeadingRole, string | null, string],
  written: Readonly<Record<string, readonly string[]>>,
])[] = [
  [
    ['goal', '1', 'X'],
    {
      en: ['Goal 1: X', 'Objective 1: X'],
      es: ['Meta 1: X', 'Objetivo 1: X', 'Objetivo 1 – X'],
      fr: ['Objectif 1 : X', 'But 1 : X', 'Objectif n° 1 : X'],
      pt: ['Meta 1: X', 'Objetivo 1: X'],
      de: ['Ziel 1: X', 'Ziel Nr. 1: X'],
      ru: ['Цель 1: X', 'Цель № 1: X', 'Цель 1. X'],
      it: ['Obiettivo 1: X', 'Meta 1: X'],
      zh: ['目标 1：X', '目标1：X', '目标一：X', '一、目标1：X'],
      ja: ['目標 1：X', '目標1: X', 'ゴール1：X'],
      ko: ['목표 1: X', '목표1: X'],
    },
  ],
  [
    ['goal', null, ''],
    {
      en: ['1-Year Goal', 'Long-term Goal', 'Ultimate Goal'],
      es: ['Objetivo a 1 año', 'Meta a largo plazo', 'Objetivo principal', 'Gran objetivo'],
      fr: ['Objectif à 3 ans', 'Objectif à long terme', 'Objectif principal'],
      pt: ['Meta de 3 anos', 'Objetivo de longo prazo', 'Objetivo principal'],
      de: ['3-Jahres-Ziel', 'Langfristiges Ziel', 'Karriereziel:'],
      ru: ['Цель на 3 года', 'Долгосрочная цель', 'Главная цель'],
      it: ['Obiettivo a 3 anni', 'Obiettivo a lungo termine', 'Obiettivo principale'],
      zh: ['长期目标', '三年目标', '3年目标', '最终目标'],
      ja: ['長期目標', '3年後の目標', '1年目標', '最終目標'],
      ko: ['장기 목표', '3년 목표', '최종 목표'],
    },
  ],
  [
    ['phase', '2', 'X'],
    {
      en: ['Phase 2: X', 'Stage 2: X', 'Pillar 2: X'],
      es: ['Fase 2: X', 'Etapa 2: X', 'Pilar 2: X'],
      fr: ['Phase 2 : X', 'Étape 2 : X', 'Pilier 2 : X'],
      pt: ['Fase 2: X', 'Etapa 2: X', 'Pilar 2: X'],
      de: ['Phase 2: X', 'Etappe 2: X', 'Säule 2: X'],
      ru: ['Этап 2: X', 'Фаза 2: X', 'Этап 2. X'],
      it: ['Fase 2: X', 'Pilastro 2: X'],
      zh: ['阶段 2：X', '第2阶段：X', '第二阶段：X', '阶段二：X'],
      ja: ['フェーズ 2：X', '第2段階：X', '第二段階：X', 'ステージ2：X'],
      ko: ['2단계: X', '단계 2: X', '페이즈 2: X'],
    },
  ],
  [
    ['phase', '3', 'X'],
    {
      en: ['Week 3: X', 'Month 3: X'],
      es: ['Semana 3: X', 'Mes 3: X'],
      fr: ['Semaine 3 : X', 'Mois 3 : X'],
      pt: ['Semana 3: X', 'Mês 3: X'],
      de: ['Woche 3: X', 'Monat 3: X'],
      ru: ['Неделя 3: X', 'Месяц 3: X'],
      it: ['Settimana 3: X', 'Mese 3: X'],
      zh: ['第3周：X', '第三周：X', '第 3 个月：X'],
      ja: ['第3週：X', '3週目：X', '第三週：X', '3ヶ月目：X'],
      ko: ['3주차: X', '3개월차: X'],
    },
  ],
  [
    ['option', 'A', 'X'],
    {
      en: ['Option A: X'],
      es: ['Opción A: X', 'Alternativa A: X'],
      fr: ['Option A : X', 'Piste A : X'],
      pt: ['Opção A: X', 'Alternativa A: X'],
      de: ['Option A: X', 'Variante A: X'],
      ru: ['Вариант A: X'],
      it: ['Opzione A: X', 'Alternativa A: X'],
      zh: ['方案 A：X', '选项 A：X'],
      ja: ['選択肢 A：X', 'オプション A：X'],
      ko: ['옵션 A: X', '대안 A: X'],
    },
  ],
  [
    ['milestone', '3', 'X'],
    {
      en: ['Milestone 3: X'],
      es: ['Hito 3: X'],
      fr: ['Jalon 3 : X'],
      pt: ['Marco 3: X'],
      de: ['Meilenstein 3: X'],
      ru: ['Веха 3: X'],
      it: ['Traguardo 3: X'],
      zh: ['里程碑 3：X', '里程碑三：X'],
      ja: ['マイルストーン 3：X'],
      ko: ['마일스톤 3: X'],
    },
  ],
  [
    ['keyResult', '2', 'X'],
    {
      en: ['Key Result 2: X'],
      es: ['Resultado clave 2: X'],
      fr: ['Résultat clé 2 : X'],
      pt: ['Resultado-chave 2: X'],
      de: ['Schlüsselergebnis 2: X'],
      ru: ['Ключевой результат 2: X'],
      it: ['Risultato chiave 2: X'],
      zh: ['关键结果 2：X', '关键结果二：X'],
      ja: ['主要な成果 2：X'],
      ko: ['핵심 결과 2: X'],
    },
  ],
  [
    ['keyResult', null, ''],
    {
      en: ['Key Results'],
      es: ['Resultados clave'],
      fr: ['Résultats clés'],
      pt: ['Resultados-chave'],
      de: ['Schlüsselergebnisse'],
      ru: ['Ключевые результаты'],
      it: ['Risultati chiave'],
      zh: ['关键结果'],
      ja: ['主要な成果'],
      ko: ['핵심 결과'],
    },
  ],
  [
    ['areas', null, ''],
    {
      en: ['Development Areas'],
      es: ['Áreas de desarrollo', 'Áreas de mejora'],
      fr: ['Axes de développement', "Axes d'amélioration"],
      pt: ['Áreas de desenvolvimento', 'Áreas de melhoria'],
      de: ['Entwicklungsfelder', 'Entwicklungsbereiche'],
      ru: ['Зоны развития', 'Области развития'],
      it: ['Aree di sviluppo', 'Aree di miglioramento'],
      zh: ['发展领域', '个人发展领域'],
      ja: ['成長領域', '重点領域'],
      ko: ['개발 영역', '성장 영역'],
    },
  ],
  [
    ['assignments', null, ''],
    {
      en: ['Stretch Assignments'],
      es: ['Asignaciones de desarrollo'],
      fr: ['Missions de développement'],
      pt: ['Tarefas desafiadoras'],
      de: ['Entwicklungsaufgaben'],
      ru: ['Развивающие задачи'],
      it: ['Incarichi sfidanti'],
      zh: ['挑战性任务'],
      ja: ['ストレッチ課題'],
      ko: ['도전 과제'],
    },
  ],
  [
    ['metrics', null, ''],
    {
      en: ['Success Metrics', 'SUCCESS METRICS:'],
      es: ['Métricas de éxito', 'Criterios de éxito'],
      fr: ['Indicateurs de succès', 'Critères de succès'],
      pt: ['Métricas de sucesso', 'Critérios de sucesso'],
      de: ['Erfolgskriterien', 'Kennzahlen'],
      ru: ['Критерии успеха', 'Метрики'],
      it: ['Metriche di successo', 'Criteri di successo'],
      zh: ['成功指标', '衡量标准'],
      ja: ['成功指標', '評価指標'],
      ko: ['성공 지표', '성공 기준'],
    },
  ],
  [
    ['history', null, ''],
    {
      en: ['Change History', 'Achievements'],
      es: ['Historial de cambios', 'Logros'],
      fr: ['Historique des modifications', 'Historique'],
      pt: ['Histórico de alterações', 'Conquistas'],
      de: ['Änderungshistorie', 'Verlauf'],
      ru: ['История изменений', 'Достижения'],
      it: ['Cronologia delle modifiche', 'Risultati raggiunti'],
      zh: ['变更历史', '更新历史'],
      ja: ['変更履歴', '更新履歴'],
      ko: ['변경 이력'],
    },
  ],
  [
    ['review', null, ''],
    {
      en: ['Monthly Check-in', 'Quarterly Review'],
      es: ['Seguimiento mensual', 'Revisión trimestral'],
      fr: ['Point mensuel', 'Revue trimestrielle', 'Suivi mensuel'],
      pt: ['Acompanhamento mensal', 'Revisão trimestral'],
      de: ['Monatlicher Check-in', 'Quartalsrückblick'],
      ru: ['Ежемесячный обзор', 'Квартальный обзор'],
      it: ['Verifica mensile', 'Revisione trimestrale'],
      zh: ['月度检查', '季度回顾', '个人月度复盘'],
      ja: ['月次レビュー', '四半期レビュー', '月次振り返り'],
      ko: ['월간 점검', '분기 리뷰'],
    },
  ],
  [
    ['checklist', null, ''],
    {
      en: ['Checklist', 'Evidence of Completion'],
      es: ['Lista de verificación', 'Evidencias de cumplimiento'],
      fr: ['Liste de contrôle', 'Preuves de réalisation'],
      pt: ['Lista de verificação', 'Evidências de conclusão'],
      de: ['Checkliste', 'Nachweise'],
      ru: ['Чек-лист', 'Подтверждение выполнения'],
      it: ['Lista di controllo', 'Prove di completamento'],
      zh: ['检查清单', '完成证据'],
      ja: ['チェックリスト', '完了の証拠'],
      ko: ['체크리스트', '완료 증빙'],
    },
  ],
  [
    ['gapCategory', null, ''],
    {
      en: ['🔴 Critical Gaps', '🟢 Nice-to-Have (Later)'],
      es: ['🔴 Brechas críticas', '🟢 Deseable'],
      fr: ['🔴 Écarts critiques', '🟢 Souhaitable'],
      pt: ['🔴 Lacunas críticas', '🟢 Desejável'],
      de: ['🔴 Kritische Lücken', '🟢 Wünschenswert'],
      ru: ['🔴 Критические разрывы', '🟢 Желательно'],
      it: ['🔴 Divari critici', '🟢 Auspicabile'],
      zh: ['🔴 关键差距', '🟡 重要差距', '🟢 加分项'],
      ja: ['🔴 緊急のギャップ', '🟡 重要なギャップ', '🟢 あれば尚可'],
      ko: ['🔴 긴급 격차', '🟡 중요 격차', '🟢 있으면 좋음'],
    },
  ],
  [
    ['phase', null, ''],
    {
      en: ['Short-term', 'Long-term:'],
      es: ['Corto plazo', 'Largo plazo'],
      fr: ['Court terme', 'Long terme'],
      pt: ['Curto prazo', 'Longo prazo'],
      de: ['Kurzfristig', 'Langfristig'],
      ru: ['Краткосрочно', 'Долгосрочно'],
      it: ['Breve termine', 'Lungo termine'],
      zh: ['短期', '长期'],
      ja: ['短期', '長期'],
      ko: ['단기', '장기'],
    },
  ],
];

describe('Headings as each language writes them', () => {
  for (const [[role, ordinal, title], written] of MEANINGS) {
    for (const [language, headings] of Object.entries(written)) {
      for (const heading of headings) {
        it(`${language}: ${heading} → ${role}`, () => {
          const reading = headingRole(vocabulary, heading);
          const found = reading && [
            reading.role === 'objective' ? 'goal' : reading.role,
            reading.ordinal,
            reading.title,
          ];
          assert.deepEqual(found, [role, ordinal, title]);
        });
      }
    }
  }

  for (const heading of [
    'Objetivos',
    'Objetivo del documento',
    'Objectifs',
    'Ziele für 2026',
    'Цели',
    '目标设定',
    '项目目标说明',
    '目標設定シート',
    '목표 관리',
    'Lacunas',
    'Plan a largo plazo',
    '一览',
  ]) {
    it(`${heading} → nothing`, () => assert.equal(headingRole(vocabulary, heading), null));
  }
});
